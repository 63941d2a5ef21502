package org.havre.credit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/**
 * An envelope that is to be recorded, or notified anew, beside the others of its region, programme and year.
 *
 * @param name   of a unit; empty of all others
 * @param others without itself
 */
public record EnvelopeRequest(Programme programme, String region, int year, EnvelopeLevel level, String name, Euros ae,
        Euros cp, List<RegionEnvelope> others) {

    public EnvelopeRequest {
        others = List.copyOf(others);
        name = name == null ? "" : name.strip();
    }

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return EnvelopeRule.against(this);
    }

    boolean isThereAlready() {
        return others.stream().anyMatch(other -> other.level() == level && other.name().equals(name));
    }

    /** Whether so much of a level, itself among it, is more than the region's budget, of AE or of CP. */
    boolean exceedsBudget(EnvelopeLevel part) {
        return exceedsBudget(part, RegionEnvelope::ae) || exceedsBudget(part, RegionEnvelope::cp);
    }

    private boolean exceedsBudget(EnvelopeLevel part, Function<RegionEnvelope, Euros> amount) {
        var all = Stream.concat(others.stream(), Stream.of(new RegionEnvelope(programme, region, level, name, ae, cp)))
                .toList();
        var budget = all.stream().filter(each -> each.level() == EnvelopeLevel.BOP).map(amount).toList();
        return !budget.isEmpty() && Euros.sum(all.stream().filter(each -> each.level() == part).map(amount).toList())
                .exceeds(Euros.sum(budget));
    }
}
