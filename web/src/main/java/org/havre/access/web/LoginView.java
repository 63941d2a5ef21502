package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.access.ConnectRefusal;
import org.havre.shared.HavreSettings;
import org.havre.shared.ProviderSettings;

/** The door: which accounts the demonstration has, where there is one. */
@Named
@RequestScoped
public class LoginView {
    private static final List<String> DEMO = List.of("social", "director", "ofii", "prefecture", "finance", "admin",
            "auditor");

    /** As the State asks for it to be explained beside its button. */
    private static final Map<String, String> ABOUT = Map.of("ProConnect", "https://www.proconnect.gouv.fr/");

    private final HavreSettings settings;
    private final HttpServletRequest request;

    @Inject public LoginView(HavreSettings settings, HttpServletRequest request) {
        this.settings = settings;
        this.request = request;
    }

    protected LoginView() { this(null, null); }

    /** By which people may sign in as well; null where there is none. */
    public String getProvider() {
        return settings.provider().map(ProviderSettings::name).orElse(null);
    }

    /** What the provider is, in its own words; null where they are not known. */
    public String getAbout() {
        return settings.provider().map(ProviderSettings::name).map(ABOUT::get).orElse(null);
    }

    /** Where its link leads, with the page that was asked for. */
    public String getConnect() {
        return request.getContextPath() + "/connect"
                + LoginServlet.from(Return.checked(request.getParameter("from"))).replaceFirst("&", "?");
    }

    /** Why the provider let nobody in; null where it was not asked. */
    public ConnectRefusal getRefusal() {
        return Stream.of(ConnectRefusal.values()).filter(one -> one.name().equals(request.getParameter("connect")))
                .findFirst().orElse(null);
    }

    /** Empty outside a demonstration. */
    public List<String> getDemoLogins() {
        return settings.demo() ? DEMO : List.of();
    }

    public String getDemoPassword() { return "havre-demo"; }
}
