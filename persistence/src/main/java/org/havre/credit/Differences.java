package org.havre.credit;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.shared.Columns;

/** Every difference and finding of the caller's scope, open or not, with what people say of it. */
@Dependent
public class Differences {
    private static final String ROWS = """
            select d.id, d.type, d.facility_id, c.code, f.name, d.region_code, r.name as region, d.year, d.month, d.target, d.count,
                   d.amount, d.frozen, d.first_seen_on, d.closed_on, now.state, d.owner_id, d.owner_name, s.author_name, s.said_on,
                   s.comment, array_to_string(d.traces, E'\\n') as traces, count(*) over () as matching
            from reconciliation_difference d
            join region r on r.code = d.region_code
            left join facility f on f.id = d.facility_id
            left join lateral (select min(k.code) as code from facility_code k where k.facility_id = d.facility_id
                               and k.starts_on <= :day and coalesce(k.ends_on, 'infinity') > :day) c on true
            cross join lateral (select w.state from reconciliation_word w where w.difference_id = d.id
                                order by w.recorded_at desc, w.id desc limit 1) now
            left join lateral (select w.author_name, w.said_on, w.comment from reconciliation_word w
                               where w.difference_id = d.id and w.comment is not null
                               order by w.recorded_at desc, w.id desc limit 1) s on true
            where (:id = 0 or d.id = :id) and (:year = 0 or d.year in (0, :year)) and (:region = '' or d.region_code = :region)
              and (:facility = 0 or d.facility_id = :facility) and d.type = any (string_to_array(:among, ','))
              and (:state = '' or now.state = :state) and (:owner = -1 or coalesce(d.owner_id, 0) = :owner)
            order by d.closed_on is not null, abs(d.amount) desc nulls last, d.id""";
    private static final String SAY = """
            insert into reconciliation_word (id, difference_id, state, comment, author_id, author_name, said_on, amount)
            select nextval('ids'), d.id, :state, :comment, :account, :name, :day, d.amount from reconciliation_difference d where d.id = :id""";

    private final EntityManager rows;

    @Inject public Differences(EntityManager rows) { this.rows = rows; }

    /** Some of those that were asked for, and how many there are in all. */
    public record Found(List<DifferenceRow> rows, int matching) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** Who may own a difference. */
    public record Owner(long id, String name) {}

    /** Those that stand first, and of these the largest. */
    @SuppressWarnings("unchecked") public Found find(DifferenceFilter asked, LocalDate today, int first, int size) {
        var found = (List<Tuple>) asked(asked, 0, today).setFirstResult(first).setMaxResults(size).getResultList();
        return new Found(found.stream().map(Differences::row).toList(),
                found.isEmpty() ? 0 : Math.toIntExact(found.get(0).get("matching", Long.class)));
    }

    /** Empty where there is none, or none in the caller's scope. */
    public Optional<DifferenceRow> find(long id, LocalDate today) {
        var any = Stream.concat(CreditQuestion.differences(null).stream(), CreditQuestion.checks(null).stream())
                .toList();
        var found = asked(new DifferenceFilter(any, 0, null, null, null, null), id, today).getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(row((Tuple) found.get(0)));
    }

    private Query asked(DifferenceFilter asked, long id, LocalDate today) {
        return rows.createNativeQuery(ROWS, Tuple.class).setParameter("id", id).setParameter("day", today)
                .setParameter("year", asked.year()).setParameter("region", text(asked.region()))
                .setParameter("facility", asked.facility() == null ? 0 : asked.facility())
                .setParameter("among", asked.among().stream().map(CreditQuestion::name).collect(joining(",")))
                .setParameter("state", asked.state() == null ? "" : asked.state().name())
                .setParameter("owner", asked.owner() == null ? -1 : asked.owner());
    }

