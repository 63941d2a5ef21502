package org.havre.demo.service;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.stay.AbsenceReason;
import org.havre.stay.DeclarationKind;
import org.havre.stay.Recipient;

/** Writes who is away these days, what OFII was told of it, and the presence sheets of the last week. */
final class Outings {
    private static final int SETTLED = 60;

    private final Ledger ledger;
    private final LocalDate today;
    private final List<Registered> all;
    private final Set<Long> away = new HashSet<>();

    Outings(Ledger ledger, Span span, List<Registered> all) {
        this.ledger = ledger;
        this.today = span.today();
        this.all = all;
    }

    void written(Structure structure, boolean longGone) {
        var alone = settled(structure, 1, 1);
        var families = settled(structure, 3, 5);
        gone(alone, 8, null, null);
        gone(alone, 3, null, null);
        told(gone(alone, 20, null, null), 12);
        if (longGone) told(gone(alone, 36, null, null), 28);
        gone(alone, 4, 6, AbsenceReason.HOSPITAL).with("evidence", true);
        gone(alone, 14, -11, AbsenceReason.WORK).with("returned", true);
        gone(alone, -5, 12, AbsenceReason.OTHER);
        together(families, 2, 3);
        sheet(structure, 7);
        sheet(structure, 1);
    }

    private Iterator<Registered> settled(Structure structure, int least, int most) {
        return all.stream().filter(of -> of.home().isHoused() && of.home().last().structure == structure)
                .filter(of -> of.home().size >= least && of.home().size <= most && of.home().births.isEmpty())
                .filter(of -> of.home().last().arrival.isBefore(today.minusDays(SETTLED))).iterator();
    }

    /** Away since so many days, back in so many; null where nobody knows. */
    private Fact gone(Iterator<Registered> whom, int since, Integer back, AbsenceReason reason) {
        return absence(stay(whom.next().persons().get(0)), since, back, reason);
    }

    private void together(Iterator<Registered> families, int since, int back) {
        families.next().persons().forEach(person -> absence(stay(person), since, back, AbsenceReason.FAMILY));
    }

    private Fact absence(Fact stay, int since, Integer back, AbsenceReason reason) {
        away.add(stay.id());
        var from = today.minusDays(since);
        return of("absence", stay, from.isAfter(today) ? today : from).with("starts_on", from)
                .with("ends_on", back == null ? null : today.plusDays(back))
                .with("reason", reason == null ? null : reason.name()).with("evidence", false).with("returned", false);
    }

    /** OFII was told of an absence, so many days ago. */
    private void told(Fact absence, int ago) {
        var person = absence.get("person_id");
        var household = ledger.of("membership").filter(of -> of.get("person_id").equals(person)).findFirst()
                .orElseThrow().get("household_id");
        ledger.add("declaration", today.minusDays(ago)).with("recipient", Recipient.OFII.name())
                .with("kind", DeclarationKind.ABSENCE.name()).with("event_id", absence.get("stay_id"))
                .with("edition", 1)
                .with("facility_id", absence.get("facility_id")).with("household_id", household)
                .with("person_id", person).with("day", absence.get("starts_on"))
                .with("facts", "{\"LAST_SEEN\": \"%s\"}".formatted(absence.get("starts_on")))
                .with("declared_on", today.minusDays(ago));
    }

    /** Everybody was seen on a day but for those who are away. */
    private void sheet(Structure structure, int ago) {
        var day = today.minusDays(ago);
        present(structure, day).filter(stay -> !away.contains(stay.id()))
                .forEach(stay -> of("sighting", stay, day).with("day", day).with("seen", true));
    }

    private Stream<Fact> present(Structure structure, LocalDate day) {
        return ledger.of("stay").filter(stay -> stay.get("facility_id").equals(structure.id) && isOpen(stay))
                .filter(stay -> !((LocalDate) stay.get("starts_on")).isAfter(day)).collect(Collectors.toList())
                .stream();
    }

    private Fact stay(long person) {
        return ledger.of("stay").filter(stay -> stay.get("person_id").equals(person) && isOpen(stay)).findFirst()
                .orElseThrow();
    }

    private static boolean isOpen(Fact stay) {
        return stay.get("ends_on") == null && Boolean.FALSE.equals(stay.get("cancelled"));
    }

    private Fact of(String table, Fact stay, LocalDate recorded) {
        return ledger.add(table, recorded).with("facility_id", stay.get("facility_id")).with("stay_id", stay.id())
                .with("person_id", stay.get("person_id"));
    }
}
