package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.shared.HavreSettings;

/** The door: which accounts the demonstration has, where there is one. */
@Named
@RequestScoped
public class LoginView {
    private static final List<String> DEMO = List.of("social", "director", "ofii", "prefecture", "finance", "admin",
            "auditor");

    private final HavreSettings settings;

    @Inject public LoginView(HavreSettings settings) { this.settings = settings; }

    protected LoginView() { this(null); }

    /** Empty outside a demonstration. */
    public List<String> getDemoLogins() {
        return settings.demo() ? DEMO : List.of();
    }

    public String getDemoPassword() { return "havre-demo"; }
}
