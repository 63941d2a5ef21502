package org.havre.quality;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.shared.Columns;

/** Every contradiction there is in the records of the caller's scope, on the business date. */
@Dependent
public class Findings {
    private static final String FOUND = Stream.of(QualityCheck.values())
            .map(check -> "select %d as rank, '%s' as kind, x.* from %s() x".formatted(check.ordinal(), check,
                    check.function()))
            .collect(joining(" union all "));

    private static final String ALL = """
            select f.kind, f.facility_id, c.code, w.name, d.name as department, u.name as unit, f.person_id, f.number, f.since, f.detail,
                   concat_ws(' ', p.family_name, nullif(p.given_names, '')) as who, h.reference as household
            from (%s) f
            join facility w on w.id = f.facility_id
            join department d on d.code = w.department_code
            left join lateral (select min(c.code) as code from facility_code c where c.facility_id = w.id
                and c.starts_on <= business_day() and coalesce(c.ends_on, 'infinity') > business_day()) c on true
            left join unit u on u.id = f.unit_id
            left join person p on :named and p.id = f.person_id
            left join lateral (select m.household_id from membership m where :named and m.person_id = p.id
                and m.starts_on <= business_day() order by m.starts_on desc limit 1) m on true
            left join household h on h.id = m.household_id
            order by f.rank, c.code nulls last, w.id, u.name, f.since, f.person_id""".formatted(FOUND);

    private final EntityManager rows;

    @Inject public Findings(EntityManager rows) { this.rows = rows; }

    /**
     * Check by check, facility by facility.
     *
     * @param named whether the reader may see names; who may not is told how many there are of each in a facility
     */
    @SuppressWarnings("unchecked") public List<Finding> all(boolean named) {
        var found = ((List<Tuple>) rows.createNativeQuery(ALL, Tuple.class).setParameter("named", named)
                .getResultList()).stream().map(row -> finding(row, named)).toList();
        return named ? found : counted(found);
    }

    private static Finding finding(Tuple row, boolean named) {
        var who = row.get("who", String.class);
        return new Finding(Columns.constant(row, "kind", QualityCheck.class), row.get("facility_id", Long.class),
                row.get("code", String.class), row.get("name", String.class), row.get("department", String.class),
                row.get("unit", String.class), named ? row.get("person_id", Long.class) : null,
                who.isEmpty() ? null : who, row.get("household", String.class), row.get("number", Long.class),
                Columns.day(row, "since"), row.get("detail", String.class));
    }

    /** One row for each facility and cause in place of one for each person. */
    private static List<Finding> counted(List<Finding> found) {
        Map<List<Object>, Finding> counted = new LinkedHashMap<>();
        for (var one : found) {
            var alike = new ArrayList<Object>(List.of(one.check(), one.facility(), one.key()));
            alike.add(one.check().isPersonal() ? null : one.unit());
            counted.merge(alike, one.check().isPersonal() ? one.withoutNames() : one, Finding::plus);
        }
        return List.copyOf(counted.values());
    }
}
