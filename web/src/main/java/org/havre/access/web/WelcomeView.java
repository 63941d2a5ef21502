package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.access.AccountRule;
import org.havre.access.PasswordRule;
import org.havre.shared.web.Say;

/** What the page of a one-time link says: why the last password was not taken, and how long one is. */
@Named
@RequestScoped
public class WelcomeView {
    private final HttpServletRequest request;
    private final Say say;

    @Inject public WelcomeView(HttpServletRequest request, Say say) {
        this.request = request;
        this.say = say;
    }

    protected WelcomeView() { this(null, null); }

    public boolean isFailed() { return request.getParameter("failed") != null; }

    /** The sentence of the reason; of an unknown one, that the link is over. */
    public String getReason() {
        var why = Optional.ofNullable(request.getParameter("failed")).orElse("");
        if (why.equals("DIFFERENT")) return say.it("me.password.different");
        return Stream.of(PasswordRule.values()).filter(rule -> rule.name().equals(why)).findFirst()
                .map(rule -> say.it("PasswordRule." + rule.name(), rule == PasswordRule.TOO_LONG
                        ? PasswordRule.MOST
                        : PasswordRule.LEAST))
                .orElseGet(() -> say.it("AccountRule." + AccountRule.LINK_OVER.name()));
    }

    public int getLeast() { return PasswordRule.LEAST; }
}
