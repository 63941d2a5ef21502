package org.havre.demo.service;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.orientation.ExitReason;
import org.havre.orientation.OrientationState;
import org.havre.resident.Sex;
import org.havre.stay.EntryKind;

/**
 * Lets households come, move on and leave, bed by bed, from long before the take-over to the business date, so that on
 * the first day that counts the facilities are as full, and of people as long there, as on any other.
 */
final class Network {
    private static final int RUN_UP = 1600;

    private record Turn(LocalDate day, Slot slot, int turn, int order) {}

    private final Span span;
    private final Dice dice;
    private final Claims claims;
    private final Outages outages;
    private final Movers movers;
    private final List<Home> homes = new ArrayList<>();
    private final List<Home> housed = new ArrayList<>();
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(comparing(Turn::day).thenComparing(Turn::order));
    private int order;

    Network(Span span, long seed, Outages outages) {
        this.span = span;
        this.dice = Dice.of(seed, "network");
        this.claims = new Claims(Dice.of(seed, "claims"));
        this.outages = outages;
        this.movers = new Movers(Dice.of(seed, "movers"), housed);
    }

    /** Every household that was ever sent here, in the order of coming. */
    List<Home> run(List<Structure> structures) {
        var start = span.takeover().minusDays(RUN_UP);
        for (Structure structure : structures) {
            for (Slot slot : structure.slots) {
                var open = slot.opensOn.isAfter(start)
                        ? slot.opensOn.plusDays(dice.between(0, 25))
                        : start.plusDays(dice.between(0, 420));
                next(slot, open);
            }
        }
        while (!turns.isEmpty()) {
            var turn = turns.remove();
            if (turn.turn() == turn.slot().turn) take(turn);
        }
        return homes;
    }

    private void next(Slot slot, LocalDate day) {
        slot.turn++;
        if (span.isOver(day)) turns.add(new Turn(day, slot, slot.turn, order++));
    }

    private void take(Turn turn) {
        var slot = turn.slot();
        if (slot.guest != null) leaves(slot.guest, turn.day());
        slot.guest = null;
        slot.readyOn = turn.day();
        if (slot.isKeptOn(turn.day())) return;
        var day = prepared(slot, turn.day());
        if (slot.isGivenUpOn(day)) {
            slot.places.forEach(place -> place.then(span.recorded(turn.day()), "ends_on", slot.readyOn));
        } else {
            filled(slot, day);
        }
    }

    private void leaves(Home home, LocalDate day) {
        housed.remove(home);
        var sojourn = home.last();
        if (day.equals(home.claim.departure)) {
            sojourn.leave(day, home.claim.reason);
        } else {
            var sentAway = !day.equals(home.onlyUntil) && home.claim.isDublinOn(day);
            sojourn.leave(day, sentAway ? ExitReason.TRANSFERT_DUBLIN : ExitReason.DEPART_VOLONTAIRE);
        }
    }

    /** The day on which the next guests may come: after a rest, after repairs, or after nobody came. */
    private LocalDate prepared(Slot slot, LocalDate free) {
        if (slot.transitory) return free.plusDays(dice.between(0, 6));
        if (dice.chance(0.013)) return closed(slot, UnavailabilityReason.TRAVAUX, free, dice.between(30, 90));
        if (dice.chance(0.04)) return closed(slot, UnavailabilityReason.DESINSECTISATION, free, dice.between(2, 5));
        if (dice.chance(0.30)) return closed(slot, UnavailabilityReason.REMISE_EN_ETAT, free, dice.between(4, 16));
        return free.plusDays(1 + dice.days(6, 45));
    }

    private LocalDate closed(Slot slot, UnavailabilityReason reason, LocalDate from, int days) {
        var to = from.plusDays(days);
        slot.readyOn = to;
        if (to.isAfter(span.takeover())) {
            var outage = outages.of(slot, reason, from, to);
            if (days > 10 && dice.chance(0.3)) outages.revised(outage, from.plusDays(days / 2), to.minusDays(days / 3));
            if (dice.chance(0.04)) outages.cancelled(outages.of(slot, reason, to, to.plusDays(5)), to);
        }
        return to.plusDays(dice.between(0, 6));
    }

    private void filled(Slot slot, LocalDate day) {
        if (!slot.transitory && dice.chance(0.03) && day.plusDays(8).isBefore(span.today())) {
            notTaken(slot, day);
            next(slot, day.plusDays(6));
        } else if (span.isOver(day)) {
            var home = movers.find(slot, day, span);
            if (home == null) arrives(newcomer(slot, day), slot, day);
            else moves(home, slot, day);
        } else {
            expected(slot, day);
        }
    }

