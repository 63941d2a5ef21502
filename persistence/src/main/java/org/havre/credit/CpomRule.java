package org.havre.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** What stands against a facility's joining a multi-year contract, or leaving it. */
public enum CpomRule {
    JOINS_OUTSIDE("joinedOn", (cpom, facility, day) -> !cpom.terms().days().covers(day)), //
    IN_IT_ALREADY("facility", (cpom, facility, day) -> cpom.members().stream()
            .anyMatch(each -> each.facility() == facility && each.days().overlaps(Period.from(day)))), //
    NOT_IN_IT("facility", (cpom, facility, day) -> cpom.open(facility).isEmpty()), //
    LEAVES_BEFORE_IT_JOINED("leftOn", (cpom, facility, day) -> cpom.open(facility)
            .filter(each -> !day.isAfter(each.joinedOn())).isPresent()), //
    LEAVES_AFTER_THE_END("leftOn", (cpom, facility, day) -> cpom.terms().lastDay() != null
            && day.isAfter(cpom.terms().lastDay().plusDays(1)));

    private static final List<CpomRule> OF_JOINING = List.of(JOINS_OUTSIDE, IN_IT_ALREADY);
    private static final List<CpomRule> OF_LEAVING = List.of(NOT_IN_IT, LEAVES_BEFORE_IT_JOINED, LEAVES_AFTER_THE_END);

    /** Whether a facility's step on a day breaks it. */
    @FunctionalInterface
    private interface Broken {
        boolean by(Cpom cpom, long facility, LocalDate day);
    }

    private final String field;
    private final Broken broken;

    CpomRule(String field, Broken broken) {
        this.field = field;
        this.broken = broken;
    }

    public static List<Objection> againstJoining(Cpom cpom, long facility, LocalDate day) {
        return against(OF_JOINING, cpom, facility, day);
    }

    /** @param day the first on which it is no longer in it */
    public static List<Objection> againstLeaving(Cpom cpom, long facility, LocalDate day) {
        return against(OF_LEAVING, cpom, facility, day);
    }

    private static List<Objection> against(List<CpomRule> rules, Cpom cpom, long facility, LocalDate day) {
        return rules.stream().filter(rule -> rule.broken.by(cpom, facility, day))
                .map(rule -> Objection.of(rule, cpom.terms().told()).at(rule.field)).toList();
    }

    /** What stands against recording a contract at all, its own dates and each facility that begins in it. */
    public static List<Objection> againstRecording(ActTerms terms, List<Cpom> there, List<Long> facilities) {
        var dates = new ActRequest(terms, null, List.of(), null).objections().stream();
        var taken = there.stream().filter(each -> each.terms().number().equals(terms.number()))
                .map(each -> Objection.of(CpomFault.NUMBER_TAKEN, terms.number()).at("number"));
        var none = facilities.isEmpty()
                ? Stream.of(Objection.of(CpomFault.NO_FACILITY).at("members"))
                : Stream
                        .<Objection>of();
        return Stream.of(dates, taken, none).flatMap(each -> each).toList();
    }
}
