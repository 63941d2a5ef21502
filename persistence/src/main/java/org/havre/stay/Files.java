package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.orientation.ExitReason;
import org.havre.resident.Allowance;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.Columns;
import org.havre.shared.Period;

/** The files of the residents in the caller's scope. */
@Dependent
public class Files {

    private final EntityManager rows;

    @Inject public Files(EntityManager rows) {
        this.rows = rows;
    }

    /** The person and the household around, the person first; empty where there is no such file in the scope. */
    public FileHousehold household(long person, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                with own as (
                    select household_id from membership
                    where person_id = :person and starts_on <= :day order by starts_on desc limit 1
                )
                select p.id, h.id as household, h.reference, p.family_name, p.given_names, p.sex, p.birth_date, p.birth_precision, m.role,
                       p.nationality, p.agdref, claim.procedure, said.outcome, said.on_day,
                       coalesce(n.step_free, false) as step_free, coalesce(n.ground_floor, false) as ground_floor,
                       scale.first, scale.next, scale.not_housed, case when p.id = :person then file_goes_on(p.id, :day) end as goes_on
                from own
                join household h on h.id = own.household_id
                join membership m on m.household_id = h.id and m.starts_on <= :day and (m.ends_on is null or m.ends_on > :day)
                join person p on p.id = m.person_id
                cross join (select max(v.value) filter (where v.name = 'ALLOWANCE_CENTS_FIRST') as first,
                                   max(v.value) filter (where v.name = 'ALLOWANCE_CENTS_NEXT') as next,
                                   max(v.value) filter (where v.name = 'ALLOWANCE_CENTS_NOT_HOUSED') as not_housed
                            from (select distinct on (x.name) x.name, x.value from policy_value x
                                  where x.name like 'ALLOWANCE_CENTS_%' and x.starts_on <= :day
                                  order by x.name, x.starts_on desc) v) scale
                left join person_need n on n.person_id = p.id
                left join lateral (select s.procedure from person_procedure s where s.person_id = p.id and s.starts_on <= :day
                                   order by s.starts_on desc limit 1) claim on true
                left join lateral (select o.outcome, coalesce(o.notified_on, o.read_on, o.decided_on) as on_day from outcome o
                                   where o.person_id = p.id and o.decided_on <= :day order by o.decided_on desc, o.id desc limit 1) said on true
                order by p.id <> :person, m.role <> 'HEAD', p.birth_date, p.id""", Tuple.class)
                .setParameter("person", person).setParameter("day", day).getResultList();
        return new FileHousehold(found.stream().map(Files::member).toList(),
                found.isEmpty() ? null : scale(found.get(0)),
                found.isEmpty() ? null : Columns.day(found.get(0), "goes_on"));
    }

    /**
     * Every stay of the person in the scope with its beds, newest first.
     *
     * @param toldOnly whether only those absences are told that OFII was informed of
     */
    public List<FileStay> stays(long person, boolean toldOnly, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select s.id, f.id as facility_id, code.code, f.name, told.channel, told.asked_by, s.starts_on, s.ends_on, s.entry, entered.number as entry_decision,
                       left_by.number as exit_decision, s.exit_reason, s.cancelled, s.cancelled_because,
                       u.name as unit, l.label, b.starts_on as bed_from, b.ends_on as bed_to, b.state,
                       coalesce(doubt.state = 'CONTESTED', false) as contested,
                       (select string_agg(format('%s|%s|%s|%s', a.starts_on, a.ends_on, a.reason, a.returned), ';' order by a.starts_on desc)
                        from absence a
                        where a.stay_id = s.id and not a.cancelled
                          and (not :toldOnly or exists (select 1 from declared n where n.recipient = 'OFII'
                               and n.kind in ('ABSENCE', 'EXIT_ASKED') and n.event_id = a.stay_id and n.day between a.starts_on - 1 and coalesce(a.ends_on, 'infinity')))) as absences
                from stay s
                join facility f on f.id = s.facility_id
                left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :day
                                   and (c.ends_on is null or c.ends_on > :day) order by c.code limit 1) code on true
                left join decision entered on entered.id = s.entry_decision_id
                left join transcription_standing doubt on doubt.decision_id = s.entry_decision_id
                left join decision left_by on left_by.id = s.exit_decision_id
                left join sheltering told on told.stay_id = s.id
                left join bed_assignment b on b.stay_id = s.id
                left join unit u on u.id = b.unit_id
                left join place l on l.id = b.place_id
                where s.person_id = :person
                order by s.starts_on desc, s.id desc, b.starts_on desc nulls last, b.id desc""", Tuple.class)
                .setParameter("person", person).setParameter("toldOnly", toldOnly).setParameter("day", day)
                .getResultList();
        return found.stream().map(Files::stay).toList();
    }

    private static Allowance scale(Tuple row) {
        return new Allowance(euros(row, "first"), euros(row, "next"), euros(row, "not_housed"));
    }

    private static BigDecimal euros(Tuple row, String cents) {
        return BigDecimal.valueOf(row.get(cents, Number.class).longValue(), 2);
    }

    private static FileMember member(Tuple row) {
        return new FileMember(row.get("id", Long.class), row.get("household", Long.class),
                row.get("reference", String.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                Columns.constant(row, "sex", Sex.class),
                new BirthDate(Columns.day(row, "birth_date"),
                        Columns.constant(row, "birth_precision", BirthDate.Precision.class)),
                Columns.constant(row, "role", HouseholdRole.class), row.get("nationality", String.class),
                row.get("agdref", String.class),
                Columns.constant(row, "procedure", Procedure.class),
                Columns.constant(row, "outcome", OutcomeKind.class),
                Columns.day(row, "on_day"), row.get("step_free", Boolean.class),
                row.get("ground_floor", Boolean.class));
    }

    private static List<Away> absences(String told) {
        return told == null ? List.of() : Arrays.stream(told.split(";")).map(Files::absence).toList();
    }

    private static Away absence(String told) {
        var part = told.split("\\|", -1);
        return new Away(Period.between(LocalDate.parse(part[0]), part[1].isEmpty() ? null : LocalDate.parse(part[1])),
                part[2].isEmpty() ? null : AbsenceReason.valueOf(part[2]), part[3].startsWith("t"));
    }

    private static FileStay stay(Tuple row) {
        return new FileStay(row.get("id", Long.class), row.get("facility_id", Long.class),
                row.get("code", String.class), row.get("name", String.class),
                Columns.day(row, "starts_on"), Columns.day(row, "ends_on"),
                Columns.constant(row, "entry", EntryKind.class),
                Columns.constant(row, "channel", ShelteringChannel.class), row.get("asked_by", String.class),
                row.get("entry_decision", String.class), row.get("exit_decision", String.class),
                Columns.constant(row, "exit_reason", ExitReason.class), row.get("cancelled", Boolean.class),
                row.get("cancelled_because", String.class), row.get("unit", String.class),
                row.get("label", String.class),
                Columns.day(row, "bed_from"), Columns.day(row, "bed_to"),
                Columns.constant(row, "state", AssignmentState.class), row.get("contested", Boolean.class),
                absences(row.get("absences", String.class)));
    }
}
