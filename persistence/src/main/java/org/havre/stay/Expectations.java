package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Orientation;
import org.havre.orientation.OrientationAnswer;
import org.havre.orientation.OrientationMember;
import org.havre.orientation.OrientationState;
import org.havre.orientation.PlaceAnswer;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;
import org.havre.shared.Period;

/** Everybody who is on the way to a facility of the caller's scope. */
@Dependent
public class Expectations {
    private final EntityManager rows;

    @Inject public Expectations(EntityManager rows) {
        this.rows = rows;
    }

    /** Households that have not all arrived and whose offer nobody has ended, the most urgent first. */
    public List<ExpectedHousehold> pending(LocalDate today) {
        return households("o.state in ('PROPOSED', 'EXPECTED')", today, null);
    }

    public Optional<ExpectedHousehold> find(long orientation, LocalDate today) {
        return households("o.id = :orientation", today, orientation).stream().findFirst();
    }

    /** The orientation itself; nobody else changes it until this transaction has ended. */
    public Orientation getForChange(long orientation) {
        return rows.createQuery("from Orientation o where o.id = :id", Orientation.class)
                .setParameter("id", orientation)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("orientation"));
    }

    public void add(OrientationAnswer answer) {
        rows.persist(answer);
    }

    public List<OrientationMember> members(long orientation) {
        return rows
                .createQuery("from OrientationMember m where m.orientation = :id order by m.id",
                        OrientationMember.class)
                .setParameter("id", orientation).getResultList();
    }

    /** Whoever arrived by a stay that never was is on the way again. */
    public void expectAgain(Stay cancelled) {
        rows.createQuery("from Orientation o where o.decision = :decision and o.facility = :facility",
                Orientation.class)
                .setParameter("decision", cancelled.entryDecision()).setParameter("facility", cancelled.facility())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().ifPresent(orientation -> {
                    members(orientation.id()).stream().filter(member -> member.person() == cancelled.person())
                            .forEach(OrientationMember::notArrived);
                    orientation.expectAgain();
                });
    }

    @SuppressWarnings("unchecked") private List<ExpectedHousehold> households(String which, LocalDate today,
            Long orientation) {
        var query = rows.createNativeQuery("""
                select o.id, o.facility_id, f.name as facility, code.code, h.reference, d.number, o.decided_on,
                       o.expected_on, o.last_day, o.ended_on, kind.kind, count(*) as people,
                       count(m.arrived_on) as arrived, head.family_name, head.given_names,
                       o.state, said.answer, said.reason, said.note, said.answered_on, doubt.because as doubt,
                       (select string_agg(concat_ws(' · ', kept.name, kept.beds), ' ; ' order by kept.name) from (
                            select u.name, string_agg(l.label, ', ' order by l.label) as beds
                            from bed_assignment b join unit u on u.id = b.unit_id left join place l on l.id = b.place_id
                            where b.orientation_id = o.id and b.state = 'RESERVED' and b.ends_on > :today
                            group by u.id, u.name) kept) as reserved
                from orientation o
                join facility f on f.id = o.facility_id
                join household h on h.id = o.household_id
                join decision d on d.id = o.decision_id
                join orientation_member m on m.orientation_id = o.id
                left join latest_answer said on said.orientation_id = o.id
                left join transcription_standing doubt on doubt.decision_id = o.decision_id and doubt.state = 'CONTESTED'
                left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= :today
                                   and (c.ends_on is null or c.ends_on > :today) order by c.code limit 1) code on true
                left join lateral (select t.kind from facility_terms t where t.facility_id = f.id and t.starts_on <= :today
                                   order by t.starts_on desc limit 1) kind on true
                left join lateral (select p.family_name, p.given_names from membership x join person p on p.id = x.person_id
                                   where x.household_id = h.id and x.role = 'HEAD' order by x.starts_on desc limit 1) head on true
                where\s""" + which + """
                \sgroup by o.id, f.name, code.code, h.reference, d.number, kind.kind, head.family_name, head.given_names,
                          said.answer, said.reason, said.note, said.answered_on, doubt.because
                order by o.last_day, o.id""", Tuple.class).setParameter("today", today);
        if (orientation != null) query.setParameter("orientation", orientation);
        return ((List<Tuple>) query.getResultList()).stream().map(Expectations::household).toList();
    }

    private static ExpectedHousehold household(Tuple row) {
        return new ExpectedHousehold(row.get("id", Long.class), row.get("facility_id", Long.class),
                row.get("facility", String.class), row.get("code", String.class),
                Columns.constant(row, "kind", FacilityKind.class), row.get("reference", String.class),
                row.get("family_name", String.class), row.get("given_names", String.class),
                row.get("people", Long.class).intValue(), row.get("arrived", Long.class).intValue(),
                row.get("number", String.class), Columns.day(row, "expected_on"),
                new Offer(Columns.day(row, "decided_on"), Columns.day(row, "last_day"), Columns.day(row, "ended_on")),
                row.get("reserved", String.class), Columns.constant(row, "state", OrientationState.class),
                row.get("doubt", String.class), answer(row));
    }

    private static ExpectedHousehold.Answer answer(Tuple row) {
        if (row.get("answer") == null) return null;
        return new ExpectedHousehold.Answer(Columns.constant(row, "answer", PlaceAnswer.class),
                Columns.constant(row, "reason", PlaceAnswer.Reason.class), row.get("note", String.class),
                Columns.day(row, "answered_on"));
    }

    /** Those who are on the way under one orientation, as they would be on a day of arrival; head first, then by age. */
    @SuppressWarnings("unchecked") public List<ExpectedMember> membersOn(long orientation, LocalDate day) {
        var found = (List<Tuple>) rows.createNativeQuery("select " + Lodgings.GUEST + """
                , p.family_name, p.given_names, m.role, om.arrived_on, spell.procedure, b.unit_id, b.place_id,
                  away.name as away_name, away.starts_on as away_from, away.ends_on as away_to, leaving.starts_on as leaving
                from orientation_member om
                join orientation o on o.id = om.orientation_id
                """ + Lodgings.GUEST_TABLES.formatted("om.person_id") + """
                left join lateral (select x.procedure from person_procedure x where x.person_id = p.id
                                   and x.starts_on <= :day order by x.starts_on desc limit 1) spell on true
                left join bed_assignment b on b.orientation_id = o.id and b.person_id = p.id and b.state = 'RESERVED'
                                          and b.ends_on > :day
                left join lateral (select f.name, s.starts_on, s.ends_on from stay s join facility f on f.id = s.facility_id
                                   where s.person_id = p.id and not s.cancelled and (s.ends_on is null or s.ends_on > :day)
                                     and s.entry_decision_id is distinct from o.decision_id
                                   order by s.starts_on limit 1) away on true
                left join staying_before_transfer(:orientation) leaving on leaving.person_id = p.id
                where om.orientation_id = :orientation
                order by case when m.role = 'HEAD' then 0 else 1 end, p.birth_date, p.id""", Tuple.class)
                .setParameter("orientation", orientation).setParameter("day", day).getResultList();
        return found.stream().map(Expectations::member).toList();
    }

    private static Expected.Elsewhere elsewhere(Tuple row) {
        var leaving = Columns.day(row, "leaving");
        var away = row.get("away_name", String.class);
        if (leaving != null) return new Expected.Elsewhere(away, Period.from(leaving), true);
        return away == null
                ? null
                : new Expected.Elsewhere(away,
                        Period.between(Columns.day(row, "away_from"), Columns.day(row, "away_to")), false);
    }

    private static ExpectedMember member(Tuple row) {
        var guest = Lodgings.guest(row);
        return new ExpectedMember(new Expected(guest, Columns.day(row, "arrived_on"),
                Columns.constant(row, "procedure", Procedure.class), elsewhere(row)),
                row.get("family_name", String.class), row.get("given_names", String.class),
                Columns.constant(row, "role", HouseholdRole.class),
                new BedWish(guest.person(), row.get("unit_id", Long.class), row.get("place_id", Long.class)));
    }
}
