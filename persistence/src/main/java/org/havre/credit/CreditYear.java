package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;

/**
 * Everything that is known of a facility's money in a year.
 *
 * @param grants   the first one and its amendments; none while nothing is signed
 * @param last     of the year before; {@link LastGrant#NONE} where there was none
 * @param planned  by the act, of a subsidy or contract
 * @param acts     of the whole facility, whatever the year; empty where lists do not need them
 * @param payday   the day of the month on which twelfths are due
 */
public record CreditYear(int year, WhoseCredit name, List<Grant> grants, LastGrant last, List<Instalment> planned,
        List<FundedPlaces> places, List<ActRow> acts, List<PaymentRow> payments, List<Certified> certificates,
        List<CreditMonth> months, int payday) implements Serializable {
    private static final int MONTHS = 12;

    public CreditYear {
        grants = grants.stream().sorted(Comparator.comparing(Grant::revision)).toList();
        planned = List.copyOf(planned);
        places = List.copyOf(places);
        acts = List.copyOf(acts);
        payments = List.copyOf(payments);
        certificates = List.copyOf(certificates);
        months = List.copyOf(months);
    }

    /** The same with the acts of its facility, which lists leave out. */
    public CreditYear with(List<ActRow> known) {
        return new CreditYear(year, name, grants, last, planned, places, known, payments, certificates, months, payday);
    }

    /** The same with one more payment. */
    CreditYear with(PaymentRow payment) {
        return new CreditYear(year, name, grants, last, planned, places, acts,
                Stream.concat(payments.stream(), Stream.of(payment)).toList(), certificates, months, payday);
    }

    public FacilityKind kind() { return name.kind(); }

    /** Computed of a global grant, and of a tariffed facility whose order is not signed yet; planned of all others. */
    public List<Instalment> instalments() {
        if (!form().isPaidByTwelfths()) return planned;
        var orders = grants.stream().map(each -> new GrantOrder(each.amount(), each.signedOn(), each.catchUp()))
                .toList();
        return new InstalmentPlan(year, payday, last, orders).instalments();
    }

    /** The latest amendment stands; null while nothing is signed. */
    public Grant grant() {
        return grants.isEmpty() ? null : grants.get(grants.size() - 1);
    }

    public GrantForm form() { return grants.isEmpty() ? GrantForm.of(name.regime()) : grant().form(); }

    public Euros granted() { return grants.isEmpty() ? Euros.ZERO : grant().amount(); }

    /** Whether what it is granted counts against an envelope: that of CADA (R51), that of CPH, or that of subsidies. */
    public boolean isHeldBy(Programme programme, EnvelopeLevel level) {
        if (programme != Programme.of(kind())) return false;
        return switch (level) {
            case DRL -> kind() == FacilityKind.CADA || kind() == FacilityKind.CPH;
            case SUBSIDY -> programme == Programme.P303 && form() == GrantForm.SUBSIDY;
            default -> false;
        };
    }

    /** Up to a day, that day included. */
    public Euros due(LocalDate day) {
        return sum(instalments().stream().filter(each -> !each.dueOn().isAfter(day)).map(Instalment::amount).toList());
    }

    public Euros paid() { return sum(payments.stream().map(PaymentRow::amount).toList()); }

    /** More paid than due, or, negative, less. */
    public Euros gap(LocalDate day) {
        return paid().minus(due(day));
    }

    public TheoreticalEnvelope envelope(ReferenceCosts costs) {
        return TheoreticalEnvelope.ofYear(places, costs, name.area(), year);
    }

    /** Places by the terms over the nights that are over. */
    public long delivered() {
        return months.stream().mapToLong(CreditMonth::authorised).sum();
    }

    public long slept() { return months.stream().mapToLong(CreditMonth::slept).sum(); }

    public long closedMonths() { return months.stream().filter(CreditMonth::isClosed).count(); }

    /** The twelve months beside each other: what falls due and what was paid in each, places funded, what was delivered. */
    public List<MonthOfYear> monthByMonth() {
        return IntStream.rangeClosed(1, MONTHS).mapToObj(number -> YearMonth.of(year, number)).map(this::month)
                .toList();
    }

    private MonthOfYear month(YearMonth month) {
        var due = instalments().stream().filter(each -> isOf(month, each.dueOn())).toList();
        return new MonthOfYear(month, due, sum(payments.stream().filter(each -> isOf(month, each.paidOn()))
                .map(PaymentRow::amount).toList()),
                places.stream().mapToLong(each -> each.places()
                        * each.days().nightsWithin(month.atDay(1), month.plusMonths(1).atDay(1))).sum(),
                months.stream().filter(each -> each.month().equals(month)).findFirst().orElse(null));
    }

    /** What falls outside of the year stands in its first or last month. */
    private boolean isOf(YearMonth month, LocalDate day) {
        var own = YearMonth.from(day);
        var first = YearMonth.of(year, 1);
        var within = own.isBefore(first) ? first : own.getYear() > year ? YearMonth.of(year, MONTHS) : own;
        return within.equals(month);
    }

    private static Euros sum(List<Euros> amounts) { return Euros.sum(amounts); }

    /** By region, département and code. */
    static final Comparator<CreditYear> ORDER = Comparator.comparing(CreditYear::name, WhoseCredit.ORDER);
}
