package org.havre.stay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;
import org.havre.shared.Period;
import org.havre.shared.Rate;

/** Every absence there is in the caller's scope, and those who may be absent. */
@Dependent
public class Absences {
    private static final String HERE = "not s.cancelled and s.starts_on <= :today and (s.ends_on is null or s.ends_on > :today)";
    private static final String MEMBERS = """
            select s.id as stay, s.person_id as person, s.facility_id, code.code, f.name as facility, m.household_id, m.role,
                   h.reference, p.family_name, p.given_names, concat_ws(' · ', u.name, l.label) as bed, s.starts_on as entry,
                   seen.last_seen, seen.last_missed, told.reported_on, told.asked_on, told.author,
                   a.id as absence, a.starts_on as away_from, a.ends_on as away_to, a.reason, a.evidence, a.returned, a.version
            from stay s
            join membership m on m.person_id = s.person_id and m.starts_on <= :today and (m.ends_on is null or m.ends_on > :today)
            join household h on h.id = m.household_id
            join person p on p.id = s.person_id
            join facility f on f.id = s.facility_id
            left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :today
                               and (c.ends_on is null or c.ends_on > :today) order by c.code limit 1) code on true
            left join bed_assignment b on b.stay_id = s.id and b.state = 'ACTIVE' and b.starts_on <= :today
                                      and (b.ends_on is null or b.ends_on > :today)
            left join unit u on u.id = b.unit_id
            left join place l on l.id = b.place_id
            left join lateral (select max(g.day) filter (where g.seen) as last_seen, max(g.day) filter (where not g.seen) as last_missed
                               from sighting g where g.stay_id = s.id and g.day <= :today) seen on true
            left join lateral (select max(n.declared_on) filter (where n.kind = 'ABSENCE') as reported_on,
                                      max(n.declared_on) filter (where n.kind = 'EXIT_ASKED') as asked_on,
                                      (array_agg(who.display_name order by n.recorded_at desc))[1] as author
                               from declaration n left join account who on who.id = n.author_id
                               where n.recipient = 'OFII' and n.kind in ('ABSENCE', 'EXIT_ASKED') and n.event_id = s.id
                                 and n.withdrawn_at is null) told on true
            left join absence a on a.stay_id = s.id and not a.cancelled
            where\s""" + HERE;
    private static final String BY_ROW = " order by f.name, h.reference, p.birth_date, s.id, a.starts_on";

    private final EntityManager rows;

    @Inject public Absences(EntityManager rows) {
        this.rows = rows;
    }

    public Absence add(Absence absence) {
        rows.persist(absence);
        return absence;
    }