    /** Everything that became of it, the first first. */
    @SuppressWarnings("unchecked") public List<DifferenceWord> history(long id) {
        return ((List<Tuple>) rows.createNativeQuery("select said_on, state, author_name, amount, comment"
                + " from reconciliation_word where difference_id = :id order by recorded_at, id", Tuple.class)
                .setParameter("id", id).getResultList()).stream()
                .map(row -> new DifferenceWord(Columns.day(row, "said_on"),
                        Columns.constant(row, "state", ReconciledState.class), row.get("author_name", String.class),
                        DifferenceColumns.euros(row.get("amount", BigDecimal.class)),
                        row.get("comment", String.class)))
                .toList();
    }

    public void say(long id, ReconciledState state, String comment, long account, String name, LocalDate today) {
        rows.createNativeQuery(SAY).setParameter("id", id).setParameter("state", state.name())
                .setParameter("comment", comment).setParameter("account", account).setParameter("name", name)
                .setParameter("day", today).executeUpdate();
    }

    /** Regions of which something differs in a year, by their codes. */
    @SuppressWarnings("unchecked") public Map<String, String> regions(int year) {
        var found = new LinkedHashMap<String, String>();
        ((List<Tuple>) rows.createNativeQuery("select code, name from region r where exists (select from"
                + " reconciliation_difference d where d.region_code = r.code and d.year in (0, :year)) order by name",
                Tuple.class).setParameter("year", year).getResultList())
                .forEach(row -> found.put(row.get("code", String.class), row.get("name", String.class)));
        return found;
    }

    /** Whoever may look after some of the caller's money. */
    @SuppressWarnings("unchecked") public List<Owner> owners() {
        return ((List<Tuple>) rows.createNativeQuery("select id, name from credit_owners() order by name, id",
                Tuple.class).getResultList()).stream()
                .map(row -> new Owner(row.get("id", Long.class), row.get("name", String.class))).toList();
    }

    /** @param owner null for nobody */
    public void assign(long id, Owner owner) {
        rows.createNativeQuery("update reconciliation_difference set owner_id = cast(nullif(:owner, 0) as bigint),"
                + " owner_name = nullif(:name, ''), version = version + 1 where id = :id").setParameter("id", id)
                .setParameter("owner", owner == null ? 0 : owner.id())
                .setParameter("name", owner == null ? "" : owner.name()).executeUpdate();
    }

    /** By night, when nobody has entered: of all facilities. */
    public void enter(Instant now, LocalDate today) {
        rows.createNativeQuery("select enter_reconciliation(cast(:now as timestamptz), :today)")
                .setParameter("now", now.toString()).setParameter("today", today).getSingleResult();
    }

    private static DifferenceRow row(Tuple row) {
        var month = Columns.day(row, "month");
        var traces = row.get("traces", String.class);
        return new DifferenceRow(row.get("id", Long.class), CreditQuestion.named(row.get("type", String.class)),
                row.get("facility_id", Long.class), row.get("code", String.class), row.get("name", String.class),
                row.get("region_code", String.class), row.get("region", String.class),
                row.get("year", Integer.class), month == null ? null : YearMonth.from(month),
                row.get("target", String.class), row.get("count", Long.class),
                DifferenceColumns.euros(row.get("amount", BigDecimal.class)), row.get("frozen", Boolean.class),
                Columns.day(row, "first_seen_on"), Columns.day(row, "closed_on"),
                Columns.constant(row, "state", ReconciledState.class), row.get("owner_id", Long.class),
                row.get("owner_name", String.class), said(row), traces.isEmpty()
                        ? List.of()
                        : Stream.of(traces.split("\n")).map(DifferenceColumns::trace).toList());
    }

    private static DifferenceRow.Said said(Tuple row) {
        var comment = row.get("comment", String.class);
        return comment == null
                ? null
                : new DifferenceRow.Said(row.get("author_name", String.class), Columns.day(row, "said_on"), comment);
    }

    private static String text(String value) { return value == null ? "" : value; }
}
