package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a workbook makes of Havre, checked: the rows, how each stands to what came in before, and what they are together.
 */
record TakeoverPlan(TakeoverRows rows, Standing standing, ParkCheck park, PeopleCheck people, DecisionsCheck decisions,
        StaysCheck stays, List<Way> ways) {

    /**
     * Checks rows against each other and against what is known; everything that is to be said goes to the remarks.
     *
     * @param today the business date: who enters after it is awaited, and nobody has left after it
     */
    static TakeoverPlan of(TakeoverRows rows, Named named, Known known, LocalDate today, Remarks remarks) {
        Judge judge = new Judge(new Standing(rows, known), remarks);
        ParkCheck park = new ParkCheck(rows, named, known, judge);
        park.check();
        PeopleCheck people = new PeopleCheck(rows, named, known, judge, today);
        people.check();
        DecisionsCheck decisions = new DecisionsCheck(rows, named, known, park, people, judge);
        decisions.check();
        StaysCheck stays = new StaysCheck(rows, known, park, people, decisions, judge);
        stays.check();
        new PastRules(known, park, people, decisions, stays, judge).tell();
        List<Way> ways = Way.all(people, decisions, stays, known, today);
        neverSent(people, stays, ways, judge, known);
        return new TakeoverPlan(rows, judge.standing(), park, people, decisions, stays, ways);
    }

    /** Somebody whom nothing leads anywhere is kept, and seen by nobody until something does. */
    private static void neverSent(PeopleCheck people, StaysCheck stays, List<Way> ways, Judge judge, Known known) {
        Set<String> sent = ways.stream().flatMap(way -> way.arrivals().keySet().stream()).collect(Collectors.toSet());
        people.households().values().stream().flatMap(List::stream)
                .filter(row -> !stays.sojourns().containsKey(row.id()) && !known.people().containsKey(row.id())
                        && !sent.contains(row.id()))
                .forEach(row -> judge.warn(row, TakeoverColumn.PERSON_ID, TakeoverWarning.NEVER_SENT));
    }
}
