package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.name.NameKeys;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.Columns;
import org.havre.shared.Page;
import org.hibernate.Session;

/** Who is present where, by the stays and beds of a night. */
@Dependent
public class Presence {

    /** How a list of residents may be sorted; each ends with the stay's number, so that pages never share a row. */
    public enum Order {
        NAME("p.family_name", "p.given_names"), HOUSEHOLD("h.reference", "p.birth_date"), //
        UNIT("u.name", "l.label", "p.family_name"), ARRIVED("s.starts_on"), CARE_ENDS("care_ends");

        private final List<String> columns;

        Order(String... columns) {
            this.columns = List.of(columns);
        }

        private String clause(boolean ascending) {
            String way = ascending ? " nulls last, " : " desc nulls last, ";
            return " order by " + String.join(way, columns) + way + "s.id";
        }
    }

    private static final String COLUMNS = """
            select p.id as person, s.id as stay, p.family_name, p.given_names, p.sex, p.birth_date, p.birth_precision, h.reference,
                   h.id as household, m.role, code.code, f.name, u.name as unit, l.label, s.starts_on, s.ends_on, care.authorised_until as care_ends,
                   s.entry = 'SHELTERING' as sheltered,
                   count(*) over () as total
            """;
    /** What a list of everybody tells beside. */
    private static final String BESIDE = """
            , (select t.kind from facility_terms t where t.facility_id = f.id and t.starts_on <= :on
               order by t.starts_on desc limit 1) as kind,
            (select d.name from department d where d.code = f.department_code) as department, p.nationality,
            (select c.procedure from {person_procedure} c where c.person_id = p.id and c.starts_on <= :on
             order by c.starts_on desc limit 1) as procedure
            """;
    private static final String FROM = """
            from {stay} s
            join person p on p.id = s.person_id
            join {membership} m on m.person_id = p.id and m.starts_on <= :on and (m.ends_on is null or m.ends_on > :on)
            join household h on h.id = m.household_id
            join facility f on f.id = s.facility_id
            left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :on
                               and (c.ends_on is null or c.ends_on > :on) order by c.code limit 1) code on true
            left join {bed_assignment} b on b.stay_id = s.id and b.state = 'ACTIVE' and b.starts_on <= :on
                               and (b.ends_on is null or b.ends_on > :on)
            left join unit u on u.id = b.unit_id
            left join place l on l.id = b.place_id
            left join {care_on} care on care.stay_id = s.id
            where not s.cancelled and s.starts_on <= :on and (s.ends_on is null or s.ends_on > :on)
              and (cast(:facility as text) is null or code.code = :facility)
              and (cast(:text as text) is null
                   or unaccent(p.family_name || ' ' || p.given_names) ilike '%' || unaccent(:text) || '%'
                   or h.reference ilike :text || '%' or u.name ilike :text || '%'{named})
            """;
    /** Those whose names are like the text, however they are spelt. */
    private static final String NAMED = " or p.id in (select n.person_id from people_named(:words, null, :exact, :sounds, :plain, 1000) n)";

    private static final String FETCH_SIZE = "org.hibernate.fetchSize";
    private static final int AT_ONCE = 1000;

    private final EntityManager rows;

    @Inject public Presence(EntityManager rows) {
        this.rows = rows;
    }

    public Page<ResidentRow> residents(ResidentFilter filter, Order order, boolean ascending, int first, int size) {
        Query query = rows.createNativeQuery(asOf(filter, COLUMNS + FROM) + order.clause(ascending), Tuple.class)
                .setFirstResult(first).setMaxResults(size);
        bind(query, filter);
        @SuppressWarnings("unchecked")
        List<Tuple> found = query.getResultList();
        long total = found.isEmpty() ? 0 : found.get(0).get("total", Long.class);
        return new Page<>(found.stream().map(Presence::resident).toList(), first, size, total);
    }

