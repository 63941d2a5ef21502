package org.havre.facility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.shared.Cells;
import org.havre.shared.NotFound;
import org.havre.shared.Page;

/** Every facility of the scope, as it is on a day. */
@Dependent
public class Facilities {

    /** Kept apart from the count, so that the places of those not shown are not counted. */
    private static final String LISTED = """
            listed as (
                select f.id, code.code, f.name, t.kind, t.regime, o.name as operator, d.code as department_code,
                       d.name as department, r.code as region_code, r.name as region, dt.name as directorate,
                       t.authorised_capacity, t.starts_on as terms_since, f.last_declared
                from facility f
                join department d on d.code = f.department_code
                join region r on r.code = d.region_code
                left join lateral (select c.code from facility_code c
                    where c.facility_id = f.id and c.starts_on <= :on and (c.ends_on is null or c.ends_on > :on)
                    order by c.starts_on, c.code limit 1) code on true
                left join lateral (select * from facility_terms t where t.facility_id = f.id and t.starts_on <= :on
                    order by t.starts_on desc limit 1) t on true
                left join operator o on o.id = t.operator_id
                left join lateral (select x.id, x.name from facility_directorate l
                    join territorial_directorate x on x.id = l.directorate_id
                    where l.facility_id = f.id and l.starts_on <= :on and (l.ends_on is null or l.ends_on > :on)
                    limit 1) dt on true
                where %s
            )""";

    private static final String PLACES = """
            places as (
                select p.facility_id, count(*) filter (where not u.transitory) as open_places,
                       count(*) filter (where u.transitory) as transitory_places
                from place p join unit u on u.id = p.unit_id
                where p.starts_on <= :on and (p.ends_on is null or p.ends_on > :on)
                group by p.facility_id
            )""";

    private static final String FILTERED = """
            (:kind = '' or t.kind = :kind)
                and (:department = '' or d.code = :department or lower(unaccent(d.name)) = lower(unaccent(:department)))
                and (:region = '' or r.code = :region or lower(unaccent(r.name)) = lower(unaccent(:region)))
                and (:directorate = '' or cast(dt.id as text) = :directorate
                     or lower(unaccent(dt.name)) = lower(unaccent(:directorate)))
                and (:operator = '' or cast(o.id as text) = :operator or lower(unaccent(o.name)) = lower(unaccent(:operator)))
                and (:text = '' or position(lower(unaccent(:text)) in
                     lower(unaccent(concat_ws(' ', code.code, f.name, o.name, d.name)))) > 0)""";

    private static final String COLUMNS = """
            id, code, name, kind, regime, operator, department_code, department, region_code, region, directorate,
            authorised_capacity, terms_since, coalesce(open_places, 0) as open_places,
            coalesce(transitory_places, 0) as transitory_places, last_declared""";

    private final EntityManager entities;

    @Inject public Facilities(EntityManager entities) {
        this.entities = entities;
    }

    public Facility get(long id) {
        Facility facility = entities.find(Facility.class, id);
        if (facility == null) throw new NotFound("facility");
        return facility;
    }

    public FacilityRow getRow(long id, LocalDate on) {
        return one("f.id = :id", "id", id, on).orElseThrow(() -> new NotFound("facility"));
    }

    /** By any code that it holds that day, though it may go by another. */
    public Optional<FacilityRow> findRow(DnaCode code, LocalDate on) {
        return one("""
                f.id = (select c.facility_id from facility_code c where c.code = :code and c.starts_on <= :on
                        and (c.ends_on is null or c.ends_on > :on))""", "code", code.value(), on);
    }

    private Optional<FacilityRow> one(String condition, String name, Object value, LocalDate on) {
        List<?> found = entities.createNativeQuery("with " + LISTED.formatted(condition) + """
                 select id, code, name, kind, regime, operator, department_code, department, region_code, region, directorate,
                        authorised_capacity, terms_since, opened.open_places, opened.transitory_places, last_declared
                 from listed cross join lateral (
                     select count(*) filter (where not u.transitory) as open_places,
                            count(*) filter (where u.transitory) as transitory_places
                     from place p join unit u on u.id = p.unit_id
                     where p.facility_id = listed.id and p.starts_on <= :on and (p.ends_on is null or p.ends_on > :on)
                 ) opened""").setParameter(name, value).setParameter("on", on).getResultList();
        return found.stream().map(row -> row(new Cells(row))).findFirst();
    }

    /** One page of those that a filter lets through, and how many these are. */
    public Page<FacilityRow> page(FacilityFilter filter, FacilityOrder order, boolean ascending, int first, int size) {
        String sort = order.sql(ascending);
        Query query = entities.createNativeQuery("with " + LISTED.formatted(FILTERED) + ", " + PLACES
                + ", shown as (select * from listed left join places on places.facility_id = listed.id order by " + sort
                + " limit :size offset :first) select total.matching, " + COLUMNS
                + " from (select count(*) as matching from listed) total left join shown on true order by " + sort);
        List<?> found = bind(query, filter).setParameter("size", size).setParameter("first", first).getResultList();
        long total = new Cells(found.get(0)).number();
        return new Page<>(found.stream().map(row -> new Cells(row).skip(1)).filter(row -> !row.isNull())
                .map(Facilities::row).toList(), first, size, total);
    }

    private static Query bind(Query query, FacilityFilter filter) {
        return query.setParameter("on", filter.on())
                .setParameter("kind", filter.kind() == null ? "" : filter.kind().name())
                .setParameter("department", filter.department()).setParameter("directorate", filter.directorate())
                .setParameter("region", filter.region()).setParameter("operator", filter.operator())
                .setParameter("text", filter.text());
    }

    private static FacilityRow row(Cells row) {
        return new FacilityRow(row.number(), row.text(), row.text(), row.constant(FacilityKind.class),
                row.constant(FundingRegime.class), row.text(), row.text(), row.text(), row.text(), row.text(),
                row.text(),
                row.findCount(), row.day(), row.count(), row.count(), row.day());
    }
}
