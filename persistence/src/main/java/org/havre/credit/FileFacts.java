package org.havre.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havre.credit.ActsOnFile.ActOnFile;
import org.havre.credit.CreditFile.Centre;
import org.havre.credit.PlacesOnFile.SpecialPlaces;
import org.havre.facility.DnaCode;
import org.havre.facility.FundingRegime;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Period;

/** What is known of one facility beside its money, while it comes in. */
final class FileFacts {
    final List<DnaCode> codes = new ArrayList<>();
    final List<KnownAct> acts = new ArrayList<>();
    final Map<PlaceAttribute, Integer> authorised = new EnumMap<>(PlaceAttribute.class);
    private final Map<PlaceAttribute, Integer> existing = new EnumMap<>(PlaceAttribute.class);
    final Set<PlaceAttribute> labels = EnumSet.noneOf(PlaceAttribute.class);
    final Map<ResultDetail, Euros> details = new EnumMap<>(ResultDetail.class);
    final Map<DifferenceKey, CheckLine> kept = new HashMap<>();
    private LocalDate evaluatedOn;
    private LocalDate openedOn;
    private boolean closed;
    private Integer addresses;
    BigDecimal staff;
    DeclaredResult result;
    private Euros charges;
    private Euros products;

    /** An act as it is read: on which days it holds, until when it was signed, the days that its paper says. */
    record KnownAct(ActTerms terms, LocalDate signedUntil, Period onPaper, boolean hasPaper, int members) {
        ActTerms signed() {
            return new ActTerms(terms.nature(), terms.number(), terms.signedOn(), terms.startsOn(), signedUntil,
                    terms.extension());
        }

        /** The last day of what it takes the place of is the one before its first. */
        private boolean follows(KnownAct other) {
            return terms.extension() && other.terms.nature() == terms.nature()
                    && terms.startsOn().minusDays(1).equals(other.terms.lastDay());
        }
    }

    /** What was declared, whatever the regime. */
    record DeclaredResult(Euros net, Euros takenByState, Euros allocation, Euros recovered, Euros reused,
            Euros dedicated, Euros compensated) {
        static DeclaredResult of(List<Euros> told) {
            return new DeclaredResult(told.get(0), told.get(1), told.get(2), told.get(3), told.get(4), told.get(5),
                    told.get(6));
        }
    }

    /** @param evaluated when it last was; null where it never was */
    void told(LocalDate opened, LocalDate evaluated, boolean over) {
        openedOn = opened;
        evaluatedOn = evaluated;
        closed = over;
    }

    /** Open places, those without a step, for LGBT people, for those who fled violence or trafficking. */
    void counted(Integer... places) {
        addresses = places[0];
        existing.put(PlaceAttribute.STEP_FREE, places[1]);
        existing.put(PlaceAttribute.LGBT, places[2]);
        existing.put(PlaceAttribute.FVV_TEH, places[3]);
    }

    void accounted(Euros spent, Euros received) {
        charges = spent;
        products = received;
    }

    Centre centre(WhoseCredit whose) {
        return new Centre(whose.id(), whose.kind(), whose.regime(), whose.departmentCode(), codes, evaluatedOn,
                openedOn, closed);
    }

    CheckLine line(CreditFinding finding) {
        var known = kept.get(finding.asDifference().key());
        if (known == null) return CheckLine.fresh(finding);
        return new CheckLine(finding, known.id(), known.state().isStanding() ? known.state() : ReconciledState.OPEN,
                known.said());
    }

    ActsOnFile acts(LocalDate today) {
        return new ActsOnFile(today, acts.stream().map(act -> new ActOnFile(act.terms(), act.signed(), act.onPaper(),
                act.hasPaper(), acts.stream().filter(act::follows).map(KnownAct::signed).findFirst().orElse(null),
                act.members())).toList());
    }

    /** @param given by acts; null where none speaks of places */
    PlacesOnFile places(Integer given) {
        return new PlacesOnFile(given, addresses, special(PlaceAttribute.LGBT), special(PlaceAttribute.FVV_TEH),
                special(PlaceAttribute.STEP_FREE), staff);
    }

    private SpecialPlaces special(PlaceAttribute attribute) {
        return new SpecialPlaces(authorised.get(attribute), existing.getOrDefault(attribute, 0),
                labels.contains(attribute));
    }

    /** Null while none is declared. Where no account tells charges and products, the result is taken for their difference. */
    ResultOfYear result(int year, FundingRegime regime) {
        if (result == null) return null;
        var spent = charges == null ? Euros.ZERO : charges;
        var received = products == null ? result.net() : products;
        return regime == FundingRegime.TARIFEE
                ? new ResultOfYear.Tariffed(year, spent, received, result.net(), result.takenByState(),
                        result.allocation(), details)
                : new ResultOfYear.Subsidised(year, spent, received, result.net(), result.recovered(), result.reused(),
                        result.dedicated(), result.compensated());
    }
}
