package org.havre.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.shared.Columns;

/** How long everything is kept, what keeps it, and what becomes of it. */
@Dependent
public class Retentions {
    /** Whoever sees a facility hears its name. */
    private static final String FACTS = "retention_facts(cast(%s as bigint[]), :day, cast(%s as date)) f"
            + " left join facility c on c.id = f.facility_id";

    private final EntityManager rows;

    @Inject public Retentions(EntityManager rows) { this.rows = rows; }

    /** Every rule that holds on a day or will hold later, by subject and day. */
    public List<Period> periods(LocalDate day) {
        return tuples(rows.createNativeQuery("""
                select r.subject, r.starts_on, r.months, r.source from retention_rule r
                where r.starts_on > :day
                   or r.starts_on = (select max(x.starts_on) from retention_rule x where x.subject = r.subject and x.starts_on <= :day)
                order by array_position(array['FILE', 'ORIENTATION', 'TRAIL', 'ANSWER'], r.subject), r.starts_on""",
                Tuple.class).setParameter("day", day)).stream().map(row -> new Period(
                        Columns.constant(row, "subject", Subject.class), Columns.day(row, "starts_on"),
                        row.get("months", Integer.class), row.get("source", String.class)))
                .toList();
    }

    public void set(Period period, long author) {
        rows.createNativeQuery("insert into retention_rule (subject, starts_on, months, source, author_id)"
                + " values (:subject, :starts, :months, :source, :author)")
                .setParameter("subject", period.subject().name()).setParameter("starts", period.starts())
                .setParameter("months", period.months()).setParameter("source", period.source())
                .setParameter("author", author).executeUpdate();
    }

    /** What has not begun is taken back. */
    public boolean takeBack(Subject subject, LocalDate starts) {
        return rows.createNativeQuery("delete from retention_rule where subject = :subject and starts_on = :starts")
                .setParameter("subject", subject.name()).setParameter("starts", starts).executeUpdate() == 1;
    }

    /** What decides about every file whose people have been gone for its time by a day. */
    public List<FileFacts> gone(LocalDate day, LocalDate over) {
        return tuples(rows.createNativeQuery("select f.*, c.name as facility from " + FACTS.formatted("null", ":over")
                + " order by f.household_id, f.person_id", Tuple.class).setParameter("day", day)
                .setParameter("over", over)).stream().map(Retentions::facts).toList();
    }

    /** The same with names, for those who may read them. */
    public List<GoingFile> going(LocalDate day, LocalDate over) {
        return tuples(rows.createNativeQuery("""
                select f.*, c.name as facility, p.family_name, p.given_names, h.reference from %s
                join person p on p.id = f.person_id
                join household h on h.id = f.household_id
                order by p.family_name, p.given_names, p.id""".formatted(FACTS.formatted("null", ":over")),
                Tuple.class).setParameter("day", day).setParameter("over", over)).stream()
                .map(row -> new GoingFile(row.get("family_name", String.class), row.get("given_names", String.class),
                        row.get("reference", String.class),
                        Retention.of(facts(row), day)))
                .toList();
    }

    /** What decides about one file; empty where it is not the caller's. */
    public Optional<FileFacts> of(long person, LocalDate day) {
        return tuples(rows
                .createNativeQuery("select f.*, c.name as facility from " + FACTS.formatted("array[:person]", "null"),
                        Tuple.class)
                .setParameter("person", person).setParameter("day", day)).stream().map(Retentions::facts)
                .findFirst();
    }

    /** The hold that stands, with who set it. */
    public Optional<FileHold> hold(long household, LocalDate day) {
        return tuples(rows.createNativeQuery("""
                select id, reason, starts_on, until_on, author_name(author_id) as author from retention_hold
                where household_id = :household and released_on is null and until_on > :day""", Tuple.class)
                .setParameter("household", household).setParameter("day", day)).stream()
                .map(row -> new FileHold(row.get("id", Long.class),
                        Columns.constant(row, "reason", HoldReason.class), Columns.day(row, "starts_on"),
                        Columns.day(row, "until_on"), row.get("author", String.class)))
                .findFirst();
    }

    public void hold(long household, HoldReason reason, LocalDate until, long author, LocalDate today) {
        rows.createNativeQuery("insert into retention_hold (id, household_id, reason, starts_on, until_on, author_id)"
                + " values (nextval('ids'), :household, :reason, :today, :until, :author)")
                .setParameter("household", household).setParameter("reason", reason.name())
                .setParameter("today", today).setParameter("until", until).setParameter("author", author)
                .executeUpdate();
    }

    public void release(long hold, long by, LocalDate today) {
        rows.createNativeQuery("update retention_hold set released_on = :today, released_by = :by,"
                + " version = version + 1 where id = :hold and released_on is null").setParameter("hold", hold)
                .setParameter("by", by).setParameter("today", today).executeUpdate();
    }

    /** The last runs, the newest first. */
    public List<RetentionRun> runs(int most) {
        return tuples(rows.createNativeQuery("select day, started_at, ended_at, author_id is not null as by_hand,"
                + " files, orientations, answers, kept from retention_run order by started_at desc, id desc",
                Tuple.class).setMaxResults(most)).stream().map(row -> new RetentionRun(Columns.day(row, "day"),
                        row.get("started_at", Instant.class), row.get("ended_at", Instant.class),
                        row.get("by_hand", Boolean.class), row.get("files", Integer.class),
                        row.get("orientations", Integer.class), row.get("answers", Integer.class),
                        row.get("kept", Integer.class)))
                .toList();
    }

    private static FileFacts facts(Tuple row) {
        return new FileFacts(row.get("person_id", Long.class), row.get("household_id", Long.class),
                row.get("facility", String.class), Columns.day(row, "gone_on"), Columns.day(row, "unarrived_on"),
                Columns.day(row, "decided_on"), Columns.day(row, "appeal_until"), Columns.day(row, "held_until"),
                row.get("staying", Boolean.class), row.get("awaited", Boolean.class),
                row.get("waiting", Boolean.class), row.get("proceeding", Boolean.class),
                row.get("disputed", Boolean.class), row.get("reopened", Boolean.class),
                row.get("file_months", Integer.class), row.get("way_months", Integer.class));
    }

    @SuppressWarnings("unchecked") private static List<Tuple> tuples(Query query) { return query.getResultList(); }
}
