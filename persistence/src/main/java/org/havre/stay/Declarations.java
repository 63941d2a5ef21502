package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.havre.shared.Columns;
import org.havre.shared.Page;

/** Everything that OFII or the prefect is to be told, or was told, in the caller's scope. */
@Dependent
public class Declarations {
    private static final String CODE = """
            left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= business_day()
                               and (c.ends_on is null or c.ends_on > business_day()) order by c.code limit 1) code on true
            """;
    private static final String WHICH = """
            where (cast(:recipient as text) is null or o.recipient = :recipient)
              and (cast(:kind as text) is null or o.kind = :kind)
              and (cast(:facility as text) is null or code.code = :facility)
            """;

    private final EntityManager rows;

    @Inject public Declarations(EntityManager rows) {
        this.rows = rows;
    }

    /** What is still to be told, a row each household and day, or place; what is due first comes first. */
    @SuppressWarnings("unchecked") public Page<OwedDeclaration> owed(DeclarationFilter filter, int first, int size) {
        var found = (List<Tuple>) of(filter, rows.createNativeQuery("""
                select o.recipient, o.kind, min(o.event_id) as event,
                       coalesce(h.reference, min(concat_ws(' · ', n.name, l.label))) as household, sum(o.people) as people, code.code,
                       f.name, min(o.day) as day, min(o.due) as due, facts_text(o.facts) as facts, facts_text(o.told) as told,
                       count(*) over () as total
                from owed_declaration o
                join facility f on f.id = o.facility_id
                left join household h on h.id = o.household_id
                left join unavailability x on o.kind = 'OUTAGE' and x.id = o.event_id
                left join unit n on n.id = x.unit_id
                left join place l on l.id = x.place_id
                """ + CODE + WHICH + """
                group by o.recipient, o.kind, f.id, f.name, code.code, h.id, h.reference, o.facts, o.told, x.id
                order by min(o.due), o.kind, min(o.event_id), o.recipient""", Tuple.class)).setFirstResult(first)
                .setMaxResults(size).getResultList();
        return new Page<>(found.stream().map(Declarations::owed).toList(), first, size, total(found));
    }

    private static long total(List<Tuple> found) {
        return found.isEmpty() ? 0 : found.get(0).get("total", Number.class).longValue();
    }

    private static Query of(DeclarationFilter filter, Query query) {
        return query.setParameter("recipient", filter.recipient() == null ? null : filter.recipient().name())
                .setParameter("kind", filter.kind() == null ? null : filter.kind().name())
                .setParameter("facility", filter.facility());
    }

    private static OwedDeclaration owed(Tuple row) {
        return new OwedDeclaration(Columns.constant(row, "recipient", Recipient.class), kind(row),
                row.get("event", Long.class), row.get("household", String.class),
                row.get("people", Number.class).longValue(), row.get("code", String.class),
                row.get("name", String.class), Columns.day(row, "day"), Columns.day(row, "due"), state(row));
    }

    private static DeclarationKind kind(Tuple row) { return Columns.constant(row, "kind", DeclarationKind.class); }

    private static DeclarationState state(Tuple row) {
        return DeclarationState.of(kind(row), facts(row, "facts"), facts(row, "told"), true);
    }

    private static DeclaredFacts facts(Tuple row, String column) {
        return DeclaredFacts.of(row.get(column, String.class));
    }

    /** The same, an event each, for other programs. */
    @SuppressWarnings("unchecked") public Page<OwedEvent> events(DeclarationFilter filter, int first, int size) {
        var found = (List<Tuple>) of(filter, rows.createNativeQuery("""
                select o.recipient, o.kind, o.event_id, code.code, h.reference, o.person_id, o.day, o.due,
                       facts_text(o.facts) as facts, facts_text(o.told) as told, count(*) over () as total
                from owed_declaration o
                join facility f on f.id = o.facility_id
                left join household h on h.id = o.household_id
                """ + CODE + WHICH + "order by o.due, o.kind, o.event_id, o.recipient", Tuple.class))
                .setFirstResult(first).setMaxResults(size).getResultList();
        return new Page<>(found.stream().map(Declarations::event).toList(), first, size, total(found));
    }