    private void notTaken(Slot slot, LocalDate decided) {
        if (decided.isBefore(span.takeover())) return;
        var home = newcomer(slot, decided);
        var offer = home.sent(slot.structure, decided, decided.plusDays(3)).keeping(slot, decided);
        switch (dice.between(0, 5)) {
            case 0 -> offer.end(OrientationState.REFUSED, decided.plusDays(2), "Le ménage refuse l'offre");
            case 1 -> offer.end(OrientationState.WITHDRAWN, decided.plusDays(3), "Le ménage renonce à la place");
            default ->
                offer.end(OrientationState.NOT_ARRIVED, decided.plusDays(6), "Non-présentation dans les cinq jours");
        }
    }

    private void expected(Slot slot, LocalDate day) {
        var decided = day.minusDays(dice.between(1, 5));
        if (!span.isOver(decided) || slot.transitory) return;
        newcomer(slot, day).sent(slot.structure, decided, day).keeping(slot, slot.readyOn);
    }

    /** A household that comes to the network here. */
    Home newcomer(Slot slot, LocalDate day) {
        var smaller = !slot.single && slot.beds() > 2 && dice.chance(0.16) ? 1 : 0;
        return newcomer(slot, slot.beds() - smaller, day);
    }

    Home newcomer(Slot slot, int size, LocalDate day) {
        var kind = slot.structure.kindOn(day);
        Sex sex = size > 1 ? null : switch (slot.taking) {
            case MEN -> Sex.M;
            case WOMEN -> Sex.F;
            default -> dice.chance(0.3) ? Sex.F : Sex.M;
        };
        var claim = claims.of(kind, day, mayBeDublin(slot, kind, day));
        var home = new Home(homes.size() + 1, size, sex, slot.stepFree && dice.chance(0.25), claim);
        home.registeredOn = day;
        if (kind == FacilityKind.CAES) home.onlyUntil = day.plusDays(dice.between(24, 58));
        if (!slot.single && dice.chance(size < slot.beds() ? 0.3 : 0.012)) home.births.add(dice.after(day, 40, 380));
        homes.add(home);
        return home;
    }

    /** Somebody sheltered before the claim is registered: no decision, no procedure yet (CESEDA L.552-12). */
    Home unregistered(Slot slot, LocalDate day) {
        var claim = new Claim();
        claim.leave(day.plusDays(dice.between(60, 200)), ExitReason.DEPART_VOLONTAIRE);
        var home = new Home(homes.size() + 1, 1, Sex.M, false, claim);
        home.registeredOn = day;
        homes.add(home);
        return home;
    }

    /** A household that OFII has registered and not sent anywhere yet. */
    void waiting(Slot like, LocalDate since) {
        newcomer(like, since).registeredOn = since;
    }

    /** OFII sends no Dublin case to a facility that will be a CADA before long (instruction of 7 April 2026). */
    private static boolean mayBeDublin(Slot slot, FacilityKind kind, LocalDate day) {
        var closed = slot.structure.closedToDublinAfter(day);
        return kind.admitsDublin() && (closed == null || day.isBefore(closed.minusDays(150)));
    }

    void arrives(Home home, Slot slot, LocalDate day) {
        lodge(home, slot, day, new Sojourn(slot, day, day.minusDays(dice.between(1, 5)), EntryKind.DECISION, false));
    }

    void lodge(Home home, Slot slot, LocalDate day, Sojourn sojourn) {
        if (home.sojourns.isEmpty()) housed.add(home);
        home.sojourns.add(sojourn);
        sojourn.sleepIn(slot, day);
        settled(home, slot);
    }

    private void settled(Home home, Slot slot) {
        slot.guest = home;
        if (slot.givenUpFrom != null) home.onlyUntil = slot.givenUpFrom.plusDays(75);
        next(slot, home.leavesOn());
    }

    private void moves(Home home, Slot slot, LocalDate day) {
        var before = home.last().slot();
        before.guest = null;
        if (before.structure == slot.structure) {
            home.last().sleepIn(slot, day);
            settled(home, slot);
        } else {
            var left = dice.chance(0.1) ? day.minusDays(1) : day;
            var toCph = slot.structure.kindOn(day) == FacilityKind.CPH;
            home.last().leave(left, toCph ? ExitReason.BPI_CPH : ExitReason.TRANSFERT_INTERNE_DNA);
            home.onlyUntil = null;
            if (toCph) claims.welcomed(home.claim, day);
            lodge(home, slot, day,
                    new Sojourn(slot, day, left.minusDays(dice.between(1, 4)), EntryKind.DECISION, true));
        }
        next(before, day);
    }
}
