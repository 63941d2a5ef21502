package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;

/** What regions ask each other for: as the one that asks, or as the one that is asked. */
@Dependent
public class RegionAsks {
    private static final int SHOWN = 100;
    private static final String MINE = "= any (cast((select scope_directorates()) as bigint[]))";

    private final EntityManager rows;

    @Inject public RegionAsks(EntityManager rows) {
        this.rows = rows;
    }

    public RegionAsk add(RegionAsk ask) {
        rows.persist(ask);
        rows.flush();
        return ask;
    }

    public void flush() { rows.flush(); }

    /** Nobody else changes it until this transaction has ended.
     *  @throws NotFound where neither side is the caller's */
    public RegionAsk getForChange(long ask) {
        return Optional.ofNullable(rows.find(RegionAsk.class, ask, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("request"));
    }

    /** The request that a way of this household to a facility of the caller's answers; nobody else answers it meanwhile. */
    @SuppressWarnings("unchecked") public Optional<RegionAsk> answeredBySending(long household) {
        return ((List<RegionAsk>) rows
                .createNativeQuery("select * from region_ask where household_id = :household and state = 'ASKED'"
                        + " and host_id " + MINE + " for update", RegionAsk.class)
                .setParameter("household", household)
                .getResultList()).stream().findFirst();
    }

    /** The directorate of another region that the caller has asked for this household, and that has not answered. */
    @SuppressWarnings("unchecked") public Optional<String> askedElsewhere(long household) {
        return ((List<String>) rows
                .createNativeQuery("select d.name from region_ask a join territorial_directorate d on d.id = a.host_id"
                        + " where a.household_id = :household and a.state = 'ASKED' and not a.host_id " + MINE,
                        String.class)
                .setParameter("household", household).getResultList()).stream().findFirst();
    }

    /** @throws NotFound where the household is not the caller's, or nobody has registered it to wait */
    public RegionAskRule.Standing standing(String household) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select h.id, h.directorate_id, household_expected(h.id, business_day()) as expected,
                       exists (select 1 from region_ask a where a.household_id = h.id and a.state = 'ASKED') as asked,
                       exists (select 1 from stay s join membership m on m.person_id = s.person_id and m.household_id = h.id
                               where not s.cancelled and s.starts_on <= business_day()
                                 and (s.ends_on is null or s.ends_on > business_day())) as housed
                from household h where h.reference = :household and h.directorate_id\s""" + MINE, Tuple.class)
                .setParameter("household", household).getResultList();
        return found.stream().findFirst()
                .map(row -> new RegionAskRule.Standing(row.get("id", Long.class), row.get("directorate_id", Long.class),
                        row.get("asked", Boolean.class), row.get("expected", Boolean.class),
                        row.get("housed", Boolean.class)))
                .orElseThrow(() -> new NotFound("household"));
    }

    /** Those that wait first, the oldest before the others; then those on their way; then the newest. */
    public List<RegionAskRow> list() {
        return list("", Map.of());
    }

    /** @throws NotFound where neither side is the caller's */
    public RegionAskRow get(long ask) {
        return list("where a.id = :ask ", Map.of("ask", ask)).stream().findFirst()
                .orElseThrow(() -> new NotFound("request"));
    }

    @SuppressWarnings("unchecked") private List<RegionAskRow> list(String which, Map<String, Object> values) {
        var query = rows.createNativeQuery("""
                select a.id, h.reference, head.family_name, head.given_names, a.people, d.name as directorate, y.name as host,
                       o.kind, a.asked_on, a.state, a.answered_on, a.because, a.ended_as, a.host_id\s""" + MINE + """
                 as received, way.facility, way.last_day
                from region_ask a
                join place_offer o on o.id = a.offer_id
                join territorial_directorate d on d.id = a.directorate_id
                join territorial_directorate y on y.id = a.host_id
                left join household h on h.id = a.household_id
                left join lateral (select p.family_name, p.given_names from membership m join person p on p.id = m.person_id
                                   where m.household_id = h.id and m.role = 'HEAD' and m.ends_on is null limit 1) head on true
                left join lateral way_of_ask(a.id) way on true
                """ + which + """
                order by case a.state when 'ASKED' then 1 when 'PLACED' then 2 else 3 end,
                         case when a.state = 'ASKED' then a.asked_on end, a.asked_on desc, a.id""", Tuple.class)
                .setMaxResults(SHOWN);
        values.forEach(query::setParameter);
        return ((List<Tuple>) query.getResultList()).stream().map(RegionAsks::row).toList();
    }

    private static RegionAskRow row(Tuple row) {
        return new RegionAskRow(row.get("id", Long.class), row.get("reference", String.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                row.get("people", Number.class).intValue(), row.get("directorate", String.class),
                row.get("host", String.class), Columns.constant(row, "kind", FacilityKind.class),
                Columns.day(row, "asked_on"), Columns.constant(row, "state", RegionAskState.class),
                Columns.day(row, "answered_on"), row.get("because", String.class),
                Columns.constant(row, "ended_as", OrientationState.class), row.get("received", Boolean.class),
                row.get("facility", String.class), Columns.day(row, "last_day"));
    }
}
