package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Columns;
import org.havre.shared.Period;

/** Households as they stay in a facility: who with whom, in which beds, and on which decisions they may leave. */
@Dependent
public class Homes {
    private final EntityManager rows;

    @Inject public Homes(EntityManager rows) {
        this.rows = rows;
    }

    /** Those who stay, or stayed, in a facility together with a person, by that person's latest stay; beds as on a day. */
    public List<Housemate> around(long person, LocalDate day) {
        return housemates("""
                join lateral (select x.* from stay x where x.person_id = :person and not x.cancelled
                              order by x.starts_on desc, x.id desc limit 1) asked on asked.facility_id = s.facility_id
                join lateral (select a.household_id from membership a where a.person_id = :person
                              order by a.starts_on desc limit 1) home on home.household_id = m.household_id
                where not s.cancelled and (s.ends_on is null or s.ends_on > asked.starts_on or s.id = asked.id)
                """, "person", person, day);
    }

    /** The people of these stays; beds as on a day. */
    public List<Housemate> of(Collection<Long> stays, LocalDate day) {
        return housemates("where s.id in (:stays)", "stays", stays, day);
    }

    @SuppressWarnings("unchecked") private List<Housemate> housemates(String which, String name, Object value,
            LocalDate day) {
        var found = (List<Tuple>) rows.createNativeQuery("select " + Lodgings.GUEST + """
                , p.family_name, p.given_names, m.role, s.id as stay, s.facility_id, s.starts_on, s.ends_on, s.exit_reason,
                  s.exit_decision_id, b.unit_id, b.place_id, concat_ws(' · ', u.name, l.label) as bed
                from stay s
                """ + Lodgings.GUEST_TABLES.formatted("s.person_id") + """
                left join bed_assignment b on b.stay_id = s.id and b.state = 'ACTIVE' and b.starts_on <= :day
                                          and (b.ends_on is null or b.ends_on > :day)
                left join unit u on u.id = b.unit_id
                left join place l on l.id = b.place_id
                """ + which + """
                \sorder by case when m.role = 'HEAD' then 0 else 1 end, p.birth_date, s.id""", Tuple.class)
                .setParameter(name, value).setParameter("day", day).getResultList();
        return found.stream().map(Homes::housemate).toList();
    }

    private static Housemate housemate(Tuple row) {
        var guest = Lodgings.guest(row);
        var bed = row.get("bed", String.class);
        return new Housemate(row.get("stay", Long.class), row.get("facility_id", Long.class), guest,
                row.get("family_name", String.class),
                row.get("given_names", String.class), Columns.constant(row, "role", HouseholdRole.class),
                Period.between(Columns.day(row, "starts_on"), Columns.day(row, "ends_on")),
                new BedWish(guest.person(), row.get("unit_id", Long.class), row.get("place_id", Long.class)),
                bed.isEmpty() ? null : bed, Columns.constant(row, "exit_reason", ExitReason.class),
                row.get("exit_decision_id", Long.class));
    }

    /**
     * The decisions that close stays and concern people of these households, some perhaps as members of another one
     * before; the newest first, with those that were annulled or are used.
     */
    @SuppressWarnings("unchecked") public List<ExitDecision> exitDecisions(Collection<Long> households) {
        var closing = Arrays.stream(DecisionNature.values()).filter(DecisionNature::closesAStay).map(Enum::name)
                .toList();
        return decisions("""
                d.nature in (:natures) and d.household_id in (
                    select before.household_id from membership now join membership before on before.person_id = now.person_id
                    where now.household_id in (:which) and now.ends_on is null)
                """, households)
                .setParameter("natures", closing)
                .getResultList().stream().map(row -> decision((Tuple) row)).toList();
    }

    /** One decision, of whatever nature; an empty list where the caller may not see it. */
    @SuppressWarnings("unchecked") public List<ExitDecision> exitDecision(long id) {
        return decisions("d.id in (:which)", Set.of(id)).getResultList().stream().map(row -> decision((Tuple) row))
                .toList();
    }

    /** The number of a decision in Havre, by the number that OFII gave it; nothing where the caller may not see it. */
    public Optional<Long> decisionNumbered(String number) {
        return rows.createQuery("select d.id from Decision d where d.number = :number", Long.class)
                .setParameter("number", number).getResultStream().findFirst();
    }

    private Query decisions(String where, Collection<Long> which) {
        return rows.createNativeQuery("""
                select d.id, d.number, d.nature, d.household_id, d.person_id, d.decided_on, d.end_of_care_on, coalesce(x.exit_reason,
                         case d.nature when 'TRANSFER' then 'TRANSFERT_INTERNE_DNA' when 'WITHDRAWAL' then 'RETRAIT_CMA' when 'REFUSAL' then 'REFUS_CMA' end) as reason,
                       exists (select 1 from decision a where a.annuls_id = d.id) or way_ended(d.id) as annulled,
                       (select string_agg(m.person_id::text, ',') from membership m
                        where m.household_id = d.household_id and m.starts_on <= d.decided_on and m.ends_on > d.decided_on) as former,
                       (select string_agg(s.person_id::text, ',') from stay s
                        where s.exit_decision_id = d.id and not s.cancelled) as leavers
                from decision d
                left join decision_detail x on x.decision_id = d.id
                where\s""" + where + " order by d.decided_on desc, d.id desc", Tuple.class)
                .setParameter("which", which);
    }

    private static ExitDecision decision(Tuple row) {
        return new ExitDecision(row.get("id", Long.class), row.get("number", String.class),
                Columns.constant(row, "nature", DecisionNature.class), row.get("household_id", Long.class),
                row.get("person_id", Long.class), Columns.day(row, "decided_on"), Columns.day(row, "end_of_care_on"),
                Columns.constant(row, "reason", ExitReason.class), row.get("annulled", Boolean.class),
                people(row.get("former", String.class)),
                people(row.get("leavers", String.class)));
    }

    private static Set<Long> people(String numbers) {
        return numbers == null
                ? Set.of()
                : Arrays.stream(numbers.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }
}