    /** The absence itself; nobody else changes it until this transaction has ended. */
    public Absence getForChange(long absence) {
        return rows.createQuery("from Absence a where a.id = :id", Absence.class).setParameter("id", absence)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("absence"));
    }

    /** Those of a stay that stand. */
    public List<Absence> ofStay(long stay) {
        return rows.createQuery("from Absence a where a.stay = :stay and not a.cancelled order by a.nights.start",
                Absence.class).setParameter("stay", stay).getResultList();
    }

    /** Every household of which somebody is known to be, or will be, away; those who are not with them. */
    public List<Absent> around(LocalDate today) {
        return absent(MEMBERS + """
                 and m.household_id in (
                    select w.household_id from membership w
                    where w.person_id in (select x.person_id from absence x where not x.cancelled
                                          and (not x.returned or x.ends_on > cast(:today as date) - 31)
                                          union select g.person_id from sighting g where not g.seen and g.day <= :today))
                """ + BY_ROW, "today", today, today);
    }

    /** The people who stay with the one of a stay, that one included; empty where the stay is over. */
    public List<Absent> aroundStay(long stay, LocalDate today) {
        return absent(MEMBERS + """
                 and s.facility_id = (select x.facility_id from stay x where x.id = :stay)
                 and m.household_id in (select w.household_id from membership w join stay x on x.person_id = w.person_id
                     where x.id = :stay and w.starts_on <= :today and (w.ends_on is null or w.ends_on > :today))
                """ + BY_ROW, "stay", stay, today);
    }

    @SuppressWarnings("unchecked") private List<Absent> absent(String sql, String name, Object value, LocalDate today) {
        var query = rows.createNativeQuery(sql, Tuple.class).setParameter("today", today);
        if (!name.equals("today")) query.setParameter(name, value);
        return ((List<Tuple>) query.getResultList()).stream()
                .collect(groupingBy(row -> row.get("stay", Long.class), LinkedHashMap::new, toList())).values().stream()
                .map(Absences::absent).toList();
    }

    private static Absent absent(List<Tuple> all) {
        var row = all.get(0);
        var spells = all.stream().filter(one -> one.get("absence") != null).map(Absences::spell).toList();
        return new Absent(row.get("stay", Long.class), row.get("person", Long.class),
                row.get("household_id", Long.class),
                row.get("facility_id", Long.class), row.get("code", String.class), row.get("facility", String.class),
                row.get("reference", String.class), Columns.constant(row, "role", HouseholdRole.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                row.get("bed", String.class),
                new Whereabouts(Columns.day(row, "entry"), Columns.day(row, "last_seen"),
                        Columns.day(row, "last_missed"),
                        spells.stream().map(Absent.Spell::away).toList()),
                spells, new AbsenceWatch.Told(Columns.day(row, "reported_on"), Columns.day(row, "asked_on")),
                row.get("author", String.class));
    }

    private static Absent.Spell spell(Tuple row) {
        return new Absent.Spell(row.get("absence", Long.class), row.get("version", Integer.class),
                new Away(Period.between(Columns.day(row, "away_from"), Columns.day(row, "away_to")),
                        Columns.constant(row, "reason", AbsenceReason.class), row.get("returned", Boolean.class)),
                row.get("evidence", Boolean.class));
    }

    /** Nights spent here, of those of the stays between two days, in the caller's scope; nothing where nobody stayed. */
    public Optional<Rate> presence(LocalDate from, LocalDate to) {
        var row = (Tuple) rows.createNativeQuery("""
                with slept as (
                    select s.id, greatest(s.starts_on, cast(:from as date)) as first,
                           least(coalesce(s.ends_on, cast(:to as date)), cast(:to as date)) as last
                    from stay s where not s.cancelled and s.starts_on < :to and (s.ends_on is null or s.ends_on > :from)
                )
                select coalesce(sum(last - first), 0) as nights,
                       coalesce((select sum(greatest(0, least(coalesce(a.ends_on, i.last), i.last) - greatest(a.starts_on, i.first)))
                                 from absence a join slept i on i.id = a.stay_id where not a.cancelled), 0) as away
                from slept""", Tuple.class).setParameter("from", from).setParameter("to", to).getSingleResult();
        var nights = row.get("nights", Number.class).longValue();
        return Rate.of(nights - row.get("away", Number.class).longValue(), nights);
    }

    /** What the texts and the settings say on a day. */
    public AbsenceLimits limits(LocalDate day) {
        var row = (Tuple) rows.createNativeQuery("""
                select max(value) filter (where name = 'ABSENCE_DAYS') as days,
                       max(value) filter (where name = 'ABSENCE_PROPOSAL_DAYS') as proposal,
                       max(value) filter (where name = 'ABSENCE_ONE_SEEN_IS_ENOUGH') as one
                from policy_value v where starts_on = (select max(x.starts_on) from policy_value x
                                                       where x.name = v.name and x.starts_on <= :day)""", Tuple.class)
                .setParameter("day", day).getSingleResult();
        return new AbsenceLimits(row.get("days", Integer.class), row.get("proposal", Integer.class),
                row.get("one", Integer.class) > 0);
    }
}
