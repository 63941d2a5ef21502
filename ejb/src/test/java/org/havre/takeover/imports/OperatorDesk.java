package org.havre.takeover.imports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.TestDatabase;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.workbook.ImportReport.Remark;

/** An administrator who brings workbooks into a test's database. */
public final class OperatorDesk {

    public static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private final TestDatabase database;

    /** Nobody and nothing is there but an administrator. */
    public OperatorDesk(TestDatabase database) {
        this.database = database;
        database.execute("""
                truncate facility, operator, household, person, territorial_directorate, account, takeover_heading cascade;
                insert into account (id, login, display_name, password_hash) values (1, 'admin', 'Admin', 'x'),
                                                                                   (2, 'ofii', 'Ofii', 'x');
                insert into account_right (id, account_id, role, scope, starts_on)
                values (1, 1, 'ADMIN', 'NATION', '2020-01-01'), (2, 2, 'OFII', 'NATION', '2020-01-01')""");
    }

    public TakeoverReport bring(Path file) throws Exception {
        return bring(file, true, TODAY);
    }

    TakeoverReport bring(Path file, boolean keep, LocalDate today) throws Exception {
        try (Connection connection = entered("admin", today)) {
            try {
                TakeoverReport report = TakeoverImport.run(connection, file, "reprise.xlsx", today,
                        ImportProgress.unwatched());
                if (keep && report.isAccepted()) {
                    connection.commit();
                }
                return report;
            } finally {
                connection.rollback();
            }
        }
    }

    /** A transaction of an account, which ends with the connection. */
    Connection entered(String login, LocalDate today) throws SQLException {
        return entered(database, login, today);
    }

    /** A transaction of an account, which ends with the connection. */
    public static Connection entered(TestDatabase database, String login, LocalDate today) throws SQLException {
        Connection connection = database.asApp();
        connection.setAutoCommit(false);
        try (PreparedStatement enter = connection.prepareStatement(
                "select * from enter(?, (?::date + time '12:00') at time zone 'Europe/Paris', ?)")) {
            enter.setString(1, login);
            enter.setObject(2, today);
            enter.setObject(3, today);
            enter.execute();
        }
        return connection;
    }

    /** Rows of a query, as owner. */
    List<String> all(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.asOwner();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(String.join(" ", row));
            }
        }
        return all;
    }

    static List<Integer> counts(TakeoverReport report) {
        return List.of(report.report().read(), report.report().created(), report.report().updated(),
                report.report().unchanged());
    }

    /** {@code Séjours 3 PERSON_UNKNOWN}. */
    static List<String> rejected(TakeoverReport report) {
        return told(report.report().rejected());
    }

    static List<String> warnings(TakeoverReport report) {
        return told(report.report().warnings());
    }

    private static List<String> told(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.sheet() + " " + remark.row() + " " + String.join("+",
                remark.reasons().stream().map(reason -> reason.key().replaceFirst("^.*\\.", "")).toList())).toList();
    }
}
