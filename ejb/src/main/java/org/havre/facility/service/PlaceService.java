package org.havre.facility.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.Beds;
import org.havre.facility.Closing;
import org.havre.facility.Consequence;
import org.havre.facility.NewPlace;
import org.havre.facility.Place;
import org.havre.facility.Reopening;
import org.havre.facility.Unit;
import org.havre.facility.Units;
import org.havre.shared.BusinessClock;
import org.havre.shared.Period;
import org.havre.shared.service.RecordsFacts;

/** Single places are opened, named, closed and opened again; each change can be foreseen before it is made. */
@Stateless
@UseCase
public class PlaceService {

    private Permissions permissions;
    private BusinessClock clock;
    private Inventory inventory;
    private Units units;

    protected PlaceService() {}

    @Inject public PlaceService(Permissions permissions, BusinessClock clock, Inventory inventory, Units units) {
        this.permissions = permissions;
        this.clock = clock;
        this.inventory = inventory;
        this.units = units;
    }

    @RecordsFacts public long open(long unitId, String label, LocalDate opening) {
        Unit unit = units.get(unitId);
        permissions.require(Act.DESCRIBE_FACILITIES, unit.facility());
        Beds beds = beds(unit.facility(), opening);
        new NewPlace(beds, beds.unit(unitId), null, label, opening).orRefuse();
        Place place = units.open(unit, label, opening);
        units.flush();
        return place.id();
    }

    /** Another name, and nothing else. */
    public void rename(long id, int seen, String label) {
        Place place = described(id, seen);
        Beds beds = beds(place.facility(), clock.today());
        new NewPlace(beds, beds.unit(place.unit()), beds.place(id), label, null).orRefuse();
        place.rename(label.strip());
        units.flush();
    }

    public Consequence foreseeClosing(long id, LocalDate day) {
        Place place = described(id);
        return Closing.ofPlace(beds(place.facility(), day), id, day).consequence(clock.today());
    }

    /** @param day the first day on which it is no longer open */
    @RecordsFacts public void close(long id, int seen, LocalDate day) {
        Place place = described(id, seen);
        units.lock(place.unit());
        Closing.ofPlace(beds(place.facility(), day), id, day).orRefuse();
        place.closeOn(day);
        units.flush();
    }

    public Consequence foreseeReopening(long id, LocalDate day) {
        return reopening(described(id), day).consequence(clock.today());
    }

    /** Without a night in between the closing is taken back; after a gap the place begins a second life. */
    @RecordsFacts public void reopen(long id, int seen, LocalDate day) {
        Place place = described(id, seen);
        Reopening reopening = reopening(place, day);
        reopening.orRefuse();
        if (reopening.afterGap()) {
            units.open(units.get(place.unit()), place.label(), day);
        } else {
            place.closeOn(null);
        }
        units.flush();
    }

    private Reopening reopening(Place place, LocalDate day) {
        Beds beds = beds(place.facility(), day);
        return new Reopening(beds, beds.place(place.id()), day);
    }

    private Place described(long id, int seen) {
        Place place = described(id);
        Units.sameAsSeen(place.version(), seen);
        return place;
    }

    private Place described(long id) {
        Place place = units.getPlace(id);
        permissions.require(Act.DESCRIBE_FACILITIES, place.facility());
        return place;
    }

    private Beds beds(long facility, LocalDate day) {
        return inventory.beds(facility, Period.from(day));
    }
}
