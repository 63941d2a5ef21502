package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.credit.ActNature;
import org.havre.credit.ActTerms;
import org.havre.demo.service.Funding.Stretch;
import org.havre.facility.FundingRegime;

/** The acts of a facility: what was authorised for fifteen years, agreed for five or one, and amended since. */
final class MoneyActs {
    private static final int LAPSED = 14;

    private final Ledger ledger;
    private final Span span;
    private final List<Fact> acts = new ArrayList<>();

    MoneyActs(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
    }

    void written(Funding whose, int nth) {
        acts.clear();
        Fact authorised = null;
        for (var stretch : whose.stretches()) {
            if (stretch.kind().usualRegime() == FundingRegime.TARIFEE)
                authorised = tariffed(whose, nth, stretch, authorised);
            else
                agreed(whose, stretch);
        }
    }

    /** The first of a kind is authorised and agreed on; what follows amends it. */
    private Fact tariffed(Funding whose, int nth, Stretch stretch, Fact authorised) {
        if (authorised != null) {
            var amendment = act(whose, ActNature.AMENDMENT, stretch.act(), stretch.from(), null)
                    .with("amends_id", authorised.id());
            places(whose, amendment, stretch, stretch.from(), ((LocalDate) authorised.get("ends_on")).plusDays(1));
            return authorised;
        }
        var last = ActTerms.lastDayOf(stretch.from(), 15);
        var act = act(whose, ActNature.AUTHORISATION, stretch.act(), stretch.from(), last);
        places(whose, act, stretch, stretch.from(), stretch.to() == null ? last.plusDays(1) : stretch.to());
        conventions(whose, nth, stretch.from());
        return act;
    }

    /** Five years, and five more; of one facility the last was not renewed, of another it is a year short. */
    private void conventions(Funding whose, int nth, LocalDate since) {
        var from = since;
        for (var times = 0; times < 3 && !from.isAfter(span.today()); times++) {
            var last = ActTerms.lastDayOf(from, 5);
            var renewed = from.isAfter(span.today().minusYears(1)) && nth == LAPSED;
            if (last.isAfter(span.takeover()) && !renewed)
                act(whose, ActNature.CONVENTION, number("Convention pluriannuelle", whose, from.getYear()), from,
                        nth % 9 == 6 && last.isAfter(span.today()) ? last.minusYears(1) : last);
            from = last.plusDays(1);
        }
    }

    /** Year after year, within the stretch. */
    private void agreed(Funding whose, Stretch stretch) {
        var nature = Money.agreement(stretch.kind());
        for (int year = span.takeover().getYear(); year <= span.today().getYear(); year++) {
            var first = later(stretch.from(), LocalDate.of(year, 1, 1));
            var end = earlier(stretch.to(), LocalDate.of(year + 1, 1, 1));
            if (!first.isBefore(end)) continue;
            var amended = acts.stream()
                    .filter(act -> act.get("nature").equals(nature.name())
                            && end.equals(((LocalDate) act.get("ends_on")).plusDays(1)))
                    .findFirst();
            if (amended.isPresent() && !amended.get().get("starts_on").equals(first)) {
                var act = act(whose, ActNature.AMENDMENT, number("Avenant", whose, year), first, null)
                        .with("amends_id", amended.get().id());
                places(whose, act, stretch, first, end);
            } else {
                var whole = stretch.to() != null && stretch.to().getYear() == year && isSameKindAfter(whose, stretch)
                        ? LocalDate.of(year + 1, 1, 1)
                        : end;
                places(whose, act(whose, nature, number(nature == ActNature.CONTRACT ? "Marché" : "Convention", whose,
                        year), first, whole.minusDays(1)), stretch, first, end);
            }
        }
    }

    private static boolean isSameKindAfter(Funding whose, Stretch stretch) {
        return whose.stretches().stream().anyMatch(
                other -> other.from().equals(stretch.to()) && other.kind() == stretch.kind());
    }

    private static LocalDate later(LocalDate one, LocalDate other) { return one.isAfter(other) ? one : other; }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static String number(String what, Funding whose, int year) {
        return "%s n° %d-%s".formatted(what, year, whose.serial());
    }

    private Fact act(Funding whose, ActNature nature, String number, LocalDate from, LocalDate last) {
        var signed = span.isOver(from.minusDays(24)) ? from.minusDays(24) : span.today();
        var act = ledger.add("credit_act", span.recorded(signed)).with("facility_id", whose.facility())
                .with("nature", nature.name()).with("number", number).with("signed_on", signed)
                .with("starts_on", from).with("ends_on", last);
        acts.add(act);
        return act;
    }

    private void places(Funding whose, Fact act, Stretch stretch, LocalDate from, LocalDate to) {
        ledger.add("act_places", act.firstRecorded()).with("act_id", act.id()).with("facility_id", whose.facility())
                .with("places", stretch.places()).with("starts_on", from).with("ends_on", to)
                .with("cost_kind", whose.costKind(stretch).name());
    }
}
