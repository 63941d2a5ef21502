package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.demo.service.Claim.Ruling;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;

/** Enters households into the register: who belongs to them, how their claims are examined and what came of them. */
final class Registry {
    private final Ledger ledger;
    private final Span span;
    private final Families families;
    private final Dice dice;
    private final List<Long> directorates;
    private final Doubles doubles;

    Registry(Ledger ledger, Span span, long seed, List<Long> directorates, Doubles doubles) {
        this.ledger = ledger;
        this.span = span;
        this.families = new Families(seed);
        this.dice = Dice.of(seed, "registry");
        this.directorates = directorates;
        this.doubles = doubles;
    }

    /** Whether anything of the household belongs to the time of the demo set. */
    boolean remembers(Home home) {
        return home.sojourns.isEmpty() || home.isHoused() || !home.last().departure.isBefore(span.takeover());
    }

    Registered entered(Home home) {
        var since = firstDecision(home);
        home.births.removeIf(birth -> !span.isOver(birth) || home.on(birth) == null || !birth.isAfter(since));
        var members = doubles.entered(home, families.of(home, since));
        var household = ledger.add("household", span.recorded(since));
        household.with("reference", "M" + household.id()).with("directorate_id", directorate(home));
        var persons = new ArrayList<Long>();
        for (Member member : members) persons.add(entered(home, member, household.id(), since));
        return new Registered(home, household.id(), directorate(home), since, members, persons);
    }

    private static LocalDate firstDecision(Home home) {
        if (!home.offers.isEmpty()) return home.offers.get(0).decidedOn;
        return home.sojourns.isEmpty() ? home.registeredOn : home.sojourns.get(0).decidedOn;
    }

    private long directorate(Home home) {
        if (!home.offers.isEmpty()) return home.offers.get(0).to.directorate;
        if (!home.sojourns.isEmpty()) return home.sojourns.get(0).structure.directorate;
        return directorates.get(home.serial % directorates.size());
    }

    private long entered(Home home, Member member, long household, LocalDate since) {
        var born = member.born().day().isAfter(since);
        var day = born ? member.born().day() : since;
        var row = ledger.add("person", span.recorded(day));
        var person = row.id();
        row.with("directorate_id", directorate(home)).with("family_name", member.familyName())
                .with("given_names", member.givenNames()).with("sex", member.sex().name())
                .with("birth_date", member.born().day()).with("birth_precision", member.born().precision().name())
                .with("nationality", member.nationality()).with("language", member.language())
                .with("agdref", agdref(home, member, person));
        ledger.add("membership", span.recorded(day)).with("household_id", household).with("person_id", person)
                .with("role", member.role().name()).with("starts_on", day);
        if (!member.isChild()) {
            ledger.part("person_contact", person, span.recorded(day)).with("person_id", person)
                    .with("phone", "06 39 98 %02d %02d".formatted(dice.between(0, 99), dice.between(0, 99)));
            claimed(home, person, member.role() == HouseholdRole.OTHER);
        }
        needed(home, member, person, since);
        return person;
    }

    /** A number that no prefecture gives, and far from those of sample workbooks: 999 first. Children mostly have none. */
    private String agdref(Home home, Member member, long person) {
        return home.claim.isRegistered() && !doubles.isHeldTwice(home) && (!member.isChild() || dice.chance(0.35))
                ? "999%07d".formatted(person)
                : null;
    }

    private void claimed(Home home, long person, boolean ofAge) {
        home.claim.spells.stream().filter(spell -> isKnown(home, spell.from())).forEach(spell -> ledger
                .add("person_procedure", span.recorded(latest(spell.from(), firstDecision(home))))
                .with("person_id", person)
                .with("starts_on", spell.from()).with("procedure", spell.procedure().name()));
        if (ofAge) return;
        home.claim.rulings.stream().filter(ruling -> isKnown(home, ruling.notifiedOn()))
                .forEach(ruling -> ruled(home, ruling, person));
    }

    private void ruled(Home home, Ruling ruling, long person) {
        ledger.add("outcome", span.recorded(latest(ruling.notifiedOn(), firstDecision(home))))
                .with("person_id", person)
                .with("body", ruling.body().name()).with("outcome", ruling.kind().name())
                .with("decided_on", ruling.decidedOn()).with("read_on", ruling.readOn())
                .with("notified_on", ruling.notifiedOn());
    }

    /** What happens after somebody has left is none of the register's business. */
    private boolean isKnown(Home home, LocalDate day) {
        if (!span.isOver(day)) return false;
        return home.sojourns.isEmpty() || home.isHoused() || !day.isAfter(home.last().departure);
    }

    private void needed(Home home, Member member, long person, LocalDate since) {
        var stepFree = home.stepFree && member.role() == HouseholdRole.HEAD;
        var mother = member.sex() == Sex.F && home.isHoused() && member.isAdultOn(since)
                && member.born().ageOn(since) < 40 && home.size > 1 && dice.chance(0.04);
        var due = mother ? span.today().plusDays(dice.between(8, 180)) : null;
        if (!stepFree && due == null) return;
        ledger.part("person_need", person,
                span.recorded(due == null ? since : latest(since, span.today().minusDays(12))))
                .with("person_id", person).with("step_free", stepFree)
                .with("ground_floor", stepFree && dice.chance(0.3)).with("due_on", due);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
