package org.havre.credit.service;

import static org.havre.credit.CreditCheck.*;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.havre.credit.CreditCheck;

/**
 * What a check is asked about, and what stands just beside it, both as rows of facilities of which else nothing is to be asked.
 *
 * @param act that the finding is about; empty where it is about the facility
 */
record TriedCheck(CreditCheck check, long facility, String act, String asked, String quiet) {
    static final long CADA = 900;
    static final long HUDA = 901;

    @Override public String toString() { return check + " of " + facility; }

    boolean isTiedToYear() {
        return EnumSet.range(K18, K29).contains(check) || check == K33 || check == K34;
    }

    static Stream<TriedCheck> all() {
        return Stream.of(ofActs(), ofPapers(), ofPlaces(), ofMoney(), ofResults(), ofNights()).flatMap(List::stream);
    }

    private static TriedCheck of(CreditCheck check, long facility, String asked, String quiet) {
        return new TriedCheck(check, facility, "", asked, quiet);
    }

    private static List<TriedCheck> ofActs() {
        return List.of(new TriedCheck(K1, CADA, "A-1", ends(1, "2034-12-30"), ends(1, "2034-12-31")),
                new TriedCheck(K2, CADA, "C-1", ends(2, "2029-12-30"), ends(2, "2029-12-31")),
                new TriedCheck(K3, HUDA, "C-2", ends(3, "2029-01-01"), ends(3, "2028-12-31")),
                new TriedCheck(K4, CADA, "C-1", authorised("2025-01-02", "2040-01-01"),
                        authorised("2025-01-01", "2039-12-31")),
                of(K5, HUDA, ends(3, "2026-06-20"), ends(3, "2026-06-21")),
                new TriedCheck(K17, CADA, "P-1", cpom("'2026-06-21'", true), cpom("'2026-06-22'", true)));
    }

    static String ends(int act, String last) {
        return "update credit_act set ends_on = '" + last + "' where id = " + act;
    }

    private static String authorised(String from, String last) {
        return "update credit_act set starts_on = '" + from + "', ends_on = '" + last + "' where id = 1";
    }

    /** With a facility of another region, until a day. */
    private static String cpom(String left, boolean paper) {
        return "insert into credit_act (id, nature, number, signed_on, starts_on, ends_on) values (9, 'CPOM', 'P-1',"
                + " '2025-12-01', '2026-01-01', '2030-12-31'); insert into cpom_member (id, act_id, facility_id, joined_on,"
                + " left_on) values (1, 9, 900, '2026-01-01', null), (2, 9, 902, '2026-01-01', " + left + ");"
                + (paper
                        ? "insert into credit_paper (act_id, media_type, content, added_on) values (9,"
                                + " 'application/pdf', 'x', '2026-01-01')"
                        : "");
    }

    private static List<TriedCheck> ofPapers() {
        return List.of(
                new TriedCheck(K6, CADA, "C-1", says(2, "2025-01-01", "2029-12-30"),
                        says(2, "2025-01-01", "2029-12-31")),
                new TriedCheck(K7, CADA, "A-1", says(1, "2020-01-02", "2034-12-31"),
                        says(1, "2020-01-01", "2034-12-31")),
                of(K8, CADA, evaluated("2021-06-20"), evaluated("2021-06-21")),
                new TriedCheck(K30, CADA, "C-1", withoutPaper(2), withoutPaper(4)),
                new TriedCheck(K31, CADA, "A-1", withoutPaper(1), withoutPaper(4)),
                new TriedCheck(K32, CADA, "P-1", cpom("null", false), cpom("null", true)));
    }

    private static String says(int act, String from, String last) {
        return "update credit_paper set starts_on = '" + from + "', last_day = '" + last + "' where act_id = " + act;
    }

    private static String evaluated(String day) {
        return "update facility_evaluation set evaluated_on = '" + day + "' where id = 1";
    }

    static String withoutPaper(int act) { return "delete from credit_paper where act_id = " + act; }

    private static List<TriedCheck> ofPlaces() {
        return List.of(of(K9, CADA, kept("LGBT", 3), kept("LGBT", 4)),
                of(K10, CADA, kept("FVV_TEH", 3), kept("FVV_TEH", 4)),
                of(K11, CADA, stepFree(3), stepFree(4)),
                of(K12, CADA, labelled("LGBT", "2026-06-22"), labelled("LGBT", "2026-06-21")),
                of(K13, CADA, labelled("FVV_TEH", "2026-06-22"), labelled("FVV_TEH", "2026-06-21")),
                of(K14, CADA, closed(11), closed(10)),
                of(K15, CADA, coded("C5981"), coded("C6999")),
                of(K16, CADA, codedFrom("2026-06-21"), codedFrom("2026-06-22")),
                of(K18, CADA, staffed(CADA, "4.99"), staffed(CADA, "5.00")),
                of(K18, HUDA, staffed(HUDA, "3.19"), staffed(HUDA, "3.20")),
                of(K19, CADA, staffed(CADA, "50.01"), staffed(CADA, "50.00")));
    }

    /** Four places are kept for some, and labelled so; an act grants others as many, or fewer. */
    static String kept(String whom, int granted) {
        return labelled(whom, "2026-01-01") + "; insert into act_special_places values (1, 1, 900, '" + whom + "', "
                + granted + ")";
    }

    private static String labelled(String whom, String from) {
        return "insert into unit_keeping values (3, 900, '" + whom + "'); insert into facility_label (id, facility_id,"
                + " attribute, starts_on) values (1, 900, '" + whom + "', '" + from + "')";
    }

