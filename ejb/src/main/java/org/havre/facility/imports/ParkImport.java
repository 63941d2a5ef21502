package org.havre.facility.imports;

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
import java.time.YearMonth;
import java.util.concurrent.Future;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.ImportedMonths;
import org.havre.shared.workbook.ImportReport;
import org.havre.shared.workbook.Workbook;
import org.hibernate.Session;

/** OFII's monthly workbook comes in: the good rows go in together, the others are named. */
@Stateless
@UseCase
public class ParkImport {

    private Permissions permissions;
    private EntityManager entities;
    private BusinessClock clock;
    private ImportedMonths months;
    @Resource private SessionContext session;

    protected ParkImport() {}

    @Inject public ParkImport(Permissions permissions, EntityManager entities, BusinessClock clock,
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
    public ImportReport run(Path file, String fileName, boolean dryRun, ImportProgress progress) {
        permissions.require(Act.IMPORT_PARK);
        ImportReport report = entities.unwrap(Session.class)
                .doReturningWork(
                        connection -> run(connection, file, fileName, YearMonth.from(clock.today()), progress));
        ImportReport told = report.warningOf(months.touched(null));
        if (dryRun) {
            session.setRollbackOnly();
        }
        return told;
    }

    /** The same behind the caller's back, for a screen that shows how far it is. */
    @Asynchronous public Future<ImportReport> start(Path file, String fileName, boolean dryRun,
            ImportProgress progress) {
        return new AsyncResult<>(run(file, fileName, dryRun, progress));
    }

    static ImportReport run(Connection connection, Path file, String fileName, YearMonth now, ImportProgress progress)
            throws SQLException {
        ParkTables tables = new ParkTables(connection);
        tables.enter();
        KnownPark park = tables.park();
        ParkFile read;
        try (Workbook workbook = Workbook.open(file, fileName)) {
            read = ParkReader.read(workbook, tables.departments(), park, now, progress);
        }
        return new ParkMerge(connection, park, read).run(progress);
    }
}
