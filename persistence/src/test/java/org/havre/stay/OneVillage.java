package org.havre.stay;

import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.Session;
import org.havre.database.LastingDatabase;

/**
 * Two invented facilities of two directorates, with somebody of each role, and nobody who stays there. What a test
 * writes is written by nobody, before it enters as somebody; all of it is one transaction, and none of it is kept.
 */
public final class OneVillage extends Settling {
    public static final String ELSEWHERE_SOCIAL = "elsewhere";
    public static final String DIRECTOR = "director";
    public static final String OFII = "ofii";
    public static final String NORTH = "north";
    public static final String PREFECT = "prefect";
    public static final String FINANCE = "finance";
    public static final String NATION = "nation";
    public static final long LYON = 1;
    public static final long LILLE = 2;

    private final LastingDatabase database = new LastingDatabase(sql -> new Founding(sql).found(),
            List.of(Founding.class, Settling.class));
    private EntityManager entities;
    private LocalTime clock;
    private boolean entered;

    void begin() {
        clock = LocalTime.of(9, 0);
        entered = false;
        entities = database.entities().createEntityManager();
        entities.getTransaction().begin();
        write("select set_config('havre.now', '2026-01-02T09:00:00Z', true)");
    }

    void takeBack() {
        try (var ending = entities) {
            ending.getTransaction().rollback();
        }
    }

    /** Whoever enters sees what is theirs from here on. */
    public EntityManager as(String login) {
        return as(login, TODAY);
    }

    public EntityManager as(String login, LocalDate today) {
        clock = clock.plusSeconds(1);
        entities.flush();
        entities.clear();
        become("havre_app");
        entities.createNativeQuery("select account_id from enter(:login, :now, :today)", Long.class)
                .setParameter("login", login).setParameter("now", today.atTime(clock).toInstant(ZoneOffset.UTC))
                .setParameter("today", today).getSingleResult();
        entered = true;
        return entities;
    }

    private void become(String role) { run("set local role " + role); }

    @Override void write(String sql) {
        if (entered) {
            entities.flush();
            become("none");
        }
        run(sql);
        if (entered) become("havre_app");
    }

    private void run(String sql) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    /** Somebody of a household who stays in a facility by its decision, from a day until another; null for still. */
    public long stays(long person, long facility, String from, String until) {
        var there = until == null ? "null, null" : "'" + until + "', 'DEPART_VOLONTAIRE'";
        execute("insert into stay (id, person_id, facility_id, starts_on, ends_on, exit_reason, entry, entry_decision_id)"
                + " values (%d, %d, %d, '%s', %s, 'DECISION', %d)", person, person, facility, from, there, person / 10);
        execute("update orientation_member set arrived_on = '%s' where person_id = %d and orientation_id = %d", from,
                person, person / 10);
        execute("update orientation o set state = 'ARRIVED' where id = %d and not exists (select 1 from orientation_member m"
                + " where m.orientation_id = o.id and m.arrived_on is null)", person / 10);
        return person;
    }

    /** The same, in a place of the village. */
    public long sleeps(long person, int place, String from, String until) {
        stays(person, FACILITY, from, until);
        execute("insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on)"
                + " values (%d, %d, %d, %d, %d, %d, 'ACTIVE', '%s', %s)", person, FACILITY, person, place / 10, place,
                person, from, until == null ? "null" : "'" + until + "'");
        return person;
    }

    /** A place, or a unit where it is null, that is kept for somebody on the way. */
    public void keeps(long person, int unit, Integer place, String from, String until) {
        execute("insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, orientation_id, state, starts_on, ends_on)"
                + " values (%d, %d, %d, %d, %s, %d, 'RESERVED', '%s', '%s')", person, FACILITY, person, unit, place,
                person / 10, from, until);
    }

    /** The rows of a query, whoever has entered: columns joined by a bar. */
    public List<String> rows(String sql) {
        entities.flush();
        become("none");
        var rows = new ArrayList<String>();
        for (var row : entities.createNativeQuery(sql, Object.class).getResultList())
            rows.add(String.join("|", Arrays
                    .stream(row instanceof Object[] columns ? columns : new Object[]{row}).map(String::valueOf)
                    .toList()));
        if (entered) become("havre_app");
        return rows;
    }
}