    private static String stepFree(int granted) {
        return "update unit set step_free = true where id = 3; insert into act_special_places values (1, 2, 900,"
                + " 'STEP_FREE', " + granted + ")";
    }

    static String closed(int places) {
        return "update place set ends_on = '2026-06-21' where id <= " + places;
    }

    private static String coded(String code) { return "update facility_code set code = '" + code + "' where id = 1"; }

    private static String codedFrom(String day) {
        return "insert into facility_code (id, facility_id, code, starts_on) values (9, 900, 'C6999', '" + day + "')";
    }

    private static String staffed(long facility, String posts) {
        return "insert into staffing (id, facility_id, year, etp) values (1, " + facility + ", 2026, " + posts + ")";
    }

    private static List<TriedCheck> ofMoney() {
        return List.of(of(K20, CADA, granted("799715.01"), granted("799715.00")),
                of(K21, CADA, granted("547499.99"), granted("547500.00")));
    }

    private static String granted(String amount) {
        return "update allocation set amount = " + amount + " where id = 2";
    }

    /** K23 to K29 are of results that stood before the database refused them. */
    private static List<TriedCheck> ofResults() {
        return List.of(of(K22, CADA, tariffed("0", "0", "0", "0"), tariffed("0.01", "0", "0.01", "0.01")),
                of(K23, CADA, before(tariffed("100", "0", "100", "0")), tariffed("100", "0", "100", "100")),
                of(K24, CADA, before(tariffed("100", "0", "100", "100.02")),
                        tariffed("100", "0", "100", "100.01")),
                of(K25, CADA, before(tariffed("100", "0.02", "100", "100")),
                        tariffed("100", "0.01", "100", "100")),
                of(K25, HUDA, before(accounted("60.02")), accounted("60.01")),
                of(K26, CADA, before(tariffed("100", "-1", "101", "101")), tariffed("100", "1", "99", "99")),
                of(K27, HUDA, before(subsidised("-100, 0.01, 0, 0")), subsidised("-100, 0, 0, 100")),
                of(K28, HUDA, before(subsidised("100, 60, 40, 0.01")), subsidised("100, 60, 40, 0")),
                of(K29, HUDA, before(subsidised("100, 60, 40.02, 0")), subsidised("100, 60, 40.01, 0")));
    }

    private static String before(String sql) { return balanced("disable") + sql + ";" + balanced("enable"); }

    private static String balanced(String asked) {
        return "alter table budget_result %1$s trigger results_balance; alter table result_detail %1$s trigger results_balance;"
                .formatted(asked);
    }

    private static String tariffed(String net, String state, String allocation, String detail) {
        return "insert into budget_result (id, facility_id, year, net, taken_by_state, allocation) values (1, 900, 2026, "
                + String.join(", ", net, state, allocation) + "); insert into result_detail values (1, 900,"
                + " 'CARRIED_FORWARD', " + detail + ")";
    }

    /** Net, recovered, used again, compensated. */
    private static String subsidised(String shares) {
        return "insert into budget_result (id, facility_id, year, net, recovered, reused, compensated_deficit) values"
                + " (1, 901, 2026, " + shares + ")";
    }

    /** A deficit of 40 by the result, and of 100 less the products by the account that was retained. */
    private static String accounted(String products) {
        return subsidised("-40, 0, 0, 0") + "; insert into budget (id, facility_id, year, stage) values (1, 901, 2026,"
                + " 'ACCOUNT'), (2, 901, 2026, 'RETAINED'); insert into budget_line values (1, 901, 'CHARGE', 1, 5),"
                + " (2, 901, 'CHARGE', 1, 60), (2, 901, 'CHARGE', 2, 40), (2, 901, 'PRODUCT', 1, " + products + ")";
    }

    /** Of 171 nights until today, 100 places each. */
    private static List<TriedCheck> ofNights() {
        return List.of(of(K33, CADA, out("2026-01-02"), out("2026-01-01")),
                of(K34, CADA, overstayed(1198), overstayed(1197)));
    }

    /** Three places since the year began, 513 nights, and a fourth until a day. */
    private static String out(String until) {
        return "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on) select n, 900,"
                + " 1, n, 'TRAVAUX', '2026-01-01', null from generate_series(1, 3) n; insert into unavailability (id,"
                + " facility_id, unit_id, place_id, reason, starts_on, ends_on) values (4, 900, 1, 4, 'TRAVAUX',"
                + " '2025-12-01', '" + until + "')";
    }

    private static String overstayed(int nights) {
        return "insert into month_statement (digest, facility_id, month, code, kind, closed_on, closed_at, due_on,"
                + " author_id, author_name, measures, nights) values (repeat('a', 64), 900, '2026-04-01', 'C6980', 'CADA',"
                + " '2026-05-02', '2026-05-02T10:00:00Z', '2026-05-10', 2, 'D', array['AUTHORISED', 'OPENED',"
                + " 'OVERSTAY_OTHER'], array[3000, 3000, " + nights + "])";
    }

    /** One of each kind of fact that does not exclude another. */
    static String many() {
        return String.join(";", ends(1, "2034-12-30"), ends(3, "2026-06-20"), cpom("'2026-06-21'", false),
                evaluated("2021-06-20"), withoutPaper(2), kept("LGBT", 3), closed(11), coded("C5981"),
                codedFrom("2026-06-01"), staffed(CADA, "50.01"), granted("1.00"),
                before(tariffed("100", "-1", "100", "0")),
                out("2026-01-05"), overstayed(1198));
    }
}
