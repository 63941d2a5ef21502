package org.havre.demo.service;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.havre.credit.ActNature;

/**
 * What the checks ask about beside the money of the demo set: papers of acts, evaluations, labels, and the places for some that
 * an act grants. Mostly as it should be: one paper is missing, one says another day, one evaluation is old, one label is forgotten.
 */
final class MoneyFiles {
    private static final String SCAN = "\\x255044462d312e340a25c3a40a";
    private static final int WITHOUT_PAPER = 2;
    private static final int MISREAD = 5;
    private static final int OLD = 4;
    private static final int UNLABELLED = 1;
    private static final int TOO_MANY = 3;

    private final Ledger ledger;
    private final Span span;
    private final Map<Long, Map<String, Long>> kept;

    MoneyFiles(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
        var whom = ledger.of("unit_keeping")
                .collect(toMap(keeping -> (Long) keeping.get("unit_id"), keeping -> (String) keeping.get("kept_for")));
        this.kept = ledger.of("place").filter(this::isOpen).filter(place -> whom.containsKey(place.get("unit_id")))
                .collect(groupingBy(place -> (Long) place.get("facility_id"),
                        groupingBy(place -> whom.get(place.get("unit_id")), counting())));
    }

    private boolean isOpen(Fact place) {
        var end = (LocalDate) place.get("ends_on");
        return span.isOver((LocalDate) place.get("starts_on")) && (end == null || end.isAfter(span.today()));
    }

    void written(Funding whose, int nth) {
        var acts = ledger.of("credit_act").filter(act -> Objects.equals(act.get("facility_id"), whose.facility()))
                .toList();
        acts.stream().filter(MoneyFiles::isOfDuration).forEach(act -> paper(act, nth));
        evaluated(whose, nth);
        labelled(whose, nth, acts);
    }

    private static boolean isOfDuration(Fact act) {
        return Stream.of(ActNature.AUTHORISATION, ActNature.CONVENTION)
                .anyMatch(nature -> nature.name().equals(act.get("nature")));
    }

    private void paper(Fact act, int nth) {
        var last = (LocalDate) act.get("ends_on");
        var isConvention = act.get("nature").equals(ActNature.CONVENTION.name());
        if (isConvention && nth == WITHOUT_PAPER) return;
        ledger.part("credit_paper", act.id(), act.firstRecorded()).with("act_id", act.id())
                .with("media_type", "application/pdf").with("content", SCAN).with("added_on", act.firstRecorded())
                .with("starts_on", act.get("starts_on"))
                .with("last_day", isConvention && nth == MISREAD ? last.plusDays(1) : last);
    }

    private void evaluated(Funding whose, int nth) {
        var day = span.today().minusYears(nth == OLD ? 6 : 1 + nth % 4).minusDays(17L * nth);
        ledger.add("facility_evaluation", span.recorded(day)).with("facility_id", whose.facility())
                .with("evaluated_on", day);
    }

    private void labelled(Funding whose, int nth, List<Fact> acts) {
        kept.getOrDefault(whose.facility(), Map.of()).forEach((attribute, places) -> {
            if (nth != UNLABELLED)
                ledger.add("facility_label", span.takeover()).with("facility_id", whose.facility())
                        .with("attribute", attribute).with("starts_on", span.takeover());
            acts.stream().filter(act -> isOfDuration(act) && span.isOver((LocalDate) act.get("starts_on")))
                    .reduce((earlier, later) -> later)
                    .ifPresent(act -> ledger.add("act_special_places", act.firstRecorded()).with("act_id", act.id())
                            .with("facility_id", whose.facility()).with("attribute", attribute)
                            .with("places", nth == TOO_MANY ? places - 1 : places));
        });
    }
}
