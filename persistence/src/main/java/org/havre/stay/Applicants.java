package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.OrientationState;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.shared.Columns;

/** Households of OFII's directorates for which there is no place yet. */
@Dependent
public class Applicants {
    private final EntityManager rows;

    @Inject public Applicants(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * Those that were never sent anywhere, or whose last orientation OFII took back or the prefect was against, the longest
     * waiting first. Whoever refused or did not come waits for another decision of OFII, not for a place.
     */
    @SuppressWarnings("unchecked") public List<WaitingHousehold> waiting(LocalDate day) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                with waiting as materialized (
                    select h.id, h.reference, last.state as before, last.ended_on
                    from household h
                    left join lateral (select w.state, w.ended_on
                                       from (select o.state, o.ended_on, o.decided_on, o.id from orientation o where o.household_id = h.id
                                             union all
                                             select case when a.state = 'PLACED' then 'EXPECTED' else coalesce(a.ended_as, a.state) end,
                                                    a.ended_on, a.answered_on, a.orientation_id from region_ask a
                                             where a.household_id = h.id and a.orientation_id is not null) w
                                       order by w.decided_on desc, w.id desc limit 1) last on true
                    where h.directorate_id = any (cast((select scope_directorates()) as bigint[]))
                      and (last.state is null or last.state in ('CANCELLED', 'OBJECTED'))
                      and not exists (select 1 from membership y join stay s on s.person_id = y.person_id
                                      where y.household_id = h.id and not s.cancelled)
                )
                select h.id, h.reference, head.family_name, head.given_names, count(*) as people,
                       count(*) filter (where p.birth_date <= cast(:day as date) - interval '18 years') as adults,
                       greatest(min(m.starts_on), coalesce(h.ended_on, min(m.starts_on))) as since,
                       bool_or(coalesce(spell.procedure, '') = 'DUBLIN') as dublin,
                       bool_or(spell.procedure is null and p.birth_date <= cast(:day as date) - interval '18 years') as unregistered,
                       bool_or(coalesce(n.step_free, false)) as step_free, bool_or(coalesce(n.ground_floor, false)) as ground_floor,
                       h.before, told.name as asked_of
                from waiting h
                join membership m on m.household_id = h.id and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                join person p on p.id = m.person_id
                left join lateral (select x.step_free, x.ground_floor from person_need x where x.person_id = p.id offset 0) n on true
                left join lateral (select s.procedure from person_procedure s where s.person_id = p.id and s.starts_on <= :day
                                   order by s.starts_on desc limit 1) spell on true
                left join lateral (select d.name from region_ask a join territorial_directorate d on d.id = a.host_id
                                   where a.household_id = h.id and a.state = 'ASKED') told on true
                left join lateral (select x.family_name, x.given_names from membership y join person x on x.id = y.person_id
                                   where y.household_id = h.id and y.role = 'HEAD' and y.ends_on is null limit 1) head on true
                group by h.id, h.reference, head.family_name, head.given_names, h.before, h.ended_on, told.name
                order by since, h.id""", Tuple.class).setParameter("day", day).getResultList();
        return found.stream().map(Applicants::waiting).toList();
    }

    private static WaitingHousehold waiting(Tuple row) {
        return new WaitingHousehold(row.get("id", Long.class), row.get("reference", String.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                row.get("people", Long.class).intValue(), row.get("adults", Long.class).intValue(),
                Columns.day(row, "since"), row.get("dublin", Boolean.class), row.get("unregistered", Boolean.class),
                row.get("step_free", Boolean.class), row.get("ground_floor", Boolean.class),
                Columns.constant(row, "before", OrientationState.class), row.get("asked_of", String.class));
    }

    /** A household for which OFII looks for a place today.
     *  @param lastDay the last day to present itself by a decision of today (CESEDA R.552-8)
     *  @param own     whether it waits at a directorate of the caller, and not at one that has asked the caller for a place */
    public record Seeking(List<Applicant> people, LocalDate lastDay, boolean own) {}

    /** Everybody of a household, as they would be on a day of arrival, head first, then by age; nobody where it is not the caller's. */
    @SuppressWarnings("unchecked") public Seeking of(String household, LocalDate day) {
        var found = (List<Tuple>) rows.createNativeQuery("select " + Lodgings.GUEST + """
                , p.family_name, p.given_names, m.role, spell.procedure, said.outcome,
                business_day() + (select v.value from policy_value v where v.name = 'ARRIVAL_DAYS'
                                  and v.starts_on <= business_day() order by v.starts_on desc limit 1) as last_day,
                coalesce(h.directorate_id = any (cast((select scope_directorates()) as bigint[])), false) as own
                from household h
                join membership own on own.household_id = h.id and own.starts_on <= :day
                                    and (own.ends_on is null or own.ends_on > :day)
                """ + Lodgings.GUEST_TABLES.formatted("own.person_id") + """
                left join lateral (select s.procedure from person_procedure s where s.person_id = p.id and s.starts_on <= :day
                                   order by s.starts_on desc limit 1) spell on true
                left join lateral (select o.outcome from outcome o where o.person_id = p.id and o.decided_on <= :day
                                   order by o.decided_on desc, o.id desc limit 1) said on true
                where h.reference = :household
                order by case when m.role = 'HEAD' then 0 else 1 end, p.birth_date, p.id""", Tuple.class)
                .setParameter("household", household).setParameter("day", day).getResultList();
        return new Seeking(found.stream().map(Applicants::applicant).toList(),
                found.isEmpty() ? day : Columns.day(found.get(0), "last_day"),
                !found.isEmpty() && found.get(0).get("own", Boolean.class));
    }

    private static Applicant applicant(Tuple row) {
        return new Applicant(Lodgings.guest(row), row.get("family_name", String.class),
                row.get("given_names", String.class), Columns.constant(row, "role", HouseholdRole.class),
                Columns.constant(row, "procedure", Procedure.class),
                Columns.constant(row, "outcome", OutcomeKind.class));
    }
}
