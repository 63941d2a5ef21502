package org.havre.demo.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.demo.service.Sojourn.Lodged;
import org.havre.stay.AssignmentState;
import org.havre.stay.EntryKind;

/** Writes where the people of a household slept: their stays, and the beds in them. */
final class Nights {
    private static final List<String> REASONS = List.of("À la demande de la personne",
            "Chambre plus adaptée au ménage", "Libère une unité avant travaux", "Réorganisation de la colocation");

    private final Ledger ledger;
    private final Span span;
    private final Outages outages;
    private final Dice dice;

    Nights(Ledger ledger, Span span, long seed) {
        this.ledger = ledger;
        this.span = span;
        this.outages = new Outages(ledger, span);
        this.dice = Dice.of(seed, "nights");
    }

    void written(Registered of, Papers.Of papers) {
        for (Sojourn sojourn : of.home().sojourns) {
            for (int i = 0; i < of.members().size(); i++) {
                if (of.isThere(i, sojourn.departure)) stay(of, i, sojourn, papers);
            }
            sojourn.lodged.forEach(lodged -> spare(of, lodged));
        }
    }

    private void stay(Registered of, int member, Sojourn sojourn, Papers.Of papers) {
        var from = of.from(member, sojourn.arrival);
        var born = member >= of.came() && from.isAfter(sojourn.arrival);
        var entry = born ? EntryKind.BIRTH : sojourn.entry;
        var stay = ledger.add("stay", span.recorded(from)).with("person_id", of.persons().get(member))
                .with("facility_id", sojourn.structure.id).with("starts_on", from).with("ends_on", null)
                .with("entry", entry.name()).with("exit_decision_id", null).with("exit_reason", null)
                .with("cancelled", false).with("cancelled_because", null)
                .with("entry_decision_id", entry == EntryKind.DECISION ? papers.entries().get(sojourn).id() : null);
        if (sojourn.departure != null) {
            var known = span.recorded(sojourn.departure);
            var exit = papers.exits().get(sojourn);
            stay.then(known, "ends_on", sojourn.departure).then(known, "exit_reason", sojourn.reason.name())
                    .then(known, "exit_decision_id", exit == null ? null : exit.id());
        }
        for (Lodged lodged : sojourn.lodged) {
            if (!of.isThere(member, lodged.to())) continue;
            bed(of, member, lodged, stay);
            if (!of.from(member, lodged.from()).equals(from)) moved(stay, lodged);
        }
    }

    private void bed(Registered of, int member, Lodged lodged, Fact stay) {
        var from = of.from(member, lodged.from());
        var slot = lodged.slot();
        var bed = ledger.add("bed_assignment", span.recorded(from)).with("facility_id", slot.structure.id)
                .with("person_id", of.persons().get(member)).with("unit_id", slot.unit.id())
                .with("place_id", member < slot.beds() ? slot.places.get(member).id() : null)
                .with("stay_id", stay.id()).with("state", AssignmentState.ACTIVE.name())
                .with("starts_on", from).with("ends_on", null);
        if (lodged.to() != null) bed.then(span.recorded(lodged.to()), "ends_on", lodged.to());
    }

    private void moved(Fact stay, Lodged lodged) {
        ledger.add("bed_move", span.recorded(lodged.from())).with("facility_id", lodged.slot().structure.id)
                .with("stay_id", stay.id()).with("effective_on", lodged.from()).with("because", dice.pick(REASONS));
    }

    /** A bed that a smaller household leaves empty is declared so, until a child is born or they leave. */
    private void spare(Registered of, Lodged lodged) {
        var declared = lodged.slot().beds() == of.came() + 1 && dice.chance(0.8)
                && (lodged.to() == null || lodged.to().isAfter(span.takeover()));
        if (!declared) return;
        var until = of.home().births.stream().findFirst()
                .filter(birth -> lodged.to() == null || birth.isBefore(lodged.to())).orElse(lodged.to());
        if (until == null || until.isAfter(lodged.from())) outages.spare(lodged.slot(), lodged.from(), until);
    }

    /** A stay entered by error and cancelled: no night counts, and the trace stays. */
    void mistaken(Registered of, Structure instead, LocalDate day) {
        ledger.add("stay", span.recorded(day)).with("person_id", of.persons().get(0)).with("facility_id", instead.id)
                .with("starts_on", day).with("ends_on", null).with("entry", EntryKind.SHELTERING.name())
                .with("exit_decision_id", null).with("exit_reason", null).with("entry_decision_id", null)
                .with("cancelled", true).with("cancelled_because", "Saisie dans la mauvaise structure");
    }
}
