package org.havre.credit;

import java.util.function.Function;
import java.util.stream.Stream;

/** What stands against recording an act: it contradicts itself, or another. Each tells of the acts that it is about. */
public enum ActRule {
    ENDS_BEFORE_IT_STARTS("lastDay", request -> Stream.of(request.act()).filter(ActTerms::endsBeforeItStarts)), //
    OVERLAPS_ANOTHER("startsOn", ActRequest::overlapped), //
    AMENDS_NOTHING("amends", request -> Stream.of(request.act())
            .filter(act -> act.nature() == ActNature.AMENDMENT && request.replaced() == null)), //
    EXTENDS_NOTHING("amends", request -> Stream.of(request.act())
            .filter(act -> act.nature() == ActNature.CONVENTION && act.extension() && request.replaced() == null)), //
    BEGINS_BEFORE_WHAT_IT_AMENDS("startsOn", request -> Stream.ofNullable(request.replaced())
            .filter(amended -> request.act().startsOn().isBefore(amended.startsOn())));

    private final String field;
    private final Function<ActRequest, Stream<ActTerms>> against;

    ActRule(String field, Function<ActRequest, Stream<ActTerms>> against) {
        this.field = field;
        this.against = against;
    }

    Stream<ActTerms> against(ActRequest request) { return against.apply(request); }

    String field() { return field; }
}
