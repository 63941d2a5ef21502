package org.havre.credit;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Objection;

/** What stands against what an act is told with; the name is also the message key. */
public enum DetailRule {
    DAYS_WITHOUT_PAPER("paperStartsOn", act -> act.says().areRead() && !act.hasPaper()), //
    FIRST_DAY_MISSING("paperStartsOn", act -> act.says().areRead() && act.says().startsOn() == null), //
    PAPER_ENDS_BEFORE_IT_STARTS("paperLastDay", act -> act.says().endBeforeTheyStart()), //
    FEWER_THAN_NONE(ActDetails::grantsLessThanNone), //
    MORE_THAN_ALL_PLACES(ActDetails::grantsMoreThanItGives);

    private final String field;
    private final BiPredicate<ActDetails, PlaceAttribute> broken;

    /** About the act. */
    DetailRule(String field, Predicate<ActDetails> broken) {
        this.field = field;
        this.broken = (act, attribute) -> attribute == null && broken.test(act);
    }

    /** About places of each kind. */
    DetailRule(BiPredicate<ActDetails, PlaceAttribute> broken) {
        this.field = null;
        this.broken = (act, attribute) -> attribute != null && broken.test(act, attribute);
    }

    static List<Objection> against(ActDetails act) {
        return Stream.of(values()).flatMap(rule -> rule.told(act)).toList();
    }

    private Stream<Objection> told(ActDetails act) {
        var ofAct = broken.test(act, null) ? Stream.of(Objection.of(this).at(field)) : Stream.<Objection>of();
        return Stream.concat(ofAct, Stream.of(PlaceAttribute.values()).filter(each -> broken.test(act, each))
                .map(each -> Objection.of(this, each).at(each.name().toLowerCase(Locale.ROOT))));
    }
}
