package org.havre.stay;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.havre.resident.BirthDate;
import org.havre.shared.Columns;

/** People of the caller's scope whom somebody may be about to register a second time. */
@Dependent
public class KnownPeople {
    private static final String KNOWN = """
                select p.id, h.reference, p.family_name, p.given_names, p.birth_date, p.birth_precision, p.agdref,
                       coalesce(here.name, ahead.name) as facility,
                       case when here.name is not null then 'HOUSED' when ahead.name is not null then 'EXPECTED'
                            when exists (select 1 from stay s where s.person_id = p.id and not s.cancelled) then 'LEFT'
                            else 'WAITING' end as standing
                from person p
                join lateral (select b.household_id from membership b where b.person_id = p.id
                              order by b.starts_on desc limit 1) m on true
                join household h on h.id = m.household_id
                left join lateral (select f.name from stay s join facility f on f.id = s.facility_id
                                   where s.person_id = p.id and not s.cancelled and s.starts_on <= :today
                                     and (s.ends_on is null or s.ends_on > :today) limit 1) here on true
                left join lateral (select f.name from orientation o join facility f on f.id = o.facility_id
                                   where o.household_id = h.id and o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= :today
                                   limit 1) ahead on true
                """;

    private final EntityManager rows;

    @Inject public KnownPeople(EntityManager rows) {
        this.rows = rows;
    }

    /** Those who have the number, or the day of birth, of one of these newcomers. */
    @SuppressWarnings("unchecked") public List<KnownPerson> like(Collection<Newcomer> newcomers, LocalDate today) {
        var found = (List<Tuple>) rows.createNativeQuery(KNOWN
                + " where p.agdref in (:agdrefs) or p.birth_date in (:days) order by p.id", Tuple.class)
                .setParameter("today", today)
                .setParameter("agdrefs", or(values(newcomers, Newcomer::agdref), ""))
                .setParameter("days", or(values(newcomers, one -> one.born().day()), today)).getResultList();
        return found.stream().map(KnownPeople::known).toList();
    }

    /** Those with these numbers, in the order of the numbers; whoever has no household is not told. */
    @SuppressWarnings("unchecked") public List<KnownPerson> of(List<Long> people, LocalDate today) {
        if (people.isEmpty()) return List.of();
        var found = (List<Tuple>) rows.createNativeQuery(KNOWN + " where p.id in (:people)", Tuple.class)
                .setParameter("today", today).setParameter("people", people).getResultList();
        return found.stream().map(KnownPeople::known)
                .sorted(Comparator.comparing(known -> people.indexOf(known.person()))).toList();
    }

    private static <T> Set<T> values(Collection<Newcomer> newcomers, Function<Newcomer, T> value) {
        return newcomers.stream().map(value).filter(Objects::nonNull).collect(toSet());
    }

    private static <T> List<T> or(Set<T> values, T nothing) {
        return values.isEmpty() ? List.of(nothing) : List.copyOf(values);
    }

    private static KnownPerson known(Tuple row) {
        return new KnownPerson(row.get("id", Long.class), row.get("reference", String.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                new BirthDate(Columns.day(row, "birth_date"),
                        Columns.constant(row, "birth_precision", BirthDate.Precision.class)),
                row.get("agdref", String.class), Columns.constant(row, "standing", KnownPerson.KnownAs.class),
                row.get("facility", String.class));
    }
}
