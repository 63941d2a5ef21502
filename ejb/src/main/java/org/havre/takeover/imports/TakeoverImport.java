package org.havre.takeover.imports;

import jakarta.annotation.Resource;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Future;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.ImportedMonths;
import org.havre.shared.workbook.Workbook;
import org.hibernate.Session;

/** An operator's own workbook comes in, whole or not at all; the same again changes nothing. */
@Stateless
@UseCase
public class TakeoverImport {

    /** A heading of the operator's own, and the column that it stands for. */
    public record Assigned(TakeoverColumn column, String heading) {}

    private Permissions permissions;
    private EntityManager entities;
    private BusinessClock clock;
    private ImportedMonths months;
    @Resource private SessionContext session;

    protected TakeoverImport() {}

    @Inject public TakeoverImport(Permissions permissions, EntityManager entities, BusinessClock clock,
            ImportedMonths months) {
        this.permissions = permissions;
        this.entities = entities;
        this.clock = clock;
        this.months = months;
    }

    /**
     * Imports a file that came under a name.
     *
     * @param dryRun do everything, tell it, and keep nothing
     */
    public TakeoverReport run(Path file, String fileName, boolean dryRun, ImportProgress progress) {
        permissions.require(Act.IMPORT_TAKEOVER);
        TakeoverReport report = entities.unwrap(Session.class).doReturningWork(
                connection -> run(connection, file, fileName, clock.today(), progress));
        TakeoverReport told = report.isAccepted() ? report.warningOf(months.touched(operator(report))) : report;
        if (dryRun || !report.isAccepted()) {
            session.setRollbackOnly();
        }
        return told;
    }

    private Long operator(TakeoverReport report) {
        return entities.unwrap(Session.class).doReturningWork(connection -> new TakeoverTables(connection).operators()
                .get(OperatorSpelling.key(report.operator())));
    }

    /** The same behind the caller's back, for a screen that shows how far it is. */
    @Asynchronous public Future<TakeoverReport> start(Path file, String fileName, boolean dryRun,
            ImportProgress progress) {
        return new AsyncResult<>(run(file, fileName, dryRun, progress));
    }

    /** Remembers what headings of an operator's own mean, for this file and for those that follow. */
    public void remember(Path file, String fileName, List<Assigned> assigned) {
        permissions.require(Act.IMPORT_TAKEOVER);
        entities.unwrap(Session.class).doWork(connection -> {
            TakeoverTables tables = new TakeoverTables(connection);
            try (Workbook workbook = Workbook.open(file, fileName)) {
                new TakeoverFile(workbook, tables, clock.today()).remember(assigned);
            }
        });
    }

    static TakeoverReport run(Connection connection, Path file, String fileName, LocalDate today,
            ImportProgress progress) throws SQLException {
        TakeoverTables tables = new TakeoverTables(connection);
        tables.enter();
        try (Workbook workbook = Workbook.open(file, fileName)) {
            TakeoverFile read = new TakeoverFile(workbook, tables, today);
            read.check(progress);
            if (read.isAccepted()) {
                new TakeoverWriter(connection, tables, read.plan(), read.known(), today).write(read.operator(),
                        progress);
            }
            return read.report();
        }
    }
}
