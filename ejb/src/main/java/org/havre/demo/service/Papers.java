package org.havre.demo.service;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.havre.demo.service.Claim.Word;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.OrientationState;
import org.havre.stay.AssignmentState;
import org.havre.stay.EntryKind;

/** Writes what OFII decided of a household, and the ways to a facility that follow from it. */
final class Papers {
    private final Ledger ledger;
    private final Span span;
    private final Dice dice;

    Papers(Ledger ledger, Span span, long seed) {
        this.ledger = ledger;
        this.span = span;
        this.dice = Dice.of(seed, "papers");
    }

    /** Decisions that open and close the stays of a household. */
    record Of(Map<Sojourn, Fact> entries, Map<Sojourn, Fact> exits) {}

    Of written(Registered of) {
        var entries = new HashMap<Sojourn, Fact>();
        var exits = new HashMap<Sojourn, Fact>();
        for (Sojourn sojourn : of.home().sojourns) {
            if (sojourn.entry != EntryKind.DECISION) continue;
            var nature = sojourn.transfer ? DecisionNature.TRANSFER : DecisionNature.ADMISSION;
            var decision = decision(of, nature, sojourn.decidedOn).with("facility_id", sojourn.structure.id);
            entries.put(sojourn, decision);
            if (!sojourn.decidedOn.isBefore(span.takeover())) arrived(of, sojourn, decision);
        }
        for (Sent offer : of.home().offers) sent(of, offer);
        var closing = closing(of);
        for (int i = 0; i < of.home().sojourns.size(); i++) {
            var sojourn = of.home().sojourns.get(i);
            if (sojourn.departure == null) continue;
            var next = i + 1 < of.home().sojourns.size() ? entries.get(of.home().sojourns.get(i + 1)) : null;
            var exit = next != null ? next : closing;
            if (exit != null) exits.put(sojourn, exit);
        }
        return new Of(entries, exits);
    }

    /** Writes all that was decided of the right to be housed; answers the last decision that may close a stay. */
    private Fact closing(Registered of) {
        Fact closing = null;
        var home = of.home();
        for (Word word : home.claim.words) {
            var over = !span.isOver(word.decidedOn()) || home.sojourns.isEmpty()
                    || !home.isHoused() && word.decidedOn().isAfter(home.last().departure);
            if (over) continue;
            if (word.nature() == DecisionNature.EXIT && dice.chance(0.02)) annulled(of, word);
            var decision = spoken(of, word, word.decidedOn());
            if (word.nature().closesAStay()) closing = decision;
        }
        return closing;
    }

    private Fact spoken(Registered of, Word word, LocalDate decided) {
        return decision(of, word.nature(), decided).with("end_of_care_on", word.endOfCareOn())
                .with("granted_until", word.grantedUntil()).with("ground", word.ground())
                .with("effective_on", word.nature() == DecisionNature.WITHDRAWAL ? decided : null);
    }

    /** The same decision with a wrong date, a week before, and the one that annuls it. */
    private void annulled(Registered of, Word word) {
        var wrong = spoken(of, new Word(word.nature(), null, word.endOfCareOn().minusMonths(1), null, null),
                word.decidedOn().minusDays(7));
        decision(of, DecisionNature.ANNULMENT, word.decidedOn().minusDays(1)).with("annuls_id", wrong.id())
                .with("ground", "Date de fin de prise en charge erronée");
    }

    private Fact decision(Registered of, DecisionNature nature, LocalDate decided) {
        return ledger.add("decision", span.recorded(decided)).with("nature", nature.name())
                .with("household_id", of.household()).with("decided_on", decided)
                .with("notified_on", span.isOver(decided.plusDays(1)) ? decided.plusDays(1) : null)
                .with("transcribed", decided.isBefore(span.takeover()));
    }

    private void arrived(Registered of, Sojourn sojourn, Fact decision) {
        var way = way(of, decision, sojourn.structure, sojourn.decidedOn, sojourn.arrival)
                .then(span.recorded(sojourn.arrival), "state", OrientationState.ARRIVED.name());
        for (int i = 0; i < of.members().size(); i++) {
            if (of.isThere(i, sojourn.arrival))
                member(of, i, way, sojourn.decidedOn).then(span.recorded(sojourn.arrival), "arrived_on",
                        sojourn.arrival);
        }
    }

    private void sent(Registered of, Sent offer) {
        var decision = decision(of, DecisionNature.ADMISSION, offer.decidedOn).with("facility_id", offer.to.id);
        var way = way(of, decision, offer.to, offer.decidedOn, offer.expectedOn);
        for (int i = 0; i < of.came(); i++) {
            member(of, i, way, offer.decidedOn);
            if (offer.kept != null) reserved(of, i, offer, way);
        }
        if (offer.endedOn == null) return;
        var known = span.recorded(offer.endedOn);
        way.then(known, "state", offer.state.name()).then(known, "ended_on", offer.endedOn)
                .then(known, "reason", offer.reason);
    }

    private Fact way(Registered of, Fact decision, Structure to, LocalDate decided, LocalDate expected) {
        return ledger.add("orientation", decision.firstRecorded()).with("decision_id", decision.id())
                .with("household_id", of.household()).with("facility_id", to.id).with("decided_on", decided)
                .with("expected_on", expected).with("last_day", decided.plusDays(5))
                .with("state", OrientationState.EXPECTED.name()).with("ended_on", null).with("reason", null);
    }

    /** A child born on the way belongs to it from its birth. */
    private Fact member(Registered of, int index, Fact way, LocalDate decided) {
        var born = of.members().get(index).born().day();
        var known = born.isAfter(decided) ? born : decided;
        return ledger.add("orientation_member", span.recorded(known)).with("orientation_id", way.id())
                .with("facility_id", way.get("facility_id")).with("person_id", of.persons().get(index))
                .with("arrived_on", null);
    }

    private void reserved(Registered of, int index, Sent offer, Fact way) {
        var slot = offer.kept;
        var bed = ledger.add("bed_assignment", span.recorded(offer.keptFrom)).with("facility_id", offer.to.id)
                .with("person_id", of.persons().get(index)).with("unit_id", slot.unit.id())
                .with("place_id", index < slot.beds() ? slot.places.get(index).id() : null)
                .with("orientation_id", way.id()).with("state", AssignmentState.RESERVED.name())
                .with("starts_on", offer.keptFrom).with("ends_on", offer.lastDay().plusDays(1));
        if (offer.endedOn != null) {
            bed.then(span.recorded(offer.endedOn), "state", AssignmentState.CANCELLED.name());
        }
    }

    /** Numbers the decisions of a year in the order in which they were taken: {@code DEMO-2026-000123}. */
    static void numbered(Ledger ledger, Map<Integer, Integer> last) {
        ledger.of("decision").sorted(comparing((Fact fact) -> (LocalDate) fact.get("decided_on"))
                .thenComparing(Fact::id)).forEach(decision -> {
                    var year = ((LocalDate) decision.get("decided_on")).getYear();
                    decision.with("number", "DEMO-%d-%06d".formatted(year, last.merge(year, 1, Integer::sum)));
                });
    }
}
