package org.havre.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.havre.shared.Columns;

/** Every line there is of who did and looked at what; changes write theirs themselves, in the database. */
@Dependent
public class Trail {
    /** What is not given comes as an empty text. */
    private static final String READING = "select record_reading(:kind, :entity, nullif(:key, ''),"
            + " cast(nullif(:person, '') as bigint), null, null, string_to_array(nullif(:field, ''), ','),"
            + " cast(nullif(:rows, '') as integer),"
            + " case when :told <> '' then jsonb_build_object(:field, cast(:told as text)) end) as line,"
            + " p.account, p.a_minute, p.an_hour from (select) one left join pace_of(:kind) p on true";
    private static final String LINES = " from trail_lines(cast(nullif(:since, '') as timestamptz),"
            + " cast(nullif(:until, '') as timestamptz), nullif(:login, ''), nullif(:kind, ''),"
            + " cast(nullif(:person, '') as bigint), cast(nullif(:before, '') as bigint), :most) order by id desc";
    private static final String OF_PERSON = " from trail_of_person(:person, cast(nullif(:before, '') as bigint), :most)"
            + " order by id desc";
    private static final String COLUMNS = "select id, at, kind, login, name, role, part, address, act, entity, entity_key,"
            + " person_id, household_id, facility_id, array_to_string(fields, ',') as fields, rows";

    private final EntityManager rows;
    private final Pace pace;

    @Inject public Trail(EntityManager rows, Pace pace) {
        this.rows = rows;
        this.pace = pace;
    }

    /** Somebody's file was opened; {@code what} of it, as its table is named. */
    public void read(String what, long person) {
        reading(TrailKind.READ_FILE, what, Long.toString(person), person, null, null, null);
    }

    /** People were searched for, and so many found; {@code typed} is null where they were compared with newcomers. */
    public void searched(String typed, long found) {
        reading(TrailKind.SEARCH, "person", null, null, typed == null ? "agdref,birth_date" : "text", typed,
                (int) found);
    }

    /** A file left Havre, as it was asked for. */
    public void exported(String file, String asked) {
        reading(TrailKind.EXPORT, file, null, null, asked == null ? null : "asked", asked, null);
    }

    /** All that is held of a person was taken out, for that person. */
    public void extracted(long person) {
        reading(TrailKind.EXPORT, "extract", Long.toString(person), person, null, null, null);
    }

    /** Somebody was told that what they typed exists maybe elsewhere: the sentence's key. */
    public void answeredNeutrally(String sentence) {
        reading(TrailKind.NEUTRAL_ANSWER, sentence, null, null, null, null, null);
    }

    /** @throws TooMuch where whoever has entered does so too often; then what they came for is undone with the line */
    private void reading(TrailKind kind, String entity, String key, Long person, String field, String typed,
            Integer found) {
        var told = (Tuple) rows.createNativeQuery(READING, Tuple.class).setParameter("kind", kind.name())
                .setParameter("entity", entity)
                .setParameter("key", text(key)).setParameter("person", text(person)).setParameter("field", text(field))
                .setParameter("told", text(typed)).setParameter("rows", text(found)).getSingleResult();
        if (told.get("a_minute") != null)
            pace.again(told.get("account", Long.class), kind, told.get("a_minute", Integer.class),
                    told.get("an_hour", Integer.class));
    }

    private static String text(Object value) { return value == null ? "" : value.toString(); }

    /** The newest first, at most so many; for an auditor. */
    public List<TrailLine> lines(TrailFilter filter, int most) {
        return lines(rows.createNativeQuery(COLUMNS + LINES, Tuple.class).setParameter("since", text(filter.since()))
                .setParameter("until", text(filter.until())).setParameter("login", text(filter.login()))
                .setParameter("kind", filter.kind() == null ? "" : filter.kind().name())
                .setParameter("person", text(filter.person())).setParameter("before", text(filter.before()))
                .setParameter("most", most));
    }

    /** Who looked at somebody's file or changed it, the newest first; for a director or OFII. */
    public List<TrailLine> ofPerson(long person, Long before, int most) {
        return lines(rows.createNativeQuery(COLUMNS + OF_PERSON, Tuple.class).setParameter("person", person)
                .setParameter("before", text(before)).setParameter("most", most));
    }

    @SuppressWarnings("unchecked") private static List<TrailLine> lines(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(Trail::line).toList();
    }

    private static TrailLine line(Tuple row) {
        var fields = row.get("fields", String.class);
        return new TrailLine(row.get("id", Long.class), row.get("at", Instant.class),
                Columns.constant(row, "kind", TrailKind.class), row.get("login", String.class),
                row.get("name", String.class), role(row.get("role", String.class)), row.get("part", String.class),
                row.get("address", String.class), row.get("act", String.class), row.get("entity", String.class),
                row.get("entity_key", String.class), row.get("person_id", Long.class),
                row.get("household_id", Long.class), row.get("facility_id", Long.class),
                fields == null ? List.of() : List.of(fields.split(",")), row.get("rows", Integer.class));
    }

    /** An import is no role that somebody holds. */
    private static Role role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name)).findFirst().orElse(null);
    }
}
