package org.havre.access.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import org.havre.shared.HavreSettings;
import org.havre.shared.WrongSetting;

/** Somebody must be able to enter an empty database; where nobody could, Havre does not start. */
@Startup
@Singleton
public class FirstAdministrator {
    private final Accounts accounts;
    private final HavreSettings settings;

    protected FirstAdministrator() { this(null, null); }

    @Inject public FirstAdministrator(Accounts accounts, HavreSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @PostConstruct void enter() {
        if (settings.demo() || !accounts.none()) return;
        accounts.addAdministrator(settings.adminPassword().orElseThrow(() -> new WrongSetting("HAVRE_ADMIN_PASSWORD",
                "is not set, and the database holds no account: nobody could sign in. Set it to the password that “admin”"
                        + " shall have, or set HAVRE_DEMO=true for invented data and demo accounts.")));
    }
}
