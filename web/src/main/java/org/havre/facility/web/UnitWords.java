package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import org.havre.facility.UnitTraits;
import org.havre.shared.web.Say;

/** What decides who fits into a unit, in one line: whom it takes, the floor, step-free access. */
@Named
@RequestScoped
public class UnitWords {
    private final Say say;

    protected UnitWords() { this(null); }

    @Inject public UnitWords(Say say) { this.say = say; }

    public String of(UnitTraits traits) {
        var words = new ArrayList<String>();
        words.add(say.label(traits.taking()));
        words.add(traits.onGroundFloor() ? say.it("unit.ground") : say.it("unit.onFloor", (int) traits.floor()));
        if (traits.lift()) words.add(say.it("unit.lift.short"));
        if (traits.stepFree()) words.add(say.it("unit.stepFree.short"));
        if (!traits.shared()) words.add(say.it("unit.notShared"));
        if (traits.transitory()) words.add(say.it("unit.transitory"));
        return String.join(" · ", words);
    }
}
