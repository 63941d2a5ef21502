package org.havre.facility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Cells;
import org.havre.shared.Period;

/** What each facility of the scope is made of, read in one statement. */
@Dependent
public class Structures {

    private static final String PARTS = """
            select 'SITE', id, cast(null as bigint), cast(null as bigint), name, version, pattern, address, postal_code,
                   commune, cast(null as smallint), cast(null as boolean), cast(null as smallint), cast(null as boolean),
                   cast(null as boolean), cast(null as boolean), cast(null as date), cast(null as date)
            from site where facility_id = :facility
            union all
            select 'UNIT', id, site_id, null, name, version, public, null, null, null,
                   bed_count, step_free, floor, lift, shared, transitory, null, null
            from unit where facility_id = :facility
            union all
            select 'PLACE', id, unit_id, null, label, version, null, null, null, null,
                   null, null, null, null, null, null, starts_on, ends_on
            from place where facility_id = :facility
            union all
            select 'UNAVAILABILITY', id, unit_id, place_id, reason, version, null, null, null, null,
                   null, null, null, null, null, null, starts_on, ends_on
            from unavailability
            where facility_id = :facility and not cancelled and starts_on < coalesce(cast(:to as date), 'infinity')
              and coalesce(ends_on, 'infinity') > :from
            """;

    private final EntityManager rows;

    @Inject public Structures(EntityManager rows) {
        this.rows = rows;
    }

    /** Everything there is and was, with what is out of service on a night of the period. */
    public Structure of(long facility, Period nights) {
        List<?> found = rows.createNativeQuery("select * from (" + PARTS + ") part order by 1, 5, 17, 2")
                .setParameter("facility", facility).setParameter("from", nights.start())
                .setParameter("to", nights.end()).getResultList();
        List<SiteRow> sites = new ArrayList<>();
        List<UnitRow> units = new ArrayList<>();
        List<PlaceRow> places = new ArrayList<>();
        List<UnavailabilityRow> outOfService = new ArrayList<>();
        for (Object row : found) {
            Cells cells = new Cells(row);
            switch (cells.text()) {
                case "SITE" -> sites.add(site(cells));
                case "UNIT" -> units.add(unit(cells));
                case "PLACE" -> places.add(place(cells));
                default -> outOfService.add(unavailability(cells));
            }
        }
        return new Structure(sites, units, places, outOfService);
    }

    private static SiteRow site(Cells row) {
        long id = row.number();
        String name = row.skip(2).text();
        int version = row.count();
        return new SiteRow(id, name, row.constant(BuildingPattern.class), row.text(), row.text(), row.text(), version);
    }

    private static UnitRow unit(Cells row) {
        long id = row.number();
        long site = row.number();
        String name = row.skip(1).text();
        int version = row.count();
        UnitPublic taking = row.constant(UnitPublic.class);
        row.skip(3);
        return new UnitRow(id, site, name,
                new UnitTraits((short) row.count(), row.yes(), (short) row.count(), row.yes(),
                        taking, row.yes(), row.yes()),
                version);
    }

    private static PlaceRow place(Cells row) {
        long id = row.number();
        long unit = row.number();
        String label = row.skip(1).text();
        int version = row.count();
        return new PlaceRow(id, unit, label, row.skip(10).period(), version);
    }

    private static UnavailabilityRow unavailability(Cells row) {
        long id = row.number();
        long unit = row.number();
        Long place = row.findNumber();
        UnavailabilityReason reason = row.constant(UnavailabilityReason.class);
        int version = row.count();
        return new UnavailabilityRow(id, unit, place, reason, row.skip(10).period(), version);
    }
}
