package org.havre.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnitPublic;
import org.havre.facility.UnitTraits;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.havre.shared.Period;

/** Invented rooms and people for the rules' tests: beds are numbered unit × 10 + 1, 2, 3… */
final class Room {
    static final LocalDate OPENING = LocalDate.of(2020, 1, 1);

    private final long unit;
    private final int beds;
    private UnitTraits traits;
    private int preparationDays;
    private Period open = Period.from(OPENING);
    private final List<Outage> outages = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();

    private Room(long unit, int beds) {
        this.unit = unit;
        this.beds = beds;
        this.traits = UnitTraits.room(beds);
    }

    static Room of(int beds) { return numbered(1, beds); }

    static Room numbered(long unit, int beds) { return new Room(unit, beds); }

    Room with(UnitTraits newTraits) {
        traits = newTraits;
        return this;
    }

    Room taking(UnitPublic taking) {
        return with(new UnitTraits((short) beds, false, (short) 0, false, taking, true, false));
    }

    Room forOneHousehold() {
        return with(new UnitTraits((short) beds, false, (short) 0, false, UnitPublic.ANY, false, false));
    }

    Room onFloor(int floor, boolean lift) {
        return with(new UnitTraits((short) beds, false, (short) floor, lift, UnitPublic.ANY, true, false));
    }

    Room stepFree() { return with(new UnitTraits((short) beds, true, (short) 0, false, UnitPublic.ANY, true, false)); }

    Room hall() { return with(new UnitTraits((short) beds, false, (short) 0, false, UnitPublic.ANY, true, true)); }

    Room prepared(int days) {
        preparationDays = days;
        return this;
    }

    Room open(Period nights) {
        open = nights;
        return this;
    }

    Room outOfService(UnavailabilityReason reason, Period nights) {
        outages.add(new Outage(nights, reason));
        return this;
    }

    Room held(Guest guest, int bed, Period nights) { return held(new Hold(guest, unit * 10 + bed, nights, false)); }

    Room reserved(Guest guest, int bed, Period nights) { return held(new Hold(guest, unit * 10 + bed, nights, true)); }

    Room heldWithoutBed(Guest guest, Period nights) { return held(new Hold(guest, null, nights, false)); }

    private Room held(Hold hold) {
        holds.add(hold);
        return this;
    }

    Lodging lodging() {
        return new Lodging(unit, "U" + unit, traits, preparationDays, IntStream.rangeClosed(1, beds)
                .mapToObj(bed -> new Bed(unit * 10 + bed, "U" + unit + "-" + bed, open, outages)).toList(), holds);
    }

    static Guest man(long person) { return guest(person, person, 1, Sex.M, 1990); }

    static Guest woman(long person) { return guest(person, person, 1, Sex.F, 1990); }

    static Guest of(long household, long person, Sex sex, int bornIn) {
        return guest(person, household, 4, sex, bornIn);
    }

    static Guest alone(long person, Sex sex, int bornIn) { return guest(person, person, 1, sex, bornIn); }

    static Guest needing(long person, boolean stepFree, boolean groundFloor) {
        return new Guest(person, person, 1, Sex.F, born(1990), stepFree, groundFloor);
    }

    private static Guest guest(long person, long household, int size, Sex sex, int bornIn) {
        return new Guest(person, household, size, sex, born(bornIn), false, false);
    }

    private static BirthDate born(int year) { return BirthDate.of(LocalDate.of(year, 5, 15)); }
}
