package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;

/**
 * Everything that is known of a facility's credits in a year; null stands for what is not known, and is no fault by itself.
 *
 * @param today  the day on which it is looked at
 * @param result of the year; null while none is declared
 */
public record CreditFile(int year, LocalDate today, Centre centre, ActsOnFile acts, PlacesOnFile places,
        MoneyOnFile money, NightsOnFile nights, ResultOfYear result) implements Serializable {

    public CreditFile {
        requireNonNull(today, "today");
        requireNonNull(centre, "centre");
        requireNonNull(acts, "acts");
        requireNonNull(places, "places");
        requireNonNull(money, "money");
        requireNonNull(nights, "nights");
    }

    /**
     * What the facility is.
     *
     * @param department  its code
     * @param codes       OFII's that it has on the day
     * @param evaluatedOn when it was last evaluated; null where it never was
     * @param openedOn    null where nothing says so
     * @param closed      whether it has closed by the day
     */
    public record Centre(long facility, FacilityKind kind, FundingRegime regime, String department, List<DnaCode> codes,
            LocalDate evaluatedOn, LocalDate openedOn, boolean closed) implements Serializable {
        public Centre {
            codes = List.copyOf(codes);
        }

        /** The day from which the years to the next evaluation are counted. */
        LocalDate lastEvaluation() {
            return evaluatedOn == null ? openedOn : evaluatedOn;
        }

        boolean isTariffed() { return regime == FundingRegime.TARIFEE; }
    }

    boolean isEvaluationOlderThan(int years) {
        var last = centre.lastEvaluation();
        return last != null && last.plusYears(years).isBefore(today);
    }

    /** When it was last evaluated; where it never was, when it opened. */
    Stream<Trace> evaluationTold() {
        return Stream.of(centre.evaluatedOn() == null
                ? new Trace(TraceKind.OPENING, String.valueOf(centre.openedOn()))
                : new Trace(TraceKind.EVALUATION, centre.evaluatedOn().toString()));
    }

    Stream<Trace> codesTold() {
        return centre.codes().stream().map(code -> new Trace(TraceKind.CODE, code.value()));
    }

    Stream<Trace> resultTold() { return result.told(); }
}
