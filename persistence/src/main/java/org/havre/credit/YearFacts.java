package org.havre.credit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import org.havre.shared.Period;

/**
 * A facility's year of money.
 *
 * @param grant        null while none is granted
 * @param over         whether every day of the year, and every day on which something falls due, is past
 * @param due          every instalment of the year's plan
 * @param payments     for the year, whenever they were made
 * @param recovered    of what was paid too much, by orders of recovery; what a result gives back leaves the grant as it was
 * @param commitments  that its payments were made on
 * @param certificates of service
 */
public record YearFacts(Long facility, int year, boolean closed, Euros grant, boolean over, List<Instalment> due,
        List<PaymentLine> payments, Euros recovered, List<CommitmentLine> commitments,
        List<CertificateLine> certificates) implements CreditFacts {
    public YearFacts {
        requireNonNull(facility, "facility");
        requireNonNull(recovered, "recovered");
        due = List.copyOf(due);
        payments = List.copyOf(payments);
        commitments = List.copyOf(commitments);
        certificates = List.copyOf(certificates);
    }

    /** A commitment, with everything that was paid on it, for whatever facility. */
    public record CommitmentLine(String number, Euros committed, Euros paid) implements Serializable {}

    /** Place-days as they were certified (« service fait ») and as they are counted. */
    public record CertificateLine(Period days, long certified, long counted) implements Serializable {
        String reference() { return days.start() + "/" + days.end(); }
    }

    /** What two payments have alike that are one. */
    private record Likeness(Euros amount, LocalDate paidOn) {}

    @Override public String region() { return null; }

    @Override public YearMonth month() { return null; }

    /** R58: once a year is over, what was paid and not recovered is the grant. */
    List<Difference> total(DifferenceType type) {
        if (!over) return List.of();
        var granted = grant == null ? Euros.ZERO : grant;
        var difference = Euros.sum(payments.stream().map(PaymentLine::amount).toList()).minus(recovered).minus(granted);
        if (difference.isZero()) return List.of();
        return List.of(difference(type, "", 0, difference, payments.stream().map(Trace::of).toList()));
    }

    /** Payments of one amount on one day, whatever their numbers: all but the first are in question. */
    List<Difference> twice(DifferenceType type) {
        var alike = payments.stream().collect(groupingBy(one -> new Likeness(one.amount(), one.paidOn()),
                LinkedHashMap::new, toList()));
        return alike.values().stream().filter(same -> same.size() > 1)
                .map(same -> difference(type, same.get(0).reference(), same.size(),
                        same.get(0).amount().times(same.size() - 1L), same.stream().map(Trace::of).toList()))
                .toList();
    }

    /** Payments that were made in another year, in a month in which nothing of this one falls due. */
    List<Difference> otherYear(DifferenceType type) {
        return payments.stream().filter(payment -> payment.paidOn().getYear() != year)
                .filter(payment -> due.stream().noneMatch(one -> YearMonth.from(one.dueOn()).equals(payment.month())))
                .map(payment -> difference(type, payment.reference(), 0, payment.amount(), List.of(Trace.of(payment))))
                .toList();
    }

    List<Difference> aboveCommitment(DifferenceType type) {
        return commitments.stream().filter(commitment -> commitment.paid().exceeds(commitment.committed()))
                .map(commitment -> difference(type, commitment.number(), 0,
                        commitment.paid().minus(commitment.committed()),
                        List.of(new Trace(TraceKind.COMMITMENT, commitment.number()))))
                .toList();
    }

    /** Days that were certified and are not counted, or below nought the reverse; what they cost is told by their month. */
    List<Difference> certified(DifferenceType type) {
        return certificates.stream().filter(one -> one.certified() != one.counted())
                .map(one -> difference(type, one.reference(), one.certified() - one.counted(), null,
                        List.of(new Trace(TraceKind.CERTIFICATE, one.reference()))))
                .toList();
    }
}
