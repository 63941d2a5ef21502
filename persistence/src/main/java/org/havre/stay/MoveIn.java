package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** People who want to sleep in this unit, from the same night on. */
public record MoveIn(List<Guest> guests, Lodging lodging, Period nights) {

    public MoveIn {
        guests = List.copyOf(guests);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(UnitObjection.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }

    /** How well the unit suits them. */
    public Fit fit() {
        return new Fit(lodging, objections(), freeBeds(), bedsLeftUnusable(), offered());
    }

    LocalDate day() { return nights.start(); }

    /** Beds that they may take. */
    int freeBeds() {
        return guests.stream().mapToInt(guest -> lodging.freeBeds(guest, nights)).max().orElse(0);
    }

    /** Beds that nobody else can have once they are here, because the unit is for one household. */
    private int bedsLeftUnusable() {
        return lodging.traits().shared() ? 0 : Math.max(0, freeBeds() - guests.size());
    }

    private List<Bed> offered() {
        return lodging.beds().stream().filter(bed -> guests.stream()
                .flatMap(guest -> new BedRequest(guest, bed, lodging, nights).objections().stream())
                .allMatch(Weighed::mayBeSetAside)).toList();
    }

    /** Those who come, and those who sleep here already. */
    Stream<Guest> everybody() {
        return Stream.concat(guests.stream(), lodging.heldDuring(nights).map(Hold::guest));
    }

    /** Whether somebody comes for whom no adult of the same household sleeps here. */
    boolean leavesMinorsAlone() {
        return guests.stream().filter(guest -> !guest.isAdultOn(day())).anyMatch(minor -> everybody()
                .noneMatch(other -> other.household() == minor.household() && other.isAdultOn(day())));
    }
}
