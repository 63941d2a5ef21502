package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;

/**
 * What is told of an event, and of everybody of the household whom the same is told of.
 *
 * @param events   the numbers of the events that are told together
 * @param day      of the event
 * @param due      the day by which it is told; null where it has been
 * @param now      as it is known, or as it was told where nothing is owed any more
 * @param told     as it was last told; null where it never was
 * @param place    what is out of service; null for people
 */
public record DeclarationSheet(Recipient recipient, DeclarationKind kind, DeclarationState state, List<Long> events,
        At at, String household, LocalDate day, LocalDate due, DeclaredFacts now, DeclaredFacts told,
        OutOfUse place, List<Somebody> people) implements Serializable {

    public DeclarationSheet {
        events = List.copyOf(events);
        people = List.copyOf(people);
    }

    /** The facility. */
    public record At(long facility, String code, String name, String operator, String department)
            implements
            Serializable {}

    public record OutOfUse(String site, String unit, String place, int places) implements Serializable {}

    /** One of those concerned, under the numbers that OFII knows. */
    public record Somebody(long person, String familyName, String givenNames, Sex sex, BirthDate born,
            String nationality, String agdref, HouseholdRole role) implements Serializable {
        @Override public String toString() { return "person " + person; }
    }

    @Override public String toString() { return kind + " " + events; }
}
