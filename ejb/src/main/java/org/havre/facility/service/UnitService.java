package org.havre.facility.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.Beds;
import org.havre.facility.Change;
import org.havre.facility.Closing;
import org.havre.facility.Consequence;
import org.havre.facility.Deletion;
import org.havre.facility.Holders;
import org.havre.facility.KeptUnits;
import org.havre.facility.PlaceAttribute;
import org.havre.facility.PlaceRow;
import org.havre.facility.Resizing;
import org.havre.facility.Unavailabilities;
import org.havre.facility.Unit;
import org.havre.facility.UnitDraft;
import org.havre.facility.UnitTraits;
import org.havre.facility.Units;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Period;
import org.havre.shared.service.RecordsFacts;

/** Units are described, sized, retired; each change can be foreseen before it is made. */
@Stateless
@UseCase
public class UnitService {

    private Permissions permissions;
    private BusinessClock clock;
    private Inventory inventory;
    private Units units;
    private Unavailabilities unavailabilities;
    private Holders holders;
    private KeptUnits kept;

    protected UnitService() {}

    @Inject public UnitService(Permissions permissions, BusinessClock clock, Inventory inventory, Units units,
            Unavailabilities unavailabilities, Holders holders, KeptUnits kept) {
        this.permissions = permissions;
        this.clock = clock;
        this.inventory = inventory;
        this.units = units;
        this.unavailabilities = unavailabilities;
        this.holders = holders;
        this.kept = kept;
    }

    public Consequence foreseeAdding(NewUnit wanted) {
        return draft(wanted).consequence(clock.today());
    }

    /** Opens the unit with one place for each bed; the number of the new unit is the answer. */
    @RecordsFacts public long add(NewUnit wanted) {
        UnitDraft draft = draft(wanted);
        draft.orRefuse();
        Unit unit = units.add(new Unit(wanted.facility(), wanted.site(), wanted.name().strip(), wanted.traits()));
        draft.labels().forEach(label -> units.open(unit, label, wanted.opening()));
        units.flush();
        return unit.id();
    }

    private UnitDraft draft(NewUnit wanted) {
        permissions.require(Act.DESCRIBE_FACILITIES, wanted.facility());
        if (units.getSite(wanted.site()).facility() != wanted.facility()) throw new NotFound("site");
        Beds beds = inventory.beds(wanted.facility(), Period.from(clock.today()));
        return new UnitDraft(beds, null, wanted.name(), wanted.traits(), wanted.opening(), clock.today());
    }

    /** Another name, another site or other traits; the number of beds has a use case of its own. */
    @RecordsFacts public void describe(long id, int seen, long site, String name, UnitTraits traits) {
        Unit unit = described(id);
        Units.sameAsSeen(unit.version(), seen);
        if (units.getSite(site).facility() != unit.facility()) throw new NotFound("site");
        Beds beds = beds(unit, clock.today());
        UnitTraits sameSize = traits.withBeds(unit.traits().bedCount());
        new UnitDraft(beds, beds.unit(id), name, sameSize, null, clock.today()).orRefuse();
        unit.describe(site, name.strip(), sameSize);
        units.flush();
    }

    /** For whom its places are kept; empty for everybody. */
    public Optional<PlaceAttribute> keptFor(long id) {
        permissions.require(Act.SEE_SENSITIVE);
        return kept.of(described(id).id());
    }

    /** @param whom null for everybody */
    public void keep(long id, PlaceAttribute whom) {
        permissions.require(Act.SEE_SENSITIVE);
        kept.keep(described(id), whom);
    }

    public Consequence foreseeResizing(long id, int bedCount, LocalDate day) {
        return resizing(described(id), bedCount, day).consequence(clock.today());
    }

    /** The names of the places that opened or closed with it are the answer. */
    @RecordsFacts public List<String> resize(long id, int seen, int bedCount, LocalDate day) {
        Unit unit = described(id);
        Units.sameAsSeen(unit.version(), seen);
        Resizing resizing = resizing(units.lock(id), bedCount, day);
        resizing.orRefuse();
        close(resizing.surplus(), day);
        resizing.added().forEach(label -> units.open(unit, label, day));
        unit.describe(unit.site(), unit.name(), unit.traits().withBeds((short) bedCount));
        units.flush();
        return resizing.labels();
    }

    private Resizing resizing(Unit unit, int bedCount, LocalDate day) {
        Beds beds = beds(unit, day);
        return new Resizing(beds, beds.unit(unit.id()), bedCount, day);
    }

    public Consequence foreseeRetiring(long id, LocalDate day) {
        Unit unit = described(id);
        return Closing.ofUnit(beds(unit, day), id, day).consequence(clock.today());
    }

    /** Closes every place of the unit from a day on; its past stays as it was. */
    @RecordsFacts public void retire(long id, LocalDate day) {
        described(id);
        Closing closing = Closing.ofUnit(beds(units.lock(id), day), id, day);
        closing.orRefuse();
        close(closing.closing(), day);
        units.flush();
    }

    public Consequence foreseeDeleting(long id) {
        return deletion(described(id)).consequence(clock.today());
    }

    /** As if it had never been described: only where nobody ever used it. */
    @RecordsFacts public void delete(long id) {
        described(id);
        Unit unit = units.lock(id);
        deletion(unit).orRefuse();
        units.remove(unit);
        units.flush();
    }

    private Change deletion(Unit unit) {
        Beds beds = beds(unit, clock.today());
        return new Deletion(beds, beds.unit(unit.id()),
                holders.everIn(unit.id()) || unavailabilities.everOf(unit.id()));
    }

    /** A place that was to open later never does. */
    private void close(List<PlaceRow> closing, LocalDate day) {
        units.places(closing)
                .forEach(place -> place.closeOn(day.isBefore(place.open().start()) ? place.open().start() : day));
    }

    private Unit described(long id) {
        Unit unit = units.get(id);
        permissions.require(Act.DESCRIBE_FACILITIES, unit.facility());
        return unit;
    }

    private Beds beds(Unit unit, LocalDate day) {
        return inventory.beds(unit.facility(), Period.from(day));
    }
}
