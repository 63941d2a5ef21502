package org.havre.demo.service;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnitPublic;
import org.havre.orientation.OrientationState;
import org.havre.resident.Sex;
import org.havre.stay.EntryKind;

/**
 * What waits for whoever signs in first: arrivals of the day, an offer that nobody came for, people without a bed, beds
 * out of service, and the few contradictions that a register always holds. They play in the first two facilities of the
 * plan, those of the demo accounts.
 */
final class Scenes {
    private final Outages outages;
    private final LocalDate today;
    private final List<Structure> structures;
    private Slot familyToday;
    private Slot womanTomorrow;
    private Slot stepFree;
    private Slot late;
    private Slot works;
    private Slot withoutBed;
    private Slot sheltered;
    private Slot fiveInFour;
    private Slot repairs;
    private Slot disinfested;

    Scenes(LocalDate today, Outages outages, List<Structure> structures) {
        this.structures = structures;
        this.outages = outages;
        this.today = today;
    }

    /** Keeps the units in which the scenes play, before anybody moves in. */
    void staged() {
        var cada = structures.get(0);
        var huda = structures.get(1);
        familyToday = kept(cada, slot -> slot.beds() == 4, 6);
        late = kept(cada, slot -> slot.beds() == 3, 12);
        works = kept(cada, slot -> slot.beds() == 5, 30);
        stepFree = kept(cada, slot -> slot.single && slot.stepFree && slot.takes(Sex.M), 5);
        womanTomorrow = kept(cada, slot -> slot.single && slot.takes(Sex.F), 4);
        withoutBed = kept(huda, slot -> slot.beds() == 3, 3);
        fiveInFour = kept(huda, slot -> slot.beds() == 4, 45);
        disinfested = kept(huda, slot -> slot.beds() == 2, 2);
        sheltered = kept(huda, slot -> slot.single && slot.takes(Sex.M), 6);
        repairs = kept(huda, slot -> slot.single && slot.takes(Sex.M), 4);
    }

    private Slot kept(Structure structure, Predicate<Slot> which, int days) {
        var slot = structure.slot(which.and(s -> s.keptFrom == null));
        slot.keptFrom = today.minusDays(days);
        return slot;
    }

    void played(Network network) {
        offers(network);
        arrivals(network);
        outOfService();
        waiting(network);
        contradicted(structures.get(0));
        contradicted(structures.get(1));
        crowded(structures.get(0));
        swapped(structures.get(1));
    }

    private void waiting(Network network) {
        for (int i = 0; i < Math.min(9, structures.size()); i++) {
            network.waiting(structures.get(i).slots.get(i), today.minusDays(1 + 2 * i));
        }
    }

    private void offers(Network network) {
        network.newcomer(familyToday, 4, today).sent(familyToday.structure, today.minusDays(3), today)
                .keeping(familyToday, today.minusDays(3));
        network.newcomer(womanTomorrow, 1, today).sent(womanTomorrow.structure, today.minusDays(2), today.plusDays(1))
                .keeping(womanTomorrow, today.minusDays(2));
        network.newcomer(stepFree, 1, today).sent(stepFree.structure, today.minusDays(1), today.plusDays(3));
        network.newcomer(late, 3, today).sent(late.structure, today.minusDays(7), today.minusDays(4))
                .keeping(late, today.minusDays(7));
        var opposed = network.newcomer(late, 3, today).sent(late.structure, today.minusDays(11), today.minusDays(8));
        opposed.end(OrientationState.OBJECTED, today.minusDays(9), "Opposition du préfet");
    }

    private void arrivals(Network network) {
        var family = network.newcomer(withoutBed, 3, today);
        family.sojourns.add(new Sojourn(withoutBed, today, today.minusDays(2), EntryKind.DECISION, false));
        var five = network.newcomer(fiveInFour, 5, today.minusDays(40));
        network.lodge(five, fiveInFour, today.minusDays(40),
                new Sojourn(fiveInFour, today.minusDays(40), today.minusDays(43), EntryKind.DECISION, false));
        var man = network.unregistered(sheltered, today.minusDays(3));
        network.lodge(man, sheltered, today.minusDays(3),
                new Sojourn(sheltered, today.minusDays(3), today.minusDays(3), EntryKind.SHELTERING, false));
    }

    private void outOfService() {
        var outage = outages.of(works, UnavailabilityReason.TRAVAUX, works.keptFrom, today.plusDays(40));
        outages.revised(outage, today.minusDays(6), today.plusDays(5));
        outages.of(repairs, UnavailabilityReason.REMISE_EN_ETAT, repairs.keptFrom, today.plusDays(4));
        outages.of(disinfested, UnavailabilityReason.DESINSECTISATION, disinfested.keptFrom, today.plusDays(2));
        outages.cancelled(outages.of(familyToday, UnavailabilityReason.DESINSECTISATION, today.plusDays(1),
                today.plusDays(4)), today);
    }

    /** Beds said to be out of service while people sleep in them: seen, never hidden. */
    private void contradicted(Structure structure) {
        var slot = structure.slot(s -> s.beds() < 5 && !s.single && s.guest != null && s.keptFrom == null
                && s.guest.last().arrival.isBefore(today.minusDays(30)));
        outages.of(slot, UnavailabilityReason.DESINSECTISATION, today.minusDays(1), today.plusDays(2));
    }

    /** Two single people who changed beds in one go, three weeks ago. */
    private void swapped(Structure structure) {
        var day = today.minusDays(20);
        var slots = structure.slots.stream().filter(s -> s.taking == UnitPublic.MEN && s.keptFrom == null
                && s.guest != null && s.guest.last().lodged.get(0).from().isBefore(day.minusDays(20))
                && s.guest.last().lodged.size() == 1 && s.guest.last().slot() == s).limit(2).toList();
        if (slots.size() < 2) return;
        var one = slots.get(0).guest;
        var other = slots.get(1).guest;
        one.last().sleepIn(slots.get(1), day);
        other.last().sleepIn(slots.get(0), day);
    }

    /** A child born into a full unit: one more person than beds. */
    private void crowded(Structure structure) {
        var home = structure
                .slot(s -> s.beds() > 2 && s.guest != null && s.guest.size == s.beds() && s.guest.births.isEmpty()
                        && s.guest.last().arrival.isBefore(today.minusDays(90))).guest;
        home.births.add(today.minusDays(20));
    }
}
