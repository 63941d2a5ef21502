package org.havre.demo.service;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.havre.facility.FacilityKind;
import org.havre.resident.OutcomeKind.Standing;

/** Who comes to a free bed from elsewhere in the network, and why. */
final class Movers {
    private static final int DAYS_BEFORE = 28;

    private final Dice dice;
    private final List<Home> housed;

    Movers(Dice dice, List<Home> housed) {
        this.dice = dice;
        this.housed = housed;
    }

    /** A household that moves here on a day; null where somebody new comes. */
    Home find(Slot slot, LocalDate day, Span span) {
        var kind = slot.structure.kindOn(day);
        if (slot.transitory || kind == FacilityKind.CAES) return null;
        if (kind == FacilityKind.CPH)
            return dice.chance(0.5) ? first(slot, day, home -> leavesForCph(home, day)) : null;
        var dublin = kind.admitsDublin() ? first(slot, day, home -> mustLeaveSoon(home, slot, day)) : null;
        if (dublin != null) return dublin;
        if (dice.chance(0.45)) {
            var passing = first(slot, day, home -> isPassing(home, day) && !toBeCada(home, slot, day));
            if (passing != null) return passing;
        }
        if (kind == FacilityKind.CADA && dice.chance(0.05)) return first(slot, day, home -> waitsForCada(home, day));
        return dice.chance(0.06) ? first(slot, day, home -> home.last().structure == slot.structure) : null;
    }

    private Home first(Slot slot, LocalDate day, Predicate<Home> why) {
        for (Home home : housed) {
            if (slot.suits(home) && why.test(home) && mayMove(home, slot, day)) return home;
        }
        return null;
    }

    private static boolean mayMove(Home home, Slot slot, LocalDate day) {
        return home.last().arrival.isBefore(day.minusDays(12))
                && home.until.isAfter(day.plusDays(10)) && home.last().slot().keptFrom == null
                && home.last().lodged.get(home.last().lodged.size() - 1).from().isBefore(day.minusDays(12));
    }

    /** People of a CAES, and those whose places are being given up, move on as soon as a bed is free. */
    private static boolean isPassing(Home home, LocalDate day) {
        return home.onlyUntil != null && home.onlyUntil.isBefore(day.plusDays(60));
    }

    private static boolean leavesForCph(Home home, LocalDate day) {
        return home.claim.standingOn(day.minusDays(20)) == Standing.PROTECTED
                && home.last().structure.kindOn(day) != FacilityKind.CPH
                && home.claim.authorisedUntil(day) != null;
    }

    /** Dublin cases leave a facility in the weeks before it becomes a CADA (CASF L.348-1); until then they wait. */
    private static boolean mustLeaveSoon(Home home, Slot slot, LocalDate day) {
        var closed = home.last().structure.closedToDublinAfter(day);
        return closed != null && closed.isBefore(day.plusDays(DAYS_BEFORE)) && home.claim.isDublinOn(day)
                && !toBeCada(home, slot, day);
    }

    /** Whether a Dublin case would come to a facility that is, or will be, closed to it. */
    private static boolean toBeCada(Home home, Slot slot, LocalDate day) {
        return home.claim.isDublinOn(day) && (!slot.structure.kindOn(day).admitsDublin()
                || slot.structure.closedToDublinAfter(day) != null);
    }

    private static boolean waitsForCada(Home home, LocalDate day) {
        return home.last().structure.kindOn(day) == FacilityKind.HUDA && home.claim.isRegistered()
                && !home.claim.isDublinOn(day) && home.claim.standingOn(day) == Standing.PENDING
                && home.last().arrival.isBefore(day.minusDays(60));
    }
}
