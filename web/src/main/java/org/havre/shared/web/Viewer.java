package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.havre.access.Role;
import org.havre.access.service.Me;
import org.havre.shared.BusinessClock;

/** Who looks at the page, for what part of the network, on which business date. */
@Named
@RequestScoped
public class Viewer {
    private final Me me;
    private final Say say;
    private final BusinessClock clock;
    private Me.Standing standing;

    @Inject public Viewer(Me me, Say say, BusinessClock clock) {
        this.me = me;
        this.say = say;
        this.clock = clock;
    }

    protected Viewer() { this(null, null, null); }

    public String getName() { return standing().caller().displayName(); }

    /** Null where the account holds no right today. */
    public Role getRole() { return standing().caller().role(); }

    /** The part of the network in words: the facility, the region, or how many facilities. */
    public String getScope() {
        var scope = standing().caller().scope();
        if (scope == null) return say.it("frame.scope.none");
        return standing().scopeName() != null
                ? standing().scopeName()
                : say.it("frame.scope." + scope.kind(), scope.facilities().size());
    }

    public LocalDate getToday() { return clock.today(); }

    public boolean isDateMoved() { return clock.isMoved(); }

    private Me.Standing standing() {
        if (standing == null) standing = me.standing();
        return standing;
    }
}
