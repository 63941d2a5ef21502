package org.havre.occupancy;

import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.orientation.DecisionNature;
import org.havre.resident.OutcomeKind;
import org.havre.shared.Period;

/**
 * What the nights of a facility are counted from: intervals without a name. A place is named (not null) only where its
 * unit is out of service at some time of the window; elsewhere alike facts come as one with their number.
 */
public sealed interface Fact {

    /** The terms that hold from a day until the next ones. */
    record Terms(LocalDate from, FacilityKind kind, int authorised) implements Fact {}

    record OperatedBy(LocalDate from, String operator) implements Fact {}

    record DirectedBy(Period period, String directorate) implements Fact {}

    record Places(Period open, long unit, Long place, boolean transitory, int number) implements Fact {}

    /** A place, or all of the unit where none is named; {@code order} is that of recording. */
    record OutOfService(Period period, long unit, Long place, UnavailabilityReason reason, long order)
            implements
            Fact {}

    /** People present, with or without a bed. */
    record Stays(Period period, int number) implements Fact {}

    /** How some of those came or left who arrived or departed on a day. */
    record Moves(LocalDate day, Measure how, int number) implements Fact {}

    /** People in a unit; where a place is named they sleep in it, else they have none of their own. */
    record Beds(Period period, long unit, Long place, boolean transitory, int number) implements Fact {}

    /** People sent here, from the decision until they arrive or the offer ends. */
    record Expected(Period period, int number) implements Fact {}

    /** Those of the expected for whom a unit is held. */
    record Held(Period period, long unit, int number) implements Fact {}

    /** What concerns one presence alone, wanted where its care may have ended. */
    sealed interface OfPresence extends Fact {
        long presence();
    }

    /** The stay; {@code admission} is the decision that it rests on, if any. */
    record Stay(long presence, Period period, Long admission) implements OfPresence {}

    /** A standing decision about the person, with the last day that it authorises, if it sets one. */
    record Decided(long presence, long order, DecisionNature nature, LocalDate on, LocalDate until)
            implements
            OfPresence {}

    /** What was said of a claim that speaks for the person during a period. */
    record Outcome(long presence, long order, Claimant claimant, OutcomeKind kind, LocalDate on, Period speaks)
            implements
            OfPresence {}

    record Dublin(long presence, Period period) implements OfPresence {}

    /** Nights in a transitory unit. */
    record InHall(long presence, Period period) implements OfPresence {}
}
