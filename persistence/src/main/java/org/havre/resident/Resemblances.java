package org.havre.resident;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.havre.shared.Columns;

/** Which files may be of one person; as far as the caller sees both. */
@Dependent
public class Resemblances {
    private final EntityManager rows;

    @Inject public Resemblances(EntityManager rows) {
        this.rows = rows;
    }

    /** Compares these people with everybody else; only for whoever works for nobody. */
    @SuppressWarnings("unchecked") public void compare(Collection<Long> people) {
        if (people.isEmpty()) return;
        var compared = people.toArray(Long[]::new);
        var found = (List<Tuple>) rows.createNativeQuery("select * from worth_comparing(:people)", Tuple.class)
                .setParameter("people", compared).getResultList();
        List<Alike> alike = found.stream().map(Resemblances::alike)
                .filter(pair -> pair.weight() >= Resemblance.WORTH_ASKING).toList();
        rows.createNativeQuery("select 1 from keep_resemblances(:people, :ones, :others, :weights)")
                .setParameter("people", compared)
                .setParameter("ones", alike.stream().map(Alike::one).toArray(Long[]::new))
                .setParameter("others", alike.stream().map(Alike::other).toArray(Long[]::new))
                .setParameter("weights", alike.stream().map(Alike::weight).toArray(Integer[]::new)).getResultList();
    }

    private static Alike alike(Tuple row) {
        return new Alike(row.get("one_id", Long.class), row.get("other_id", Long.class), Resemblance.weight(
                new Resemblance.Told(row.get("family_name", String.class), row.get("given_names", String.class),
                        Columns.constant(row, "sex", Sex.class), BirthDate.of(Columns.day(row, "birth_date")),
                        row.get("nationality", String.class), row.get("agdref", String.class)),
                new Resemblance.Told(row.get("other_family", String.class), row.get("other_given", String.class),
                        Columns.constant(row, "other_sex", Sex.class), BirthDate.of(Columns.day(row, "other_birth")),
                        row.get("other_nationality", String.class), row.get("other_agdref", String.class)),
                row.get("together", Boolean.class)));
    }

    /** Those that nobody has told apart, the likeliest first, from the first of the list that is asked for. */
    @SuppressWarnings("unchecked") public List<Alike> open(int first, int most) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select r.one_id, r.other_id, r.weight from resemblance r
                where r.one_id in (select f.person_id from person_facility f
                                   union all select p.id from person p where p.directorate_id = any (cast(scope_directorates() as bigint[]))
                                   union all select g.person_id from person_host g)
                  and not exists (select 1 from told_apart t where t.one_id = r.one_id and t.other_id = r.other_id)
                order by r.weight desc, r.one_id, r.other_id""", Tuple.class).setFirstResult(first).setMaxResults(most)
                .getResultList();
        return found.stream().map(row -> new Alike(row.get("one_id", Long.class), row.get("other_id", Long.class),
                row.get("weight", Integer.class))).toList();
    }

    /** Who told these two apart; empty where nobody has. */
    @SuppressWarnings("unchecked") public List<ToldApart> apart(long one, long other) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select t.id, author_name(t.author_id) as author, cast(t.recorded_at at time zone 'Europe/Paris' as date) as day
                from told_apart t where t.one_id = :one and t.other_id = :other""", Tuple.class)
                .setParameter("one", Math.min(one, other)).setParameter("other", Math.max(one, other)).getResultList();
        List<ToldApart> told = new ArrayList<>();
        found.forEach(row -> told.add(new ToldApart(row.get("author", String.class), Columns.day(row, "day"))));
        return told;
    }

    /** They are two people. */
    public void tellApart(long one, long other, long author) {
        rows.createNativeQuery("""
                insert into told_apart (id, one_id, other_id, author_id) values (nextval('ids'), :one, :other, :author)
                on conflict do nothing""").setParameter("one", Math.min(one, other))
                .setParameter("other", Math.max(one, other)).setParameter("author", author).executeUpdate();
    }

    /** Whether they are two people is open again. */
    public void takeBack(long one, long other) {
        rows.createNativeQuery("delete from told_apart where one_id = :one and other_id = :other")
                .setParameter("one", Math.min(one, other)).setParameter("other", Math.max(one, other)).executeUpdate();
    }
}
