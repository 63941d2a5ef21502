package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.shared.Columns;
import org.havre.shared.NotFound;

/** Places that regions offer each other: the caller's own, and those of the others that stand. */
@Dependent
public class PlaceOffers {
    private static final int SHOWN = 200;

    private final EntityManager rows;

    @Inject public PlaceOffers(EntityManager rows) {
        this.rows = rows;
    }

    public PlaceOffer add(PlaceOffer offer) {
        rows.persist(offer);
        rows.flush();
        return offer;
    }

    /** Nobody else changes it until this transaction has ended.
     *  @throws NotFound where it is not the caller's */
    public PlaceOffer getForChange(long offer) {
        return Optional.ofNullable(rows.find(PlaceOffer.class, offer, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("offer"));
    }

    /** Those that stand first, those that end soonest before the others; the caller's own also when they are over. */
    public List<OfferRow> list() {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select o.id, o.directorate_id, d.name as directorate, r.name as region, o.kind, o.places,
                       places_left(o.id) as left_over, o.largest, o.step_free, o.starts_on, o.until_on, o.withdrawn_on,
                       (select count(*) from region_ask a where a.offer_id = o.id and a.state = 'ASKED') as asked,
                       o.directorate_id = any (cast((select scope_directorates()) as bigint[])) as mine
                from place_offer o
                join territorial_directorate d on d.id = o.directorate_id
                join region r on r.code = o.region_code
                order by o.withdrawn_on is null and o.until_on >= business_day() desc, o.until_on, o.id""",
                Tuple.class).setMaxResults(SHOWN).getResultList();
        return found.stream().map(PlaceOffers::offer).toList();
    }

    private static OfferRow offer(Tuple row) {
        return new OfferRow(row.get("id", Long.class), row.get("directorate_id", Long.class),
                row.get("directorate", String.class), row.get("region", String.class),
                Columns.constant(row, "kind", FacilityKind.class), row.get("places", Number.class).intValue(),
                Math.max(0, row.get("left_over", Integer.class)), row.get("largest", Number.class).intValue(),
                row.get("step_free", Boolean.class), Columns.day(row, "starts_on"), Columns.day(row, "until_on"),
                Columns.day(row, "withdrawn_on"), row.get("asked", Long.class).intValue(),
                row.get("mine", Boolean.class));
    }

    /**
     * A facility whose places may be offered.
     *
     * @param withoutBed people who are there, or are awaited on the first night, and have no bed of their own
     * @param promised   places of its directorate and kind that are promised to other regions and kept for nobody yet
     */
    public record Host(long facility, FacilityKind kind, Directorate directorate, String region, int withoutBed,
            int promised) {}

    /** The facilities of the caller's directorates, as they are from a day until another. */
    public List<Host> hosts(LocalDate from, LocalDate until) {
        @SuppressWarnings("unchecked")
        List<Tuple> found = rows.createNativeQuery("""
                select f.id, terms.kind, d.id as directorate_id, d.name, p.region_code,
                       (select count(*) from orientation o join orientation_member m on m.orientation_id = o.id
                        where o.facility_id = f.id and o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= :from and m.arrived_on is null
                          and not exists (select 1 from bed_assignment b where b.orientation_id = o.id and b.person_id = m.person_id
                                          and b.state = 'RESERVED' and b.ends_on > :from))
                       + (select count(*) from stay s where s.facility_id = f.id and not s.cancelled and s.starts_on <= :from
                          and (s.ends_on is null or s.ends_on > :from)
                          and not exists (select 1 from bed_assignment b where b.stay_id = s.id and b.state = 'ACTIVE'
                                          and b.starts_on <= :from and (b.ends_on is null or b.ends_on > :from))) as without_bed,
                       coalesce((select sum(case when o.withdrawn_on is null and o.until_on >= :from and o.starts_on <= :until
                                                 then greatest(places_left(o.id), 0) else 0 end + told.asked)
                                 from place_offer o
                                 cross join lateral (select coalesce(sum(a.people), 0) as asked from region_ask a
                                                     where a.offer_id = o.id and a.state = 'ASKED') told
                                 where o.directorate_id = d.id and o.kind = terms.kind), 0) as promised
                from facility f
                join department p on p.code = f.department_code
                join facility_directorate fd on fd.facility_id = f.id and fd.starts_on <= :from
                                             and (fd.ends_on is null or fd.ends_on > :from)
                join territorial_directorate d on d.id = fd.directorate_id
                join lateral (select t.kind from facility_terms t where t.facility_id = f.id and t.starts_on <= :from
                              order by t.starts_on desc limit 1) terms on true
                where d.id = any (cast((select scope_directorates()) as bigint[]))
                order by d.name, f.id""", Tuple.class).setParameter("from", from).setParameter("until", until)
                .getResultList();
        return found.stream().map(row -> new Host(row.get("id", Long.class),
                Columns.constant(row, "kind", FacilityKind.class),
                new Directorate(row.get("directorate_id", Long.class), row.get("name", String.class)),
                row.get("region_code", String.class), row.get("without_bed", Number.class).intValue(),
                row.get("promised", Number.class).intValue())).toList();
    }
}
