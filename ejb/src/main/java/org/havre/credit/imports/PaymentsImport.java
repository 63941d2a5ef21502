package org.havre.credit.imports;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.ActRow;
import org.havre.credit.CreditActs;
import org.havre.credit.JudgedPayment;
import org.havre.credit.PaidLine;
import org.havre.credit.Payment;
import org.havre.credit.PaymentBooks;
import org.havre.credit.PaymentChoice;
import org.havre.credit.PaymentFate;
import org.havre.credit.PaymentJudge;
import org.havre.credit.Payments;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.BusinessClock;
import org.havre.shared.Objection;
import org.havre.shared.workbook.ImportReport;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.Workbook;
import org.hibernate.Session;

/**
 * Payments come in from a spreadsheet. Each row goes in by itself, or stays out with every reason: a payment was made
 * whether or not the row beside it can be read, and the figures of a hundred facilities do not wait for one. Those that go
 * in do so together, in one transaction; the same file again, mended, adds what was missing and nothing twice.
 */
@Stateless
@UseCase
public class PaymentsImport {
    private static final String LAYOUT = "payments";

    private Permissions permissions;
    private EntityManager entities;
    private BusinessClock clock;
    private CreditActs acts;
    private Payments payments;

    protected PaymentsImport() {}

    @Inject public PaymentsImport(Permissions permissions, EntityManager entities, BusinessClock clock,
            CreditActs acts, Payments payments) {
        this.permissions = permissions;
        this.entities = entities;
        this.clock = clock;
        this.acts = acts;
        this.payments = payments;
    }

    /**
     * Imports a file that came under a name.
     *
     * @param dryRun  tell what would become of each row, and keep nothing
     * @param choices what somebody said of rows that do not go in by themselves, by the numbers of the rows
     */
    public PaymentsReport run(Path file, String fileName, boolean dryRun, Map<Integer, PaymentChoice> choices,
            ImportProgress progress) {
        permissions.require(Act.IMPORT_PAYMENTS);
        var known = acts.all(null, clock.today());
        var told = entities.unwrap(Session.class)
                .doReturningWork(connection -> judge(connection, file, fileName, known, choices, progress));
        if (!dryRun) record(told.rows());
        return told;
    }

    /** The same behind the caller's back, for a screen that shows how far it is. */
    @Asynchronous public Future<PaymentsReport> start(Path file, String fileName, boolean dryRun,
            Map<Integer, PaymentChoice> choices, ImportProgress progress) {
        return new AsyncResult<>(run(file, fileName, dryRun, choices, progress));
    }

    private void record(List<JudgedPayment> judged) {
        var author = permissions.caller().account();
        payments.add(judged.stream().filter(each -> each.fate() == PaymentFate.CREATED).map(JudgedPayment::chosen)
                .map(one -> new Payment(one.request(), one.operator(), author)));
    }

    /** Whether the caller may have the blank workbook: whoever brings one in. */
    public void requireTemplate() {
        permissions.require(Act.IMPORT_PAYMENTS);
    }

    private PaymentsReport judge(Connection connection, Path file, String fileName, List<ActRow> known,
            Map<Integer, PaymentChoice> choices, ImportProgress progress) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('payments import'))")) {
            lock.execute();
        }
        try (var workbook = Workbook.open(file, fileName)) {
            var read = PaymentFile.read(workbook, PaymentNames.read(connection), progress);
            var years = read.lines().stream().map(PaidLine::year).collect(Collectors.toCollection(TreeSet::new));
            var requests = read.lines().stream().map(PaidLine::request).distinct().toList();
            var facts = PaymentBooks.read(connection, years, known, requests, clock.today());
            return report(read, PaymentJudge.judge(read.lines(), facts, choices, clock.today()));
        }
    }

    private static PaymentsReport report(PaymentFile read, List<JudgedPayment> judged) {
        var rejected = Stream.concat(read.rejected().stream(),
                judged.stream().filter(PaymentsImport::staysOut).map(each -> remark(read, each)))
                .sorted(Comparator.comparingInt(Remark::row)).toList();
        var warnings = Stream.concat(read.warnings().stream(),
                judged.stream().filter(each -> each.fate() == PaymentFate.CREATED && !each.reasons().isEmpty())
                        .map(each -> remark(read, each)))
                .toList();
        return new PaymentsReport(new ImportReport(LAYOUT, read.sheet(), read.read(),
                count(judged, PaymentFate.CREATED), 0, count(judged, PaymentFate.UNCHANGED), rejected, warnings),
                judged, PaymentJudge.leftOut(judged));
    }

    private static boolean staysOut(JudgedPayment judged) {
        return judged.fate() == PaymentFate.ASKED || judged.fate() == PaymentFate.REFUSED;
    }

    private static int count(List<JudgedPayment> judged, PaymentFate fate) {
        return (int) judged.stream().filter(each -> each.fate() == fate).count();
    }

    /** Told in the column of what stands first against it. */
    private static Remark remark(PaymentFile read, JudgedPayment judged) {
        var column = judged.reasons().stream().map(Objection::field)
                .flatMap(field -> PaymentColumn.ofField(field).stream()).findFirst();
        return new Remark(read.sheet(), judged.line().row(), column.map(read::heading).orElse(""),
                column.map(one -> one.of(judged.line())).orElse(""), judged.reasons());
    }
}
