package org.havre.credit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.nation.Nation;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.junit.jupiter.api.Test;

/**
 * The nation's year of credits reconciled, beside the bare sums behind it, in turn and on the same connection. With less time:
 * of so many facilities one, {@code -Dbench.every=10}.
 */
@OnPostgres
class NationCreditsBench {
    private static final int EVERY = Integer.getInteger("bench.every", 1);
    private static final int YEAR = Nation.TODAY.getYear();
    private static final int FACILITIES_AT_ONCE = 50;
    private static final int WARM_UP = 2;
    private static final String OF_YEAR = "night >= '" + YEAR + "-01-01' and night < '" + Nation.TODAY + "'";
    /** Granted, due, committed, paid, funded and delivered, each by facility and month, as the tables hold them and no more. */
    private static final List<String> SUMS = List.of(
            "select facility_id, year, sum(amount) from allocation where year in (%1$d, %1$d - 1) group by 1, 2",
            "select p.facility_id, date_trunc('month', p.due_on), sum(p.amount) from planned_instalment p"
                    + " join allocation a on a.id = p.allocation_id and a.year in (%1$d, %1$d - 1) group by 1, 2",
            "select c.facility_id, c.number, c.ae, sum(p.amount) from commitment c join payment p on p.commitment_number = c.number"
                    + " group by 1, 2, 3",
            "select facility_id, year, date_trunc('month', paid_on), sum(amount) from payment where year in (%1$d, %1$d - 1)"
                    + " group by 1, 2, 3",
            "select programme, region_code, level, sum(cp) from envelope where year = %1$d group by 1, 2, 3",
            "select k.facility_id, date_trunc('month', k.night), sum(a.places), sum(k.opened),"
                    + " sum(greatest(a.places - k.opened, 0)), sum(greatest(k.opened - a.places, 0)),"
                    + " sum(k.travaux + k.remise_en_etat + k.desinsectisation + k.sous_occupation), sum(k.reserved),"
                    + " sum(k.overstay_protected + k.overstay_rejected + k.overstay_other)"
                    + " from kept_night k join act_places a on a.facility_id = k.facility_id and a.starts_on <= k.night"
                    + " and a.ends_on > k.night where " + OF_YEAR + " group by 1, 2");

    private final TestDatabase database;
    private final BenchTable table = new BenchTable();

    NationCreditsBench(TestDatabase database) { this.database = database; }

    @Test void of_a_year() throws Exception {
        try (var owner = database.asOwner()) {
            fill(owner);
            owner.setAutoCommit(false);
            var first = new Measures();
            var opened = new int[1];
            first.time(() -> opened[0] = reconciled(owner).opened().size());
            owner.commit();
            table.figure("A year of the nation's credits reconciled for the first time, " + opened[0]
                    + " differences opened", first, "");
            again(owner);
        }
        table.write(Path.of("target", "bench", "credits.md"));
        System.out.println(table);
    }

    private void fill(Connection owner) throws Exception {
        var nation = new Nation(owner, EVERY);
        nation.fill(Nation.TODAY.minusYears(1));
        try (var sql = Nation.class.getResourceAsStream("nation-money.sql")) {
            nation.run(new String(sql.readAllBytes(), UTF_8).replace("${year}", Integer.toString(YEAR))
                    .replace("${months}", Integer.toString(Nation.TODAY.getMonthValue())));
        }
        nation.run("select begin_to_keep_nights('" + (YEAR - 1) + "-01-01')");
        while (!nation.rows("select keep_nights('" + (YEAR + 1) + "-02-01', " + FACILITIES_AT_ONCE + ")")
                .equals(List.of("0")))
            ;
        nation.run("vacuum analyze");
    }

    /** Of data that have not changed: it has to be the same, and nothing is written. */
    private void again(Connection owner) throws Exception {
        var reconciled = new Measures();
        var bare = new Measures();
        var turned = new ArrayList<ReconciledDifference>();
        for (int round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) List.of(reconciled, bare).forEach(Measures::forget);
            bare.time(() -> sums(owner));
            reconciled.time(() -> {
                var found = reconciled(owner);
                turned.addAll(found.opened());
                turned.addAll(found.closed());
            });
            owner.commit();
        }
        table.ratio("the same year reconciled again, " + turned.size() + " differences opened or closed", reconciled,
                "bare sums " + bare, reconciled.ratioTo(bare), "3");
    }

    private static ReconciledDifferences reconciled(Connection owner) throws SQLException {
        try (var enter = owner.prepareStatement("select enter_reconciliation(now(), ?)")) {
            enter.setObject(1, Nation.TODAY);
            enter.execute();
        }
        return DifferenceBooks.reconcile(owner, YEAR, null, Nation.TODAY).differences();
    }

    private static void sums(Connection owner) throws SQLException {
        for (var sql : SUMS)
            try (var statement = owner.createStatement();
                    var row = statement.executeQuery(sql.formatted(YEAR))) {
                        while (row.next()) row.getString(1);
                    }
    }
}