    private static OwedEvent event(Tuple row) {
        return new OwedEvent(Columns.constant(row, "recipient", Recipient.class), kind(row),
                row.get("event_id", Long.class), row.get("code", String.class), row.get("reference", String.class),
                row.get("person_id", Long.class), Columns.day(row, "day"), Columns.day(row, "due"), state(row),
                facts(row, "facts"), facts(row, "told"));
    }

    /** What stands of these events was told on a day, in the facts that are known now; how many of them were owed. */
    public int declare(Recipient recipient, DeclarationKind kind, Collection<Long> events, LocalDate day,
            long author) {
        return rows.createNativeQuery("""
                insert into declaration (id, recipient, kind, event_id, edition, facility_id, household_id, person_id, day, facts,
                                         declared_on, author_id)
                select nextval('ids'), o.recipient, o.kind, o.event_id, next_edition(o.recipient, o.kind, o.event_id), o.facility_id,
                       o.household_id, o.person_id, o.day, o.facts, :day, :author
                from owed_declaration o
                where o.recipient = :recipient and o.kind = :kind and o.event_id in (:events)""")
                .setParameter("recipient", recipient.name()).setParameter("kind", kind.name())
                .setParameter("events", events).setParameter("day", day).setParameter("author", author)
                .executeUpdate();
    }

    /** OFII was told of an absence that the presence sheets or a declaration know, whatever the day says of it. */
    public void declareAbsence(DeclarationKind kind, long stay, LocalDate lastSeen, LocalDate day, long author) {
        rows.createNativeQuery("""
                insert into declaration (id, recipient, kind, event_id, edition, facility_id, household_id, person_id, day, facts,
                                         declared_on, author_id)
                select nextval('ids'), 'OFII', :kind, s.id, next_edition('OFII', :kind, s.id), s.facility_id,
                       (select m.household_id from membership m where m.person_id = s.person_id and m.starts_on <= :day
                        order by m.starts_on desc limit 1),
                       s.person_id, :seen, jsonb_build_object('LAST_SEEN', cast(:seen as date)), :day, :author
                from stay s where s.id = :stay""").setParameter("kind", kind.name()).setParameter("stay", stay)
                .setParameter("seen", lastSeen).setParameter("day", day).setParameter("author", author)
                .executeUpdate();
    }

    /** What stands of these events was told by error; how many of them stood. */
    public int withdraw(Recipient recipient, DeclarationKind kind, Collection<Long> events, long author) {
        return rows
                .createNativeQuery(
                        """
                update declaration set withdrawn_at = recording_instant(), withdrawn_by = :author
                where id in (select d.id from declared d where d.recipient = :recipient and d.kind = :kind and d.event_id in (:events))""")
                .setParameter("recipient", recipient.name()).setParameter("kind", kind.name())
                .setParameter("events", events).setParameter("author", author).executeUpdate();
    }

    /** How the facilities stand with OFII, those with the oldest debt first; {@code told} counts from a day on. */
    @SuppressWarnings("unchecked") public List<DeclarationCount> counts(LocalDate since) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select code.code, f.name, n.owed, n.late, n.corrected, n.oldest, n.told
                from declarations_of_facilities(:since) n
                join facility f on f.id = n.facility_id
                """ + CODE + "where n.owed + n.told > 0 order by n.oldest nulls last, code.code, f.id", Tuple.class)
                .setParameter("since", since).getResultList();
        return found.stream().map(row -> new DeclarationCount(row.get("code", String.class),
                row.get("name", String.class), row.get("owed", Long.class), row.get("late", Long.class),
                row.get("corrected", Long.class), Columns.day(row, "oldest"), row.get("told", Long.class))).toList();
    }
}
