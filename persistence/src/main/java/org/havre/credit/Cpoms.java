package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.havre.shared.Columns;

/** Every multi-year contract of which a facility of the caller's is, or was, a member. */
@Dependent
public class Cpoms {
    private static final String ALL = """
            select a.id, a.number, a.signed_on, a.starts_on, a.ends_on, exists (select from credit_paper p where p.act_id = a.id) as paper,
                   m.id as member, m.facility_id, (select min(code) from facility_code c where c.facility_id = f.id and c.starts_on <= :day
                       and coalesce(c.ends_on, 'infinity') > :day) as code, f.name, m.joined_on, m.left_on, e.act_id is not null as ending
            from credit_act a join cpom_member m on m.act_id = a.id join facility f on f.id = m.facility_id
            left join ending_act e on e.act_id = a.id and e.facility_id = m.facility_id and e.ends_on = least(a.ends_on, m.left_on - 1)
            where a.nature = 'CPOM'
            order by a.starts_on desc, a.id desc, m.joined_on, code nulls last, m.id""";

    private final EntityManager rows;

    @Inject public Cpoms(EntityManager rows) { this.rows = rows; }

    /** The latest first. */
    @SuppressWarnings("unchecked") public List<Cpom> all(LocalDate today) {
        var found = (List<Tuple>) rows.createNativeQuery(ALL, Tuple.class).setParameter("day", today).getResultList();
        var all = new LinkedHashMap<Long, List<Tuple>>();
        found.forEach(row -> all.computeIfAbsent(row.get("id", Long.class), none -> new ArrayList<>()).add(row));
        return all.values().stream().map(Cpoms::cpom).toList();
    }

    private static Cpom cpom(List<Tuple> members) {
        var row = members.get(0);
        return new Cpom(row.get("id", Long.class), new ActTerms(ActNature.CPOM, row.get("number", String.class),
                Columns.day(row, "signed_on"), Columns.day(row, "starts_on"), Columns.day(row, "ends_on"), false),
                row.get("paper", Boolean.class), members.stream().map(Cpoms::member).toList());
    }

    private static Cpom.Member member(Tuple row) {
        return new Cpom.Member(row.get("member", Long.class), row.get("facility_id", Long.class),
                row.get("code", String.class), row.get("name", String.class), Columns.day(row, "joined_on"),
                Columns.day(row, "left_on"), row.get("ending", Boolean.class));
    }

    /** A contract is seen by its members: it is nobody's before the first has joined. */
    public CreditAct add(CreditAct act, List<Long> facilities, LocalDate joinedOn) {
        rows.persist(act);
        facilities.forEach(facility -> rows.persist(new CpomMember(act.id(), facility, joinedOn)));
        rows.flush();
        return act;
    }

    public void join(long act, long facility, LocalDate day) {
        rows.persist(new CpomMember(act, facility, day));
        rows.flush();
    }

    public void leave(long member, LocalDate day) {
        rows.find(CpomMember.class, member).leave(day);
        rows.flush();
    }
}
