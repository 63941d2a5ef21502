package org.havre.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.shared.Columns;

/** Every file of the caller that is made behind their back. The database shows nobody another's. */
@Dependent
public class MadeExports {
    private static final String COLUMNS = "select id, report, asked, state, asked_at, done, total, size, because, expires_at"
            + " from made_export";

    private final EntityManager rows;

    @Inject public MadeExports(EntityManager rows) { this.rows = rows; }

    /** The newest first. */
    @SuppressWarnings("unchecked") public List<MadeExport> mine() {
        return ((List<Tuple>) rows.createNativeQuery(COLUMNS + " order by asked_at desc, id desc", Tuple.class)
                .getResultList()).stream().map(MadeExports::export).toList();
    }

    @SuppressWarnings("unchecked") public Optional<MadeExport> find(long id) {
        return ((List<Tuple>) rows.createNativeQuery(COLUMNS + " where id = :id", Tuple.class).setParameter("id", id)
                .getResultList()).stream().map(MadeExports::export).findFirst();
    }

    private static MadeExport export(Tuple row) {
        return new MadeExport(row.get("id", Long.class), row.get("report", String.class),
                row.get("asked", String.class),
                Columns.constant(row, "state", ExportState.class), row.get("asked_at", Instant.class),
                row.get("done", Long.class), row.get("total", Long.class), row.get("size", Long.class),
                row.get("because", String.class), row.get("expires_at", Instant.class));
    }

    /** @param facilities those that the caller looks at: whoever does not cover them any more does not get it */
    public long add(String report, String asked, Caller author, Long[] facilities, Instant now) {
        return (Long) rows.createNativeQuery("insert into made_export (id, account_id, role, facilities, report, asked,"
                + " state, asked_at, seen_at) values (nextval('ids'), :account, :role, :facilities, :report, :asked,"
                + " 'WAITING', :now, :now) returning id", Long.class).setParameter("account", author.account())
                .setParameter("role", author.role().name()).setParameter("facilities", facilities)
                .setParameter("report", report).setParameter("asked", asked).setParameter("now", now)
                .getSingleResult();
    }

    /** Whether it was in one of the states from which the other follows, and is in that now. */
    public boolean become(long id, ExportState next, Instant now) {
        return changed(rows.createNativeQuery("update made_export set state = :next, seen_at = :now"
                + " where id = :id and state = any(string_to_array(:before, ','))").setParameter("next", next.name())
                .setParameter("before", before(next)).setParameter("now", now).setParameter("id", id));
    }

    public boolean failed(long id, String because, Instant now) {
        return changed(rows
                .createNativeQuery("update made_export set state = 'FAILED', because = :because, seen_at = :now"
                        + " where id = :id and state = any(string_to_array(:before, ','))")
                .setParameter("because", because)
                .setParameter("before", before(ExportState.FAILED)).setParameter("now", now).setParameter("id", id));
    }

    public boolean ready(long id, long size, Instant now, Duration kept) {
        return changed(rows.createNativeQuery("update made_export set state = 'READY', size = :size, seen_at = :now,"
                + " expires_at = :until where id = :id and state = 'RUNNING'").setParameter("size", size)
                .setParameter("now", now).setParameter("until", now.plus(kept)).setParameter("id", id));
    }

    /** Whether it is still wanted. */
    public boolean reached(long id, long done, long total, Instant now) {
        return changed(rows.createNativeQuery("update made_export set done = :done, total = :total, seen_at = :now"
                + " where id = :id and state in ('WAITING', 'RUNNING')").setParameter("done", done)
                .setParameter("total", total).setParameter("now", now).setParameter("id", id));
    }

    public void keep(long id, int number, byte[] locked) {
        rows.createNativeQuery(
                "insert into made_export_part (export_id, number, locked) values (:id, :number, :locked)")
                .setParameter("id", id).setParameter("number", number).setParameter("locked", locked).executeUpdate();
    }

    /** Of an export that is ready, while the caller is what they were and covers what they did; empty otherwise. */
    public Optional<byte[]> part(long id, int number) {
        List<?> found = rows
                .createNativeQuery("select p.locked from made_export_part p join made_export e on e.id = p.export_id"
                        + " where e.id = :id and p.number = :number and e.state = 'READY'", byte[].class)
                .setParameter("id", id).setParameter("number", number).getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    public int parts(long id) {
        return ((Number) rows
                .createNativeQuery("select count(*) from made_export_part where export_id = :id", Long.class)
                .setParameter("id", id).getSingleResult()).intValue();
    }

    /** Whether the caller still is what they were when they asked, and covers all that they looked at. */
    public boolean isStillTheirs(long id) {
        return (Boolean) rows.createNativeQuery("select coalesce((select e.role = havre_setting('role')"
                + " and e.facilities <@ array(select f.id from facilities_of_right() f)"
                + " from made_export e where e.id = :id), false)", Boolean.class).setParameter("id", id)
                .getSingleResult();
    }

    public void drop(long id) {
        rows.createNativeQuery("delete from made_export_part where export_id = :id").setParameter("id", id)
                .executeUpdate();
    }

    private static String before(ExportState next) {
        return String.join(",", Stream.of(ExportState.values())
                .filter(state -> state.next().contains(next)).map(Enum::name).toList());
    }

    private static boolean changed(Query update) { return update.executeUpdate() == 1; }
}
