package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;
import org.havre.shared.Page;

/** Every transfer that the caller may see, and every request of a facility for one. */
@Dependent
public class Transfers {
    private static final String HEAD = """
            left join lateral (select p.family_name, p.given_names from membership x join person p on p.id = x.person_id
                               where x.household_id = h.id and x.role = 'HEAD' order by x.starts_on desc limit 1) head on true
            """;

    private final EntityManager rows;

    @Inject public Transfers(EntityManager rows) {
        this.rows = rows;
    }

    public TransferAsk add(TransferAsk ask) {
        rows.persist(ask);
        rows.flush();
        return ask;
    }

    /** Nobody else answers it until this transaction has ended. */
    public TransferAsk getForChange(long ask) {
        return rows.createQuery("from TransferAsk a where a.id = :id", TransferAsk.class).setParameter("id", ask)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("request"));
    }

    /** Where members of a household are present on a day, person by person, in the caller's scope. */
    public Map<Long, Long> presences(long household, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows
                .createNativeQuery("""
                select s.person_id, s.facility_id from stay s join membership m on m.person_id = s.person_id
                where m.household_id = :household and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                  and not s.cancelled and s.starts_on <= :day and (s.ends_on is null or s.ends_on > :day)""",
                        Tuple.class)
                .setParameter("household", household).setParameter("day", day).getResultList();
        return found.stream().collect(Collectors.toMap(row -> row.get("person_id", Long.class),
                row -> row.get("facility_id", Long.class)));
    }

    public boolean isAsked(long household, long facility) {
        return rows.createQuery("select count(a) from TransferAsk a where a.household = :household"
                + " and a.facility = :facility and a.state = org.havre.orientation.AskState.ASKED", Long.class)
                .setParameter("household", household).setParameter("facility", facility).getSingleResult() > 0;
    }

    /**
     * Those that are not over first, then the newest.
     *
     * @param shown which of them; null for all
     */
    public Page<TransferRow> list(TransferShown shown, LocalDate today, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select t.orientation_id as id, t.side, t.number, h.reference, head.family_name, head.given_names, t.origin,
                       t.destination, t.decided_on, t.expected_on, t.last_day, t.state, t.leaver, t.people, t.arrived,
                       t.left_behind, t.in_transit, t.nights, count(*) over () as total
                from transfers_in_sight(:today) t
                join household h on h.id = t.household_id
                """ + HEAD + """
                where case cast(:shown as text) when 'INCOMING' then t.side <> 'OUT' when 'OUTGOING' then t.side <> 'IN'
                           when 'IN_TRANSIT' then t.in_transit > 0
                           when 'PARTIAL' then t.arrived between 1 and t.people - 1 and t.state in ('PROPOSED', 'EXPECTED')
                           else true end
                order by t.state in ('PROPOSED', 'EXPECTED') desc, t.decided_on desc, t.orientation_id desc""",
                Tuple.class).setParameter("today", today).setParameter("shown", shown == null ? null : shown.name())
                .setFirstResult(first).setMaxResults(size).getResultList();
        long total = found.isEmpty() ? 0 : found.get(0).get("total", Long.class);
        return new Page<>(found.stream().map(Transfers::transfer).toList(), first, size, total);
    }

    private static TransferRow transfer(Tuple row) {
        return new TransferRow(row.get("id", Long.class), Columns.constant(row, "side", TransferSide.class),
                row.get("number", String.class),
                row.get("reference", String.class), row.get("family_name", String.class),
                row.get("given_names", String.class), row.get("origin", String.class),
                row.get("destination", String.class), Columns.day(row, "decided_on"), Columns.day(row, "expected_on"),
                Columns.day(row, "last_day"), Columns.constant(row, "state", OrientationState.class),
                number(row, "people"), number(row, "arrived"), number(row, "left_behind"), number(row, "in_transit"),
                number(row, "nights"), row.get("leaver", Long.class));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }

    /** Those without an answer first, then the newest. */
    public List<AskRow> asks(int size) {
        return asks("", Map.of(), size);
    }

    public AskRow ask(long id) {
        return asks("where a.id = :id ", Map.of("id", id), 1).stream().findFirst()
                .orElseThrow(() -> new NotFound("request"));
    }

    @SuppressWarnings("unchecked") private List<AskRow> asks(String which, Map<String, Object> values, int size) {
        var query = rows.createNativeQuery("""
                select a.id, h.id as household, h.reference, head.family_name, head.given_names, f.name as facility, a.ground,
                       a.asked_on, a.state, a.answered_on, a.because
                from transfer_ask a
                join household h on h.id = a.household_id
                join facility f on f.id = a.facility_id
                """ + HEAD + which + "order by a.state = 'ASKED' desc, a.asked_on desc, a.id desc", Tuple.class)
                .setMaxResults(size);
        values.forEach(query::setParameter);
        return ((List<Tuple>) query.getResultList()).stream().map(Transfers::ask).toList();
    }

    private static AskRow ask(Tuple row) {
        return new AskRow(row.get("id", Long.class), row.get("household", Long.class),
                row.get("reference", String.class), row.get("family_name", String.class),
                row.get("given_names", String.class), row.get("facility", String.class),
                Columns.constant(row, "ground", TransferGround.class), Columns.day(row, "asked_on"),
                Columns.constant(row, "state", AskState.class), Columns.day(row, "answered_on"),
                row.get("because", String.class));
    }
}
