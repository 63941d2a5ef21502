package org.havre.credit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against an act's number and the places that it gives; the name is also the message key. */
public enum PlacingRule {
    NUMBER_MISSING("number", act -> told(act.act().number().isBlank())), //
    NUMBER_TAKEN("number", act -> act.others().stream().filter(other -> other.nature() == act.act().nature()
            && other.number().equals(act.act().number())).findFirst()
            .map(other -> List.of(other.number(), other.startsOn()))), //
    END_MISSING("lastDay", act -> told(PlacingRule.ends(act) && act.act().lastDay() == null)), //
    NO_SUCH_PLACES("places", act -> told(act.tranches().stream().anyMatch(tranche -> tranche.places() <= 0))), //
    NOT_ITS_BUSINESS("places", act -> told(PlacingRule.isOfMoney(act)
            && !act.tranches().isEmpty())), //
    A_KIND_TWICE("places", act -> told(act.tranches().stream().map(Tranche::costKind).distinct().count() < act
            .tranches().size())), //
    GIVEN_BY_ANOTHER_ACT("places", act -> act.given().stream().filter(places -> !act.tranches().isEmpty())
            .filter(places -> !act.replaces(places) && places.funded().days().overlaps(act.days())).findFirst()
            .map(places -> List.of(numberOf(act, places), places.funded().places()))), //
    AMENDED_LATER_ALREADY("startsOn", act -> act.given().stream().filter(places -> !act.tranches().isEmpty())
            .filter(act::replaces)
            .filter(places -> !places.funded().days().start().isBefore(act.act().startsOn())).findFirst()
            .map(places -> List.of(numberOf(act, places), places.funded().days().start())));

    private final String field;
    private final Function<ActPlacing, Optional<? extends List<? extends Serializable>>> broken;

    PlacingRule(String field, Function<ActPlacing, Optional<? extends List<? extends Serializable>>> broken) {
        this.field = field;
        this.broken = broken;
    }

    static List<Objection> against(ActPlacing act) {
        return Stream.of(values()).flatMap(rule -> rule.broken.apply(act).stream()
                .map(told -> Objection.of(rule, told.toArray(Serializable[]::new)).at(rule.field))).toList();
    }

    /** What holds until a day that it names. */
    private static boolean ends(ActPlacing act) {
        return act.act().nature() != ActNature.TARIFF_ORDER && act.act().nature() != ActNature.AMENDMENT;
    }

    /** What speaks of money alone. */
    private static boolean isOfMoney(ActPlacing act) {
        return act.act().nature() == ActNature.TARIFF_ORDER || act.act().nature() == ActNature.CPOM;
    }

    private static Optional<List<Serializable>> told(boolean broken) {
        return broken ? Optional.of(List.of()) : Optional.empty();
    }

    private static String numberOf(ActPlacing act, ActPlaces places) {
        return act.others().stream().filter(other -> other.id() == places.act()).map(ActRow::number).findFirst()
                .orElse("");
    }
}
