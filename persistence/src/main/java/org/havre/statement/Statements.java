package org.havre.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.DnaCode;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;

/** Every statement there is of closed months. */
@Dependent
public class Statements {
    private static final String CODE = "(select min(c.code) from facility_code c where c.facility_id = f.id"
            + " and c.starts_on <= business_day() and (c.ends_on is null or business_day() < c.ends_on))";

    private static final String NAME = " left join stay s on :named and s.id = %s.stay_id"
            + " left join person p on p.id = s.person_id";

    /** One row for each cause, at least one for each correction and each statement. */
    private static final String BOOK = """
            select f.id as facility, %s as code_now, f.name, closing_due(cast(:month as date)) as due_now,
                   closing_starts(f.id) as starts, m.digest, m.month, m.code, m.kind, m.closed_on, m.closed_at, m.due_on, m.author_id,
                   m.author_name, array_to_string(m.measures, ',') as m_measures,
                   array_to_string(m.nights, ',') as m_nights, c.position, c.month as c_month, c.recorded_at,
                   c.author_id as c_author_id, c.author_name as c_author_name,
                   array_to_string(c.measures, ',') as c_measures, array_to_string(c.nights, ',') as c_nights,
                   x.fact, x.fact_id, x.stay_id, x.before_from, x.before_until, x.before_detail, x.before_state, x.after_from,
                   x.after_until, x.after_detail, x.after_state, concat_ws(' ', p.family_name, nullif(p.given_names, '')) as who
            from facility f
            left join month_statement m on m.facility_id = f.id
            left join month_correction c on c.digest = m.digest
            left join month_correction_cause x on x.digest = c.digest and x.position = c.position%s
            where f.id = :facility order by m.month, c.position, x.rank""".formatted(CODE, NAME.formatted("x"));

    private static final String CHANGED = """
            select x.*, author_name(x.author_id) as author_name, concat_ws(' ', p.family_name, nullif(p.given_names, '')) as who
            from facts_changed(:facility, :until, :after, :upto) x%s order by x.at, x.fact, x.fact_id"""
            .formatted(NAME.formatted("x"));

    private static final String MONTH = """
            select f.id, %s as code, f.name, d.code as department_code, d.name as department,
                   coalesce(m.due_on, closing_due(cast(:month as date))) as due_on, closing_starts(f.id) as starts,
                   m.closed_on, m.closed_at, m.author_name, m.digest,
                   case when m.digest is not null then
                       (select coalesce(sum(n.nights), 0) from unnest(m.measures, m.nights) n (measure, nights)
                        where n.measure in ('OCCUPIED', 'TRANSITORY_OCCUPIED')) end as nights
            from facility f
            join department d on d.code = f.department_code
            left join month_statement m on m.facility_id = f.id and m.month = cast(:month as date)
            where f.id = any ((select scope_facilities())::bigint[])
              and (m.digest is not null
                   or exists (select from place p where p.facility_id = f.id and p.starts_on < cast(:month as date) + interval '1 month'
                                and coalesce(p.ends_on, 'infinity') > cast(:month as date)))
            order by m.digest is not null, d.code, code nulls last, f.id""".formatted(CODE);

    /** Later than anything that is recorded. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager rows;

    @Inject public Statements(EntityManager rows) { this.rows = rows; }

    /** Whether a facility of the caller's scope has this code; empty where none has. */
    public Optional<Long> numbered(DnaCode code) {
        List<?> found = rows.createNativeQuery("select facility_id from facility_code where code = :code"
                + " and starts_on <= business_day() and (ends_on is null or business_day() < ends_on)", Long.class)
                .setParameter("code", code.value()).getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }

    /**
     * @param month  whose day of closing is asked for
     * @param named whether the reader may see names
     * @throws NotFound where the facility is not the caller's
     */
    public StatementBook book(long facility, YearMonth month, boolean named) {
        var found = tuples(rows.createNativeQuery(BOOK, Tuple.class).setParameter("facility", facility)
                .setParameter("month", month.atDay(1)).setParameter("named", named));
        if (found.isEmpty()) throw new NotFound("facility");
        var months = new LinkedHashMap<String, List<Tuple>>();
        found.stream().filter(row -> row.get("digest") != null)
                .forEach(row -> months.computeIfAbsent(row.get("digest", String.class), none -> new ArrayList<>())
                        .add(row));
        var frozen = new ArrayList<FrozenMonth>();
        months.forEach((digest, of) -> frozen.add(new FrozenMonth(digest,
                StatementRows.statement(of, frozen.isEmpty() ? null : frozen.get(frozen.size() - 1).digest()))));
        var row = found.get(0);
        return new StatementBook(facility, row.get("code_now", String.class), row.get("name", String.class),
                Columns.day(row, "due_now"), month(Columns.day(row, "starts")), frozen, people(found));
    }

