package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** Everything that can stand against two files becoming one; the name is also the message key. */
public enum MergeRule {
    TOLD_APART(when(MergeQuestion::apart)), //
    OTHER_NUMBER(when(MergeQuestion::numbersDiffer)), //
    NOBODY_HERE(when(question -> question.byFacility() && !question.kept().here() && !question.other().here())), //
    LEADS_OTHERS(question -> question.led().map(household -> List.<Serializable>of(household))), //
    AWAITED(question -> question.awaited().map(way -> List.<Serializable>of(way.facility()))), //
    WAITS_ANEW(when(MergeQuestion::waitsAnew)), //
    NIGHTS_TWICE(question -> question.twice().filter(twice -> twice.nights().end() != null).map(MergeRule::ended)), //
    STILL_TWICE(question -> question.twice().filter(twice -> twice.nights().end() == null).map(MergeRule::running));

    /** What each thing that stands against it tells. */
    private final Function<MergeQuestion, Stream<List<Serializable>>> told;

    MergeRule(Function<MergeQuestion, Stream<List<Serializable>>> told) {
        this.told = told;
    }

    Stream<Objection> objections(MergeQuestion question) {
        return told.apply(question).map(parameters -> Objection.of(this, parameters.toArray(Serializable[]::new)));
    }

    private static Function<MergeQuestion, Stream<List<Serializable>>> when(Predicate<MergeQuestion> applies) {
        return question -> applies.test(question) ? Stream.of(List.of()) : Stream.empty();
    }

    private static List<Serializable> ended(NightsTwice twice) {
        return List.of(twice.nights().nightsWithin(LocalDate.MIN, LocalDate.MAX), twice.nights().start(),
                twice.nights().end(), twice.one().facility(),
                twice.other().facility());
    }

    private static List<Serializable> running(NightsTwice twice) {
        return List.of(twice.nights().start(), twice.one().facility(), twice.other().facility());
    }
}
