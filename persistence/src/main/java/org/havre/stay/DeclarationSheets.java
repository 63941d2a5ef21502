package org.havre.stay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.shared.Columns;
import org.havre.stay.DeclarationSheet.At;
import org.havre.stay.DeclarationSheet.OutOfUse;
import org.havre.stay.DeclarationSheet.Somebody;

/** The sheets of what is to be told or was told, in the caller's scope. */
@Dependent
public class DeclarationSheets {
    private static final String SHEET = """
            with owed as materialized (
                select * from owed_declaration where recipient = :recipient
            ),
            known as (
                select kind, event_id, facility_id, person_id, household_id, day, due, facts, told, true as is_owed from owed
                union all
                select d.kind, d.event_id, d.facility_id, d.person_id, d.household_id, d.day, null, d.facts, d.facts, false
                from declared d
                where d.recipient = :recipient
                  and not exists (select 1 from owed o where o.kind = d.kind and o.event_id = d.event_id)
            ),
            asked as (
                select * from known where event_id = :event and (cast(:kind as text) is null or kind = :kind)
                order by is_owed desc, due, day desc limit 1
            )
            select k.kind, k.event_id, k.day, k.due, k.is_owed, facts_text(k.facts) as facts, facts_text(k.told) as told,
                   k.facility_id, code.code, f.name as facility, op.name as operator, dep.name as department, h.reference,
                   site.name as site, n.name as unit, l.label as place,
                   case when x.id is not null then case when x.place_id is null then n.bed_count else 1 end end as places,
                   p.id as person, p.family_name, p.given_names, p.sex, p.birth_date, p.birth_precision, p.nationality, p.agdref, m.role
            from asked a
            join known k on k.kind = a.kind and k.facility_id = a.facility_id and k.facts = a.facts and k.is_owed = a.is_owed
                        and k.told is not distinct from a.told and k.household_id is not distinct from a.household_id
                        and (a.household_id is not null or k.event_id = a.event_id)
            join facility f on f.id = k.facility_id
            join department dep on dep.code = f.department_code
            left join lateral (select o.name from facility_terms t join operator o on o.id = t.operator_id
                               where t.facility_id = f.id and t.starts_on <= business_day() order by t.starts_on desc limit 1) op on true
            left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= business_day()
                               and (c.ends_on is null or c.ends_on > business_day()) order by c.code limit 1) code on true
            left join household h on h.id = k.household_id
            left join unavailability x on k.kind = 'OUTAGE' and x.id = k.event_id
            left join unit n on n.id = x.unit_id
            left join site on site.id = n.site_id
            left join place l on l.id = x.place_id
            left join lateral (select k.person_id as id
                               union
                               select om.person_id from orientation_member om
                               where om.orientation_id = k.event_id
                                 and (k.kind = 'PLACE_REFUSED' or k.kind = 'NO_SHOW' and om.arrived_on is null)) who on who.id is not null
            left join person p on p.id = who.id
            left join lateral (select y.role from membership y where y.person_id = p.id and y.household_id = k.household_id
                               order by y.starts_on <= k.day desc, y.starts_on desc limit 1) m on true
            order by k.event_id, m.role <> 'HEAD', p.birth_date, p.id""";

    private final EntityManager rows;

    @Inject public DeclarationSheets(EntityManager rows) {
        this.rows = rows;
    }

    /**
     * The sheet of an event, with everybody whom the same is told of: what is owed first, else what was told.
     *
     * @param kind null for whatever is due first of an event that has several
     */
    @SuppressWarnings("unchecked") public Optional<DeclarationSheet> find(Recipient recipient, DeclarationKind kind,
            long event) {
        var found = (List<Tuple>) rows.createNativeQuery(SHEET, Tuple.class)
                .setParameter("recipient", recipient.name()).setParameter("kind", kind == null ? null : kind.name())
                .setParameter("event", event).getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(sheet(recipient, found));
    }

    private static DeclarationSheet sheet(Recipient recipient, List<Tuple> found) {
        var row = found.get(0);
        var kind = Columns.constant(row, "kind", DeclarationKind.class);
        var now = DeclaredFacts.of(row.get("facts", String.class));
        var told = DeclaredFacts.of(row.get("told", String.class));
        var at = new At(row.get("facility_id", Long.class), row.get("code", String.class),
                row.get("facility", String.class), row.get("operator", String.class),
                row.get("department", String.class));
        var place = row.get("places", Number.class) == null
                ? null
                : new OutOfUse(row.get("site", String.class), row.get("unit", String.class),
                        row.get("place", String.class), row.get("places", Number.class).intValue());
        return new DeclarationSheet(recipient, kind,
                DeclarationState.of(kind, now, told, row.get("is_owed", Boolean.class)),
                found.stream().map(one -> one.get("event_id", Long.class)).distinct().toList(), at,
                row.get("reference", String.class), Columns.day(row, "day"), Columns.day(row, "due"), now, told, place,
                found.stream().filter(one -> one.get("person") != null).map(DeclarationSheets::somebody).toList());
    }

    private static Somebody somebody(Tuple row) {
        return new Somebody(row.get("person", Long.class), row.get("family_name", String.class),
                row.get("given_names", String.class), Columns.constant(row, "sex", Sex.class),
                new BirthDate(Columns.day(row, "birth_date"),
                        Columns.constant(row, "birth_precision", BirthDate.Precision.class)),
                row.get("nationality", String.class), row.get("agdref", String.class),
                Columns.constant(row, "role", HouseholdRole.class));
    }

    /** Every time that somebody outside was told of these events, the latest first. */
    @SuppressWarnings("unchecked") public List<Telling> tellings(Recipient recipient, DeclarationKind kind,
            Collection<Long> events) {
        var found = (List<Tuple>) rows.createNativeQuery("""
                select d.edition, count(*) as people, d.declared_on, author_name(d.author_id) as author, d.recorded_at,
                       d.withdrawn_at, author_name(d.withdrawn_by) as withdrawn_by, facts_text(d.facts) as facts
                from declaration d
                where d.recipient = :recipient and d.kind = :kind and d.event_id in (:events)
                group by d.edition, d.declared_on, d.author_id, d.recorded_at, d.withdrawn_at, d.withdrawn_by, d.facts
                order by d.recorded_at desc, d.edition desc""", Tuple.class)
                .setParameter("recipient", recipient.name()).setParameter("kind", kind.name())
                .setParameter("events", events).getResultList();
        return found.stream().map(row -> new Telling(row.get("edition", Integer.class),
                row.get("people", Number.class).intValue(), Columns.day(row, "declared_on"),
                row.get("author", String.class), row.get("recorded_at", Instant.class),
                row.get("withdrawn_at", Instant.class), row.get("withdrawn_by", String.class),
                DeclaredFacts.of(row.get("facts", String.class)))).toList();
    }
}
