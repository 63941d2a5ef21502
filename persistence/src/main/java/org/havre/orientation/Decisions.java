package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.shared.Columns;
import org.havre.shared.Page;

/** Every decision of OFII that the caller may see, and the ways to a facility that follow from them. */
@Dependent
public class Decisions {

    private final EntityManager rows;

    @Inject public Decisions(EntityManager rows) {
        this.rows = rows;
    }

    public Decision add(Decision decision) {
        rows.persist(decision);
        return decision;
    }

    public Orientation add(Orientation orientation) {
        rows.persist(orientation);
        return orientation;
    }

    public void add(OrientationMember member) {
        rows.persist(member);
    }

    public void add(DecisionDetail detail) {
        rows.persist(detail);
    }

    public void add(Transcription transcription) {
        rows.persist(transcription);
    }

    public boolean exists(long decision) {
        return rows.find(Decision.class, decision) != null;
    }

    /** As a facility of the scope wrote it down; empty for a decision that OFII registered itself. */
    public Optional<TranscribedRow> transcribed(long decision) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select d.id, d.number, d.nature, h.reference, f.name, d.decided_on, d.notified_on, d.end_of_care_on,
                       t.transcribed_on, author_name(d.author_id) as author, t.checked_on,
                       author_name(t.checker_id) as checker,
                       exists (select 1 from decision_paper x where x.decision_id = d.id) as paper, standing.state,
                       exists (select 1 from decision a where a.annuls_id = d.id) as annulled
                from transcription t
                join transcription_standing standing on standing.decision_id = t.decision_id
                join decision d on d.id = t.decision_id
                join household h on h.id = d.household_id
                join facility f on f.id = t.facility_id
                where t.decision_id = :decision""", Tuple.class).setParameter("decision", decision).getResultList();
        return found.stream().findFirst().map(row -> new TranscribedRow(row.get("id", Long.class),
                row.get("number", String.class), Columns.constant(row, "nature", DecisionNature.class),
                row.get("reference", String.class), row.get("name", String.class), Columns.day(row, "decided_on"),
                Columns.day(row, "notified_on"), Columns.day(row, "end_of_care_on"),
                Columns.day(row, "transcribed_on"), row.get("author", String.class), Columns.day(row, "checked_on"),
                row.get("checker", String.class), row.get("paper", Boolean.class),
                Columns.constant(row, "state", TranscriptionState.class), row.get("annulled", Boolean.class)));
    }

    /** What OFII and the facility have said of a transcription, in the order in which it was said. */
    public List<TranscriptionTalk> talk(long decision) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select w.kind, w.told_on, author_name(w.author_id) as author, w.because from transcription_word w
                where w.decision_id = :decision order by w.recorded_at, w.id""", Tuple.class)
                .setParameter("decision", decision).getResultList();
        return found.stream().map(row -> new TranscriptionTalk(Columns.constant(row, "kind", TranscriptionState.class),
                Columns.day(row, "told_on"), row.get("author", String.class), row.get("because", String.class)))
                .toList();
    }

    public void add(TranscriptionWord word) {
        rows.persist(word);
    }

    /** As a facility of the scope wrote it down, to be spoken of; empty for a decision that OFII registered itself. */
    public Optional<Transcription> transcription(long decision) {
        return Optional.ofNullable(rows.find(Transcription.class, decision));
    }

    /** Nobody else changes it until this transaction has ended; empty for a decision that OFII registered itself. */
    public Optional<Transcription> transcriptionForChange(long decision) {
        return Optional.ofNullable(rows.find(Transcription.class, decision, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Lets the database speak now: a number used twice is refused here. */
    public void flush() {
        rows.flush();
    }

    /** The facilities of the caller's scope, as they will be on a day. */
    public List<Destination> destinations(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select f.id, code.code, f.name, terms.kind, f.department_code
                from facility f
                join lateral (select t.kind from facility_terms t where t.facility_id = f.id and t.starts_on <= :day
                              order by t.starts_on desc limit 1) terms on true
                left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :day
                                   and (c.ends_on is null or c.ends_on > :day) order by c.code limit 1) code on true
                order by code.code, f.name, f.id""", Tuple.class).setParameter("day", day).getResultList();
        return found.stream().map(row -> new Destination(row.get("id", Long.class), row.get("code", String.class),
                row.get("name", String.class), FacilityKind.valueOf(row.get("kind", String.class)),
                row.get("department_code", String.class))).toList();
    }

    /** Newest first. */
    public Page<DecisionRow> list(DecisionFilter filter, LocalDate today, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select d.id, d.number, d.nature, h.reference, h.id as household,
                       (select count(*) from membership m where m.household_id = h.id and m.starts_on <= greatest(d.decided_on, :today)
                          and (m.ends_on is null or m.ends_on > d.decided_on)) as people,
                       code.code, f.name, d.decided_on, coalesce(d.granted_until, d.end_of_care_on) as ends_on, o.state, o.last_day, o.id as way,
                       exists (select 1 from orientation_member c where c.orientation_id = o.id and c.arrived_on is not null) as begun,
                       exists (select 1 from decision a where a.annuls_id = d.id) as annulled,
                       exists (select 1 from decision_paper x where x.decision_id = d.id) as paper,
                       t.state as transcription, seen.total
                from decisions_in_sight(cast(:nature as text), cast(:household as bigint), cast(:origin as text), :first, :size) seen
                join decision d on d.id = seen.decision_id
                join household h on h.id = d.household_id
                left join facility f on f.id = d.facility_id
                left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :today
                                   and (c.ends_on is null or c.ends_on > :today) order by c.code limit 1) code on true
                left join orientation o on o.decision_id = d.id
                left join transcription_standing t on t.decision_id = d.id
                order by d.decided_on desc, d.id desc""", Tuple.class)
                .setParameter("today", today).setParameter("nature", name(filter.nature()))
                .setParameter("household", filter.household()).setParameter("origin", name(filter.origin()))
                .setParameter("first", first).setParameter("size", size).getResultList();
        long total = found.isEmpty() ? 0 : found.get(0).get("total", Long.class);
        return new Page<>(found.stream().map(row -> row(row, today)).toList(), first, size, total);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static OrientationState standing(Tuple row, LocalDate today) {
        var state = Columns.constant(row, "state", OrientationState.class);
        return state == null || row.get("begun", Boolean.class) ? state : state.on(today, Columns.day(row, "last_day"));
    }

    private static DecisionRow row(Tuple row, LocalDate today) {
        return new DecisionRow(row.get("id", Long.class), row.get("number", String.class),
                DecisionNature.valueOf(row.get("nature", String.class)), row.get("reference", String.class),
                row.get("household", Long.class), row.get("people", Long.class).intValue(),
                row.get("code", String.class),
                row.get("name", String.class), Columns.day(row, "decided_on"), Columns.day(row, "ends_on"),
                standing(row, today), Columns.day(row, "last_day"),
                row.get("way", Long.class), row.get("annulled", Boolean.class),
                Columns.constant(row, "transcription", TranscriptionState.class),
                row.get("paper", Boolean.class));
    }

    /** What a facility is on a day; null where no terms are known. */
    public FacilityKind kindOn(long facility, LocalDate day) {
        return rows.createQuery("select t.kind from FacilityTerms t where t.facility = :facility and t.start <= :day"
                + " order by t.start desc", FacilityKind.class).setParameter("facility", facility)
                .setParameter("day", day)
                .setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    /** OFII's directorate that a facility belongs to on a day. */
    public long directorateOf(long facility, LocalDate day) {
        return ((Number) rows
                .createNativeQuery("select directorate_id from facility_directorate where facility_id = :facility"
                        + " and starts_on <= :day and (ends_on is null or ends_on > :day)")
                .setParameter("facility", facility)
                .setParameter("day", day).getSingleResult()).longValue();
    }

    /** OFII's directorates that the caller speaks for, by name. */
    public List<Directorate> directorates() {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("select d.id, d.name from territorial_directorate d"
                + " where d.id = any (cast((select scope_directorates()) as bigint[])) order by d.name", Tuple.class)
                .getResultList();
        return found.stream().map(row -> new Directorate(row.get("id", Long.class), row.get("name", String.class)))
                .toList();
    }

    /** The facility of the caller's scope in which a member of the household sleeps; empty where none does. */
    public Optional<Long> facilityHousing(long household, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Number> found = rows.createNativeQuery("""
                select s.facility_id from stay s join membership m on m.person_id = s.person_id
                where m.household_id = :household and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                  and not s.cancelled and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)
                order by s.starts_on, s.id limit 1""").setParameter("household", household).setParameter("day", day)
                .getResultList();
        return found.stream().map(Number::longValue).findFirst();
    }

    /** Whether a way of the household is still open on a day, in whatever region it leads. */
    public boolean isExpected(long household, LocalDate day) {
        return (Boolean) rows.createNativeQuery("select household_expected(:household, :day)", Boolean.class)
                .setParameter("household", household).setParameter("day", day).getSingleResult();
    }

    /** Whether a member of the household sleeps somewhere in the caller's scope. */
    public boolean isHoused(long household, LocalDate day) {
        return ((Number) rows.createNativeQuery("""
                select count(*) from stay s join membership m on m.person_id = s.person_id
                where m.household_id = :household and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                  and not s.cancelled and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)""")
                .setParameter("household", household).setParameter("day", day).getSingleResult()).longValue() > 0;
    }
}
