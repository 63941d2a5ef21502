package org.havre.stay;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.havre.database.TestDatabase;

/**
 * An invented facility in a test database: unit 1 with places 11 to 14, unit 2 with 21 and 22, and accounts that cover
 * it. People are numbered household × 10 + 1, 2, 3…; the first of each is the head.
 */
public final class Village extends Settling {
    public static final long FACILITY = 900;
    public static final long ELSEWHERE = 901;
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    public static final String SOCIAL = "social";

    private final TestDatabase database;
    private final AtomicInteger clock = new AtomicInteger();

    public Village(TestDatabase database) {
        this.database = database;
        execute("insert into operator (id, name) values (1, 'Havre des Tilleuls')");
        facility(FACILITY, "CADA des Tilleuls", "C6980");
        facility(ELSEWHERE, "HUDA des Cerisiers", "H6981");
        unit(1, 4);
        unit(2, 2);
        account(1, SOCIAL, "SOCIAL", FACILITY);
        account(2, "elsewhere", "SOCIAL", ELSEWHERE);
        account(3, "finance", "FINANCE", FACILITY);
    }

    @Override void write(String sql) { database.execute(sql); }

    /** One transaction of somebody who has entered; rolled back where it fails. */
    public <T> T as(String login, Function<EntityManager, T> work) {
        return unentered(entities -> {
            entities.createNativeQuery("select account_id from enter(:login, :now, :today)", Long.class)
                    .setParameter("login", login)
                    .setParameter("now",
                            TODAY.atTime(9, 0).plusSeconds(clock.incrementAndGet()).toInstant(ZoneOffset.UTC))
                    .setParameter("today", TODAY).getSingleResult();
            return work.apply(entities);
        });
    }

    /** One transaction of the working role that nobody has entered. */
    public <T> T unentered(Function<EntityManager, T> work) {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    public void run(String login, Consumer<EntityManager> work) {
        as(login, entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** The rows of a query, as owner: columns joined by a bar. */
    public List<String> rows(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                var columns = new Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < columns.length; i++) columns[i] = row.getObject(i + 1);
                rows.add(String.join("|", Arrays.stream(columns).map(String::valueOf).toList()));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
