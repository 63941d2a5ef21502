package org.havre.comparison;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.shared.Columns;

/** The three capacities of every facility of the caller's scope. */
@Dependent
public class Capacities {
    private static final String ON = """
            select f.id, (select min(code) from facility_code c where c.facility_id = f.id
                          and c.starts_on <= :day and coalesce(c.ends_on, 'infinity') > :day) as code,
                   f.name, t.kind, d.code as department_code, d.name as department, r.code as region_code, r.name as region,
                   case t.source when 'ACT' then t.authorised_capacity end as act,
                   case t.source when 'ACT' then t.act end as act_name, t.starts_on as since,
                   (select count(*) filter (where not u.transitory) from place p join unit u on u.id = p.unit_id
                    where p.facility_id = f.id and p.starts_on <= :day and coalesce(p.ends_on, 'infinity') > :day
                    having count(*) > 0) as beds,
                   (select count(*) from place p join unit u on u.id = p.unit_id
                    where u.transitory and p.facility_id = f.id and p.starts_on <= :day and coalesce(p.ends_on, 'infinity') > :day)
                       as transitory,
                   told.capacity as ofii, told.month
            from facility f
            join department d on d.code = f.department_code join region r on r.code = d.region_code
            join lateral (select * from facility_terms where facility_id = f.id and starts_on <= :day
                          order by starts_on desc limit 1) t on true
            left join lateral (select capacity, month from declared_activity where facility_id = f.id and month <= :day
                               order by month desc limit 1) told on true
            order by r.name, code nulls last, f.id""";

    private final EntityManager rows;

    @Inject public Capacities(EntityManager rows) { this.rows = rows; }

    @SuppressWarnings("unchecked") public List<CapacityRow> on(LocalDate day) {
        return ((List<Tuple>) rows.createNativeQuery(ON, Tuple.class).setParameter("day", day).getResultList()).stream()
                .map(Capacities::row).toList();
    }

    private static CapacityRow row(Tuple row) {
        var name = new CentreName(row.get("id", Long.class), row.get("code", String.class),
                row.get("name", String.class), Columns.constant(row, "kind", FacilityKind.class),
                row.get("department_code", String.class), row.get("department", String.class),
                row.get("region_code", String.class), row.get("region", String.class));
        return new CapacityRow(name, row.get("act", Integer.class), Columns.day(row, "since"),
                row.get("act_name", String.class),
                Optional.ofNullable(row.get("beds", Long.class)).map(Math::toIntExact).orElse(null),
                Math.toIntExact(row.get("transitory", Long.class)), row.get("ofii", Integer.class),
                Optional.ofNullable(Columns.day(row, "month")).map(YearMonth::from).orElse(null));
    }
}
