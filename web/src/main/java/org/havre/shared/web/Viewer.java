package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.time.LocalDate;
import java.util.Arrays;
import org.havre.access.Role;
import org.havre.shared.BusinessClock;

/** Who looks at the page, for what part of the network, on which business date. */
@Named
@RequestScoped
public class Viewer {
    private final SecurityContext security;
    private final BusinessClock clock;

    @Inject public Viewer(SecurityContext security, BusinessClock clock) {
        this.security = security;
        this.clock = clock;
    }

    protected Viewer() { this(null, null); }

    public String getName() { return security.getCallerPrincipal().getName(); }

    /** Null where the account holds no right today. */
    public Role getRole() {
        return Arrays.stream(Role.values()).filter(role -> security.isCallerInRole(role.name())).findFirst()
                .orElse(null);
    }

    public String getScope() { return ""; }

    public LocalDate getToday() { return clock.today(); }

    public boolean isDateMoved() { return clock.isMoved(); }
}