    /**
     * Everybody by name, one after the other, as they were when the first was read: a cursor of one question, so that no
     * more than a few are held at a time, however many they are. The transaction lasts until the last is told.
     *
     * @param each hears of each, and of how many there are
     */
    public void each(ResidentFilter filter, ObjLongConsumer<ResidentLine> each) {
        if (filter.known() == null && filter.text() == null)
            rows.unwrap(Session.class)
                    .doWork(connection -> Everybody.tell(connection, filter.on(), filter.facility(), each));
        else
            eachOfThem(filter, each);
    }

    /** Those of another instant, or of a text, by the question of the pages. */
    private void eachOfThem(ResidentFilter filter, ObjLongConsumer<ResidentLine> each) {
        Query query = rows.createNativeQuery(asOf(filter, COLUMNS + BESIDE + FROM) + Order.NAME.clause(true),
                Tuple.class).setHint(FETCH_SIZE, AT_ONCE);
        bind(query, filter);
        @SuppressWarnings("unchecked")
        Stream<Tuple> found = query.getResultStream();
        try (found) {
            found.forEachOrdered(row -> each.accept(line(row), row.get("total", Long.class)));
        }
    }

    private static ResidentLine line(Tuple row) {
        return new ResidentLine(resident(row), Columns.constant(row, "kind", FacilityKind.class),
                row.get("department", String.class), row.get("nationality", String.class),
                Columns.constant(row, "procedure", Procedure.class));
    }

    /** Of the rows of today, or their earlier versions; until when somebody may stay is known of today alone. */
    private static String asOf(ResidentFilter filter, String asked) {
        var from = asked.replace("{named}", filter.text() == null ? "" : NAMED);
        if (filter.known() == null) return from.replace("{care_on}", "care_on(:on)").replaceAll("[{}]", "");
        return from
                .replace("{care_on}",
                        "(select cast(null as bigint) as stay_id, cast(null as date) as authorised_until)")
                .replaceAll("\\{(\\w+)}",
                        "(select * from $1_history where recorded @> cast(:known as timestamptz))");
    }

    /** How many were present on a day whose file is erased since: they have no name, nor a household. */
    public long erased(LocalDate on, String facility) {
        return ((Number) rows.createNativeQuery("""
                select count(*) from stay s
                where not s.cancelled and s.starts_on <= :on and (s.ends_on is null or s.ends_on > :on)
                  and not exists (select 1 from person p where p.id = s.person_id)
                  and (cast(:facility as text) is null
                       or exists (select 1 from facility_code c where c.facility_id = s.facility_id and c.code = :facility
                                  and c.starts_on <= :on and (c.ends_on is null or c.ends_on > :on)))""")
                .setParameter("on", on).setParameter("facility", facility).getSingleResult()).longValue();
    }

    private static void bind(Query query, ResidentFilter filter) {
        query.setParameter("on", filter.on()).setParameter("facility", filter.facility()).setParameter("text",
                filter.text());
        if (filter.known() != null) query.setParameter("known", filter.known());
        if (filter.text() != null) NameKeys.asked(filter.text()).put(query, filter.text());
    }

    private static ResidentRow resident(Tuple row) {
        return new ResidentRow(row.get("person", Long.class), row.get("stay", Long.class),
                row.get("family_name", String.class),
                row.get("given_names", String.class), Sex.valueOf(row.get("sex", String.class)), born(row),
                row.get("reference", String.class), row.get("household", Long.class),
                HouseholdRole.valueOf(row.get("role", String.class)),
                row.get("code", String.class), row.get("name", String.class), row.get("unit", String.class),
                row.get("label", String.class), Columns.day(row, "starts_on"), Columns.day(row, "ends_on"),
                Columns.day(row, "care_ends"), row.get("sheltered", Boolean.class));
    }

    private static BirthDate born(Tuple row) {
        return new BirthDate(Columns.day(row, "birth_date"),
                BirthDate.Precision.valueOf(row.get("birth_precision", String.class)));
    }
}