    /** What was recorded after one instant, up to another, and may bear on nights before a day; who it is about beside it. */
    public Recorded recorded(long facility, LocalDate until, Instant after, Instant upto, boolean named) {
        var found = tuples(rows.createNativeQuery(CHANGED, Tuple.class).setParameter("facility", facility)
                .setParameter("until", until).setParameter("after", after).setParameter("upto", upto)
                .setParameter("named", named));
        var acts = found.stream().collect(groupingBy(row -> row.get("at", Instant.class), LinkedHashMap::new,
                toList())).entrySet().stream()
                .map(act -> StatementRows.act(act.getKey(), act.getValue())).toList();
        return new Recorded(acts, people(found));
    }

    /** @param people names by the number of the stay */
    public record Recorded(List<RecordedAct> acts, Map<Long, String> people) {}

    /** Notes from now on what this transaction records something about. */
    public void note() {
        rows.createNativeQuery("select set_config('havre.noting', 'on', true)", String.class).getSingleResult();
    }

    /** What of the scope this transaction recorded something about since it {@link #note noted} it, and has closed months. */
    public List<NotedFacility> noted() {
        return noted(rows.createNativeQuery("select facility_id, name, array_to_string(months, ',') as months, at"
                + " from closed_months_noted()", Tuple.class));
    }

    /**
     * What an import may have recorded something about, and has closed months: whatever has new terms, whatever an operator
     * runs, and wherever somebody stayed of whom it told a stay or a decision.
     *
     * @param operator null where none is meant
     */
    public List<NotedFacility> imported(Long operator) {
        return noted(rows.createNativeQuery("""
                with i as materialized (select cast(havre_setting('recorded') as timestamptz) as at),
                touched as materialized (
                    select h.facility_id as id from i join facility_terms_history h on lower(h.recorded) = i.at
                    union
                    select t.facility_id from facility_terms t where t.operator_id = :operator
                    union
                    select s.facility_id from i join stay_history s on lower(s.recorded) = i.at
                    union
                    select s.facility_id from i join decision_history d on lower(d.recorded) = i.at
                    join membership m on m.household_id = d.household_id join stay s on s.person_id = m.person_id)
                select f.id as facility_id, f.name, array_to_string(array_agg(m.month order by m.month), ',') as months, i.at
                from i join touched on i.at is not null
                join facility f on f.id = touched.id
                join month_statement m on m.facility_id = f.id
                group by f.id, i.at order by f.name, f.id""", Tuple.class)
                .setParameter("operator", operator == null ? -1L : operator));
    }

    private static List<NotedFacility> noted(Query query) {
        return tuples(query).stream().map(row -> new NotedFacility(new TouchedMonths(row.get("facility_id", Long.class),
                row.get("name", String.class), Stream.of(row.get("months", String.class).split(","))
                        .map(LocalDate::parse).map(YearMonth::from).toList()),
                row.get("at", Instant.class))).toList();
    }

    private static Map<Long, String> people(List<Tuple> found) {
        return found.stream().filter(row -> row.get("stay_id") != null && !row.get("who", String.class).isEmpty())
                .collect(toMap(row -> row.get("stay_id", Long.class), row -> row.get("who", String.class),
                        (one, same) -> one));
    }

    /**
     * Waits until nobody records facts, and keeps everybody from it until the transaction ends.
     *
     * @return false where others went on recording
     */
    public boolean hold(long facility) {
        rows.createNativeQuery("select id from facility where id = :facility for no key update", Long.class)
                .setParameter("facility", facility).getSingleResult();
        return (Boolean) rows.createNativeQuery("select hold_recordings()", Boolean.class).getSingleResult();
    }

    /** The instant of what this transaction records. */
    public Instant instant() {
        return (Instant) rows.createNativeQuery("select recording_instant()", Instant.class).getSingleResult();
    }

    public void add(FrozenMonth frozen) { new StatementInserts(rows, frozen).insert(); }

    /** A month of every facility of the scope that had places in it: what is not closed first. */
    public List<ClosingRow> month(YearMonth month) {
        return tuples(rows.createNativeQuery(MONTH, Tuple.class).setParameter("month", month.atDay(1))).stream()
                .map(row -> StatementRows.closing(row, month)).toList();
    }

    /** What waits in a facility and was due by a day, by kind of work. */
    public List<OpenPoint> open(long facility, LocalDate last) {
        return tuples(rows.createNativeQuery("""
                select kind, count(*) as number, min(due) as oldest from all_work
                where facility_id = :facility and due <= :last and kind not in ('CLOSE_MONTH', 'ACT_ENDS')
                  and roles && array['SOCIAL', 'DIRECTOR'] group by kind order by min(due), kind""", Tuple.class)
                .setParameter("facility", facility).setParameter("last", last)).stream()
                .map(row -> new OpenPoint(row.get("kind", String.class), row.get("number", Long.class),
                        Columns.day(row, "oldest")))
                .toList();
    }

    private static YearMonth month(LocalDate day) { return day == null ? null : YearMonth.from(day); }

    @SuppressWarnings("unchecked") private static List<Tuple> tuples(Query query) { return query.getResultList(); }
}
