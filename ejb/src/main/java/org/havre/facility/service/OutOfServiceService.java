package org.havre.facility.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.Beds;
import org.havre.facility.Consequence;
import org.havre.facility.OutOfService;
import org.havre.facility.Unavailabilities;
import org.havre.facility.Unavailability;
import org.havre.facility.Unit;
import org.havre.facility.Units;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** Places are taken out of service and given back, for one of OFII's reasons. */
@Stateless
@UseCase
public class OutOfServiceService {

    private Permissions permissions;
    private BusinessClock clock;
    private Inventory inventory;
    private Units units;
    private Unavailabilities unavailabilities;

    protected OutOfServiceService() {}

    @Inject public OutOfServiceService(Permissions permissions, BusinessClock clock, Inventory inventory, Units units,
            Unavailabilities unavailabilities) {
        this.permissions = permissions;
        this.clock = clock;
        this.inventory = inventory;
        this.units = units;
        this.unavailabilities = unavailabilities;
    }

    /** @param revising the record that it replaces, or null for a new one */
    public Consequence foresee(Outage wanted, Long revising) {
        return change(wanted, revising).consequence(clock.today());
    }

    /**
     * @param warned whether what must be seen before has been seen
     * @throws Refusal with every objection, or with every warning where nobody saw them
     */
    @RecordsFacts public long declare(Outage wanted, boolean warned) {
        units.lock(wanted.unit());
        OutOfService change = accepted(wanted, null, warned);
        Unavailability declared = unavailabilities.add(change.place() == null
                ? Unavailability.ofUnit(units.get(wanted.unit()), wanted.reason(), change.nights())
                : Unavailability.ofPlace(units.getPlace(change.place().id()), wanted.reason(), change.nights()));
        units.flush();
        return declared.id();
    }

    /** Says other nights or another reason: only this last version counts. */
    @RecordsFacts public void revise(long id, int seen, Outage wanted, boolean warned) {
        Unavailability declared = described(id, seen);
        if (declared.unit() != wanted.unit()) throw new NotFound("unavailability");
        units.lock(wanted.unit());
        OutOfService change = accepted(wanted, id, warned);
        declared.revise(wanted.reason(), change.nights());
        units.flush();
    }

    /** Usable again from a day on; where that is its first night or before, it is annulled. */
    @RecordsFacts public void end(long id, int seen, LocalDate firstUsableNight) {
        Unavailability declared = described(id, seen);
        if (!declared.nights().isOpen() && firstUsableNight.isAfter(declared.nights().end())) {
            throw new Refusal(
                    Objection.of("unavailability.ends.later", declared.nights().end().minusDays(1)).at("usableDay"));
        }
        if (firstUsableNight.isAfter(declared.nights().start())) declared.endOn(firstUsableNight);
        else declared.cancel();
        units.flush();
    }

    /** It was declared by error: none of its nights counts. */
    @RecordsFacts public void annul(long id, int seen) {
        described(id, seen).cancel();
        units.flush();
    }

    private OutOfService accepted(Outage wanted, Long revising, boolean warned) {
        OutOfService change = change(wanted, revising);
        change.orRefuse();
        if (!warned) Refusal.unlessEmpty(change.warnings());
        return change;
    }

    private OutOfService change(Outage wanted, Long revising) {
        Unit unit = units.get(wanted.unit());
        permissions.require(Act.DESCRIBE_FACILITIES, unit.facility());
        Beds beds = inventory.beds(unit.facility(), wanted.nights());
        return new OutOfService(beds, beds.unit(unit.id()), wanted.place() == null ? null : beds.place(wanted.place()),
                wanted.reason(), wanted.nights(), revising);
    }

    private Unavailability described(long id, int seen) {
        Unavailability declared = unavailabilities.get(id);
        permissions.require(Act.DESCRIBE_FACILITIES, declared.facility());
        Units.sameAsSeen(declared.version(), seen);
        if (declared.isCancelled()) throw new NotFound("unavailability");
        return declared;
    }
}
