package org.havre.credit;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known beside a file of payments: the money of its years, who runs what, what is committed and recorded. */
public final class PaymentFacts {

    /** A facility and who runs it from a day on. */
    public record RunBy(long facility, LocalDate from, long operator) {}

    private record Key(long facility, int year) {}

    private final Map<Key, CreditYear> years = new HashMap<>();
    private final Map<String, KnownCommitment> commitments = new HashMap<>();
    private final Map<Long, List<RunBy>> operators;
    private final Map<String, List<PaymentRow>> recorded;

    /**
     * @param years     of all the caller's facilities, with their acts and payments
     * @param operators the terms of all of them
     * @param recorded  payments of any year that bear one of the file's requests
     */
    public PaymentFacts(Collection<CreditYear> years, Collection<KnownCommitment> commitments,
            Collection<RunBy> operators, Collection<PaymentRow> recorded) {
        years.forEach(each -> this.years.put(new Key(each.name().id(), each.year()), each));
        commitments.forEach(each -> this.commitments.put(each.number(), each));
        this.operators = operators.stream().collect(groupingBy(RunBy::facility));
        this.recorded = recorded.stream().collect(groupingBy(PaymentRow::request));
    }

    Optional<CreditYear> year(long facility, int year) {
        return Optional.ofNullable(years.get(new Key(facility, year)));
    }

    Collection<CreditYear> years() { return years.values(); }

    Optional<KnownCommitment> commitment(String number) { return Optional.ofNullable(commitments.get(number)); }

    /** The commitments that were told to be a facility's in a year. */
    List<KnownCommitment> commitmentsOf(long facility, int year) {
        return commitments.values().stream()
                .filter(each -> each.isTold() && each.facility() != null && each.facility() == facility)
                .filter(each -> each.isOf(year)).sorted(Comparator.comparing(KnownCommitment::number)).toList();
    }

    /** Who runs a facility on a day. */
    public Optional<Long> operator(long facility, LocalDate day) {
        return operators.getOrDefault(facility, List.of()).stream().filter(each -> !each.from().isAfter(day))
                .max(Comparator.comparing(RunBy::from)).map(RunBy::operator);
    }

    /** The money, in a year, of the facilities that somebody runs on a day; in the order of their numbers. */
    Stream<CreditYear> runBy(long operator, LocalDate day, int year) {
        return years.values().stream().filter(each -> each.year() == year)
                .filter(each -> operator(each.name().id(), day).filter(one -> one == operator).isPresent())
                .sorted(Comparator.comparing(each -> each.name().id()));
    }

    /** The payment that a row tells again: its commitment and request, or its request, day and amount where it names none. */
    Optional<PaymentRow> recorded(PaidLine line) {
        return recorded.getOrDefault(line.request(), List.of()).stream()
                .filter(each -> line.namesCommitment()
                        ? each.commitment().equals(line.commitment())
                        : each.paidOn().equals(line.paidOn()) && each.amount().equals(line.amount()))
                .findFirst();
    }

    boolean isRecorded(String commitment, String request) {
        return recorded.getOrDefault(request, List.of()).stream()
                .anyMatch(each -> each.commitment().equals(commitment));
    }
}
