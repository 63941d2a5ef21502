package org.havre.takeover.export;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Book;
import org.havre.shared.workbook.BookWriter;
import org.havre.takeover.imports.TakeoverSheet;
import org.hibernate.Session;

/** What Havre knows of the caller's facilities and of their people, as the workbook in which it may come in elsewhere. */
@Stateless
@UseCase
public class TakeoverExport {

    private Permissions permissions;
    private EntityManager entities;
    private BusinessClock clock;

    protected TakeoverExport() {}

    @Inject public TakeoverExport(Permissions permissions, EntityManager entities, BusinessClock clock) {
        this.permissions = permissions;
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether the caller may take it out; whoever may not is refused. */
    public void require() {
        permissions.require(Act.SEE_RESIDENTS);
    }

    /** Whether the caller may have the blank workbook: whoever brings one in, and whoever may take one out. */
    public void requireTemplate() {
        permissions.requireEither(Act.SEE_RESIDENTS, Act.IMPORT_TAKEOVER);
    }

    /** Writes the workbook: one who sees no contacts finds none in it. */
    public void write(OutputStream out) {
        require();
        String author = permissions.caller().displayName();
        entities.unwrap(Session.class)
                .doWork(connection -> write(connection, clock.today(), author, clock.now(), out));
    }

    static void write(Connection connection, LocalDate today, String author, Instant madeAt, OutputStream out)
            throws SQLException {
        Texts texts = Texts.in(Locale.FRENCH);
        TakeoverContent content = new TakeoverContent(connection, today);
        List<Book.Table> tables = new ArrayList<>();
        for (TakeoverSheet sheet : TakeoverSheet.values()) {
            tables.add(TakeoverLayout.table(sheet, texts, content.rows(sheet)));
        }
        BookWriter.write(new Book(texts.text("takeover.export.title", today), author, madeAt, tables), out);
    }
}
