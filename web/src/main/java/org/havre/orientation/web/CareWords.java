package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.orientation.CareChange;
import org.havre.orientation.CareEnd;
import org.havre.shared.web.Say;

/** The end of care that follows from a claim, and what a decision changes of it, in words. */
@Named
@RequestScoped
public class CareWords {
    private final Say say;

    @Inject public CareWords(Say say) { this.say = say; }

    protected CareWords() { this(null); }

    public String end(CareEnd end) {
        if (end instanceof CareEnd.Proposed proposed)
            return say.it("careEnd." + proposed.basis().name(), proposed.on());
        if (end instanceof CareEnd.Unknown unknown) return say.it("careEnd.ask." + unknown.missing().name());
        return end == null ? "" : say.it("careEnd.none");
    }

    /** The last authorised day before and after, and the past nights whose count changes. */
    public String change(CareChange change) {
        if (change == null) return "";
        var day = change.isChange()
                ? change.before() == null
                        ? say.it("careChange.first", change.after())
                        : change.after() == null
                                ? say.it("careChange.none", change.before())
                                : say.it("careChange.moved", change.before(), change.after())
                : change.before() == null
                        ? say.it("careChange.unset")
                        : say.it("careChange.same", change.before());
        var nights = change.undueNights();
        if (nights == 0) return day + " " + say.it("careChange.noNight");
        return day + " " + say.it(nights > 0 ? "careChange.more" : "careChange.less", Math.abs(nights),
                change.months());
    }
}
