package org.havre.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.shared.Period;

/** Turns facts about money, as they are read one by one, into the years of facilities. */
final class CreditPages {
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private final int year;
    private final LocalDate today;
    private final Map<Long, Leaf> leaves = new LinkedHashMap<>();
    private final List<DatedCost> costs = new ArrayList<>();
    private final List<RegionEnvelope> envelopes = new ArrayList<>();
    private int payday = 1;

    /** One facility's facts while they come in. */
    private static final class Leaf {
        private WhoseCredit whose;
        private final List<Grant> grants = new ArrayList<>();
        private final List<Grant> before = new ArrayList<>();
        private final List<Instalment> planned = new ArrayList<>();
        private final List<FundedPlaces> places = new ArrayList<>();
        private final List<ActRow> acts = new ArrayList<>();
        private final List<PaymentRow> payments = new ArrayList<>();
        private final List<Certified> certified = new ArrayList<>();
        private final List<CreditMonth> months = new ArrayList<>();

        private LastGrant last() {
            return before.stream().max(Comparator.comparing(Grant::revision)).map(Grant::asLast).orElse(LastGrant.NONE);
        }
    }

    CreditPages(int year, LocalDate today) {
        this.year = year;
        this.today = today;
    }

    int year() { return year; }

    LocalDate day() { return CreditBook.nearest(year, today); }

    private Leaf leaf(long facility) { return leaves.computeIfAbsent(facility, none -> new Leaf()); }

    void add(ResultSet row) throws SQLException {
        var array = row.getArray("words");
        var words = array == null ? new String[0] : (String[]) array.getArray();
        switch (row.getString("fact")) {
            case "WHOSE" -> leaf(row.getLong("facility")).whose = whose(row.getLong("facility"), words);
            case "GRANT" -> granted(row, words);
            case "DUE" -> leaf(row.getLong("facility")).planned
                    .add(new Instalment(day(row, "first"), euros(row, "amount"), false));
            case "PLACES" -> leaf(row.getLong("facility")).places.add(new FundedPlaces(row.getInt("number"),
                    new Period(day(row, "first"), day(row, "last")), FacilityKind.valueOf(words[0])));
            case "PAID" -> paid(row, words);
            case "ACT" -> acted(row, words);
            case "CERTIFIED" -> leaf(row.getLong("facility")).certified.add(new Certified(day(row, "first"),
                    day(row, "last"), row.getLong("number"),
                    Optional.ofNullable(row.getBigDecimal("amount")).map(BigDecimal::longValueExact).orElse(null),
                    EPOCH.plusDays(row.getLong("other"))));
            case "MONTH" -> leaf(row.getLong("facility")).months.add(month(row, words));
            case "COST" -> costs.add(cost(row, words));
            case "ENVELOPE" -> envelopes.add(new RegionEnvelope(Programme.of(Integer.parseInt(words[0])), words[1],
                    EnvelopeLevel.valueOf(words[2]), words[3], euros(row, "amount"), euros(row, "other")));
            default -> payday = row.getInt("number");
        }
    }

    static WhoseCredit whose(long facility, String... words) {
        return new WhoseCredit(facility, words[1], words[0], FacilityKind.valueOf(words[2]),
                FundingRegime.valueOf(words[3]), words[4], words[5], words[6], words[7], words[8]);
    }

    private void granted(ResultSet row, String... words) throws SQLException {
        var leaf = leaf(row.getLong("facility"));
        var grant = new Grant(row.getLong("id"), Integer.parseInt(words[4]), GrantForm.valueOf(words[0]),
                Programme.of(Integer.parseInt(words[2])), euros(row, "amount"), euros(row, "other"), day(row, "first"),
                words[1] == null ? null : CatchUp.valueOf(words[1]), words[3]);
        (row.getInt("number") == year ? leaf.grants : leaf.before).add(grant);
    }

    /** Who is paid is told before: facts come in the order of their names, and are put together at the end. */
    private void paid(ResultSet row, String... words) throws SQLException {
        leaf(row.getLong("facility")).payments.add(new PaymentRow(row.getLong("id"), row.getLong("facility"), null,
                null, words[4], year, Programme.of(Integer.parseInt(words[3])), euros(row, "amount"),
                day(row, "first"), words[0], words[1], words[2]));
    }

    private void acted(ResultSet row, String... words) throws SQLException {
        var amends = row.getBigDecimal("amount");
        var places = row.getBigDecimal("number");
        leaf(row.getLong("facility")).acts.add(new ActRow(row.getLong("id"), row.getLong("facility"), null, null,
                ActNature.valueOf(words[0]), words[1], EPOCH.plusDays(row.getLong("other")), day(row, "first"),
                day(row, "last"), Boolean.parseBoolean(words[2]), amends == null ? null : amends.longValueExact(),
                words[3], places == null ? null : places.intValueExact(), Boolean.parseBoolean(words[4]),
                Boolean.parseBoolean(words[5])));
    }

    private static DatedCost cost(ResultSet row, String... words) throws SQLException {
        return new DatedCost(FacilityKind.valueOf(words[0]), words[1] == null ? null : CostArea.valueOf(words[1]),
                day(row, "first"), euros(row, "amount"), Certainty.of(words[2]), words[3]);
    }

    private static CreditMonth month(ResultSet row, String... words) throws SQLException {
        var counts = Stream.of(words).mapToLong(Long::parseLong).toArray();
        return new CreditMonth(YearMonth.from(day(row, "first")), day(row, "last"), counts[0], counts[1], counts[2],
                counts[3], counts[4], counts[5]);
    }

    /** Facilities without terms on that day are not told of: nobody pays for them. */
    CreditBook book() {
        var years = leaves.values().stream().filter(leaf -> leaf.whose != null)
                .map(leaf -> new CreditYear(year, leaf.whose, leaf.grants, leaf.last(), leaf.planned, leaf.places,
                        leaf.acts, leaf.payments, leaf.certified, leaf.months, payday))
                .sorted(CreditYear.ORDER).toList();
        return new CreditBook(year, today, years, new ReferenceCosts(costs), envelopes);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Euros euros(ResultSet row, String column) throws SQLException {
        return new Euros(row.getBigDecimal(column));
    }
}
