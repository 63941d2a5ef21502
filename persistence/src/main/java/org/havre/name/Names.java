package org.havre.name;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Every name by which the files in the caller's scope are found. */
@Dependent
public class Names {

    /** So many are heard again by how they sound, after the index has found them. */
    static final int HEARD_AGAIN = 200;
    /** Below this a name is another one. */
    static final double ALIKE = 0.45;

    /** The name of the file itself, among its spellings. */
    private static final long OWN = 0;

    private static final String NAMED = "select person_id, plain from people_named(:words, :wide, :exact, :sounds, :plain, :most)";
    private static final String BORN = "select person_id, plain from people_named_born(:words, :wide, :exact, :sounds, :plain, :most, :year)";

    private final EntityManager rows;

    @Inject public Names(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * The files whose name, or another spelling of it, is like what somebody typed; the nearest first. Whoever was born in the
     * year that was typed stands before all others.
     */
    public List<Named> search(String typed, int most) {
        var wish = Wish.of(typed);
        var born = wish.born().isPresent() ? nearest(wish, most) : List.<Named>of();
        if (born.size() >= most) return born;
        var found = new LinkedHashMap<Long, Named>();
        born.forEach(named -> found.put(named.person(), named));
        nearest(new Wish(wish.name(), OptionalInt.empty()), most).forEach(one -> found.putIfAbsent(one.person(), one));
        return found.values().stream().limit(most).toList();
    }

    private List<Named> nearest(Wish wish, int most) {
        var asked = NameKeys.asked(wish.name());
        if (asked.isEmpty()) return List.of();
        var name = Name.typed(wish.name());
        var query = rows.createNativeQuery(wish.born().isPresent() ? BORN : NAMED, Tuple.class)
                .setParameter("most", HEARD_AGAIN);
        wish.born().ifPresent(year -> query.setParameter("year", year));
        asked.putWide(query, wish.name());
        @SuppressWarnings("unchecked")
        List<Tuple> found = query.getResultList();
        Map<Long, Named> best = new HashMap<>();
        for (var row : found) {
            var named = named(row, name);
            if (named.likeness() >= ALIKE) best.merge(named.person(), named, Named::nearer);
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Named::likeness).reversed().thenComparing(Named::person)).limit(most)
                .toList();
    }

    private static Named named(Tuple row, Name name) {
        return new Named(row.get("person_id", Long.class), name.likeness(new Name(row.get("plain", String.class))));
    }

    /** Computes the keys of a name that has just been written, so that it is found at once. */
    public void keep(long person, String familyName, String givenNames) {
        keep(person, OWN, familyName, givenNames);
    }

    /** The same for another spelling of it. */
    public void keep(long person, long spelling, String familyName, String givenNames) {
        keep(List.of(new Due(person, spelling, familyName, givenNames)));
    }

    /** Names that have no keys of this edition are due from here on. */
    public long fallDue() {
        return ((Number) rows.createNativeQuery("select names_fall_due(:edition)", Long.class)
                .setParameter("edition", NameKeys.EDITION).getSingleResult()).longValue();
    }

    /** Computes the keys of some names that are due; answers whose. Only for whoever works for nobody. */
    public Set<Long> keepSome(int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> due = rows.createNativeQuery("select * from names_due(:most)", Tuple.class)
                .setParameter("most", most).getResultList();
        keep(due.stream().map(row -> new Due(row.get("person_id", Long.class), row.get("spelling_id", Long.class),
                row.get("family_name", String.class), row.get("given_names", String.class))).toList());
        return due.stream().map(row -> row.get("person_id", Long.class)).collect(Collectors.toSet());
    }

    private record Due(Long person, Long spelling, String family, String given) {}

    private void keep(List<Due> names) {
        if (names.isEmpty()) return;
        rows.createNativeQuery("select 1 from keep_name_keys(:people, :spellings, :edition, :plain, :keys)")
                .setParameter("people", names.stream().map(Due::person).toArray(Long[]::new))
                .setParameter("spellings", names.stream().map(Due::spelling).toArray(Long[]::new))
                .setParameter("edition", NameKeys.EDITION)
                .setParameter("plain", names.stream().map(name -> Letters.plain(name.family() + " " + name.given()))
                        .toArray(String[]::new))
                .setParameter("keys",
                        names.stream().map(name -> NameQuestion.text(NameKeys.of(name.family(), name.given())))
                                .toArray(String[]::new))
                .getResultList();
    }
}
