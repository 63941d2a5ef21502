package org.havre.stay.service;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.stay.AbsenceState;
import org.havre.stay.AbsenceWatch;
import org.havre.stay.Absent;
import org.havre.stay.Away;
import org.havre.stay.NoticeKind;
import org.havre.stay.Whereabouts;

/** What follows, on a day, from where the people of some households are. */
record AbsenceRows(Map<Long, List<Absent>> households, AbsenceWatch watch) {

    static AbsenceRows of(List<Absent> all, AbsenceWatch watch) {
        return new AbsenceRows(all.stream().collect(groupingBy(Absent::household)), watch);
    }

    /** Those whom OFII is owed a word about first, then those who are away for longest. */
    List<AbsenceRow> all() {
        return households.values().stream().flatMap(List::stream).flatMap(this::rows)
                .sorted(comparing((AbsenceRow row) -> !row.state().isOwed())
                        .thenComparing(row -> row.state() == AbsenceState.OVER).thenComparing(AbsenceRow::since)
                        .thenComparing(row -> row.who().reference()).thenComparing(row -> row.who().stay()))
                .toList();
    }

    /** Somebody's running absence; nothing for somebody who is here. */
    Optional<AbsenceRow> running(Absent who) {
        var where = who.where();
        if (!where.isAbsent(today())) return Optional.empty();
        var spell = who.spells().stream().filter(one -> isRunning(one.away()))
                .max(comparing(one -> one.away().nights().start())).orElse(null);
        var state = watch.state(where, others(who), who.told());
        var limit = state.notice() == NoticeKind.EXIT
                ? watch.limits().daysToExit()
                : watch.limits().days();
        return Optional.of(new AbsenceRow(who, spell, state, where.lastPresence(today()), where.daysAbsent(today()),
                state.isOwed() ? where.dayBeyond(limit, today()).orElse(null) : null, where.exitToAsk(today())));
    }

    private Stream<AbsenceRow> rows(Absent who) {
        return Stream.concat(running(who).stream(), who.spells().stream().filter(spell -> !isRunning(spell.away()))
                .filter(spell -> spell.away().nights().start().isAfter(today()) || spell.away().returned())
                .map(spell -> still(who, spell)));
    }

    private AbsenceRow still(Absent who, Absent.Spell spell) {
        var start = spell.away().nights().start();
        return new AbsenceRow(who, spell, start.isAfter(today()) ? AbsenceState.PLANNED : AbsenceState.OVER, start, 0,
                null, null);
    }

    private boolean isRunning(Away away) { return !away.returned() && !away.nights().start().isAfter(today()); }

    private List<Whereabouts> others(Absent who) {
        return households.get(who.household()).stream()
                .filter(other -> other.stay() != who.stay() && other.facility() == who.facility()).map(Absent::where)
                .toList();
    }

    private LocalDate today() { return watch.today(); }
}
