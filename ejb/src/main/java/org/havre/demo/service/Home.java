package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.resident.Sex;

/** A household of the demo set: how many they are, how their claim goes, where they lived. Who they are comes last. */
final class Home {
    final int serial;
    final int size;
    /** Of a single person; null for a family. */
    final Sex sex;
    final boolean stepFree;
    final Claim claim;
    final List<Sojourn> sojourns = new ArrayList<>();
    final List<Sent> offers = new ArrayList<>();
    final List<LocalDate> births = new ArrayList<>();
    /** The day on which a place that is only passed through, or is given up, must be left; null elsewhere. */
    LocalDate onlyUntil;
    /** When they leave where they are, if nothing else happens. */
    LocalDate until;
    LocalDate registeredOn;

    Home(int serial, int size, Sex sex, boolean stepFree, Claim claim) {
        this.serial = serial;
        this.size = size;
        this.sex = sex;
        this.stepFree = stepFree;
        this.claim = claim;
    }

    Sojourn last() { return sojourns.get(sojourns.size() - 1); }

    boolean isHoused() { return !sojourns.isEmpty() && last().departure == null; }

    /** Where the household sleeps on the night of a day; null if nowhere. */
    Sojourn on(LocalDate day) {
        return sojourns.stream().filter(s -> s.covers(day)).findFirst().orElse(null);
    }

    /** How many of them sleep there on the night of a day. */
    int presentOn(LocalDate day) {
        if (on(day) == null) return 0;
        return size + (int) births.stream().filter(birth -> !birth.isAfter(day)).count();
    }

    /** Whether the nights of a day are undue (contract.md, overstay), by what has been decided at the end. */
    boolean overstaysOn(LocalDate day) {
        var sojourn = on(day);
        return sojourn != null && sojourn.structure.countsOverstayOn(day) && !sojourn.isInTheHallOn(day)
                && claim.overstaysOn(day);
    }

    /** The first of all that ends their time where they are now. */
    LocalDate leavesOn() {
        until = claim.departure;
        if (onlyUntil != null && onlyUntil.isBefore(until)) until = onlyUntil;
        var closed = last().structure.closedToDublinAfter(last().arrival);
        if (closed != null && closed.minusDays(1).isBefore(until) && claim.isDublinOn(closed)) {
            until = closed.minusDays(1);
        }
        var kept = last().slot().keptFrom;
        return kept != null && kept.isBefore(until) ? kept : until;
    }

    Sent sent(Structure to, LocalDate decidedOn, LocalDate expectedOn) {
        var offer = new Sent(to, decidedOn, expectedOn);
        offers.add(offer);
        return offer;
    }
}
