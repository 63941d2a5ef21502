package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnitPublic;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.BirthDate;
import org.havre.resident.ClaimBody;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.stay.AbsenceReason;
import org.havre.stay.EntryKind;

/** A row of the workbook, understood: by what it is known again, and everything it says. */
sealed interface TakeoverRow {

    Line line();

    /** What makes it the same row in another edition of the file. */
    String key();

    /** Everything it says, so that a row that says something else is told from one that does not. */
    String said();

    /** A facility's terms from a day until the next ones. */
    record Structure(Line line, DnaCode code, String name, FacilityKind kind, String operator, String department,
            String commune, String postalCode, String address, int capacity, LocalDate since) implements TakeoverRow {

        @Override public String key() {
            return joined(code, since);
        }

        @Override public String said() {
            return joined(name, kind, operator, department, commune, postalCode, address, capacity);
        }
    }

    /** A place with the unit that it lies in; the size is null where the file does not say. */
    record Place(Line line, DnaCode code, String unit, Integer size, boolean stepFree, UnitPublic taking,
            boolean shared, boolean transitory, String place, LocalDate opened, LocalDate closed)
            implements TakeoverRow {

        UnitName in() {
            return new UnitName(code, unit);
        }

        @Override public String key() {
            return joined(code, Words.id(unit), Words.id(place), opened);
        }

        @Override public String said() {
            return joined(unit, size, stepFree, taking, shared, transitory, place, closed);
        }

        /** Whether both say the same of their unit. */
        boolean agreesOnUnit(Place other) {
            return Objects.equals(size, other.size) && stepFree == other.stepFree && taking == other.taking
                    && shared == other.shared && transitory == other.transitory;
        }
    }

    /** A place, or all of a unit where none is named, out of service; {@code last} is its last unusable night. */
    record Outage(Line line, DnaCode code, String unit, String place, UnavailabilityReason reason, LocalDate from,
            LocalDate last) implements TakeoverRow {

        UnitName in() {
            return new UnitName(code, unit);
        }

        @Override public String key() {
            return joined(code, Words.id(unit), place == null ? null : Words.id(place), reason, from);
        }

        @Override public String said() {
            return joined(last);
        }
    }

    /** Somebody, under the number that the file gives; a null procedure is not registered yet. */
    record Person(Line line, String id, String household, HouseholdRole role, String name, String given, Sex sex,
            BirthDate born, String nationality, String agdref, Procedure procedure, String language, String phone,
            String email) implements TakeoverRow {

        @Override public String key() {
            return id;
        }

        @Override public String said() {
            return joined(household, role, name, given, sex, born.day(), born.precision(), nationality, agdref,
                    procedure, language, phone, email);
        }

        /** Personal: never in a log by accident. */
        @Override public String toString() {
            return "a person";
        }
    }

    /** What was said of somebody's claim. */
    record Outcome(Line line, String person, ClaimBody body, OutcomeKind kind, LocalDate decided, LocalDate read,
            LocalDate notified) implements TakeoverRow {

        @Override public String key() {
            return joined(person, body, kind, decided);
        }

        @Override public String said() {
            return joined(read, notified);
        }
    }

    /** A decision of a household, or of one member where a person is named. */
    record Decision(Line line, String number, DecisionNature nature, String household, String person, DnaCode code,
            LocalDate decided, LocalDate notified, LocalDate effective, LocalDate endOfCare, LocalDate until,
            ExitReason reason, String annuls) implements TakeoverRow {

        @Override public String key() {
            return number;
        }

        @Override public String said() {
            return joined(nature, household, person, code, decided, notified, effective, endOfCare, until, reason,
                    annuls);
        }
    }

    /** Nights of somebody in a facility; the decision that sent them, or how they came without one. */
    record Stay(Line line, String person, DnaCode code, String unit, String place, LocalDate in, LocalDate out,
            EntryKind entry, String entryDecision, String exitDecision, ExitReason reason, boolean planned)
            implements TakeoverRow {

        UnitName at() {
            return new UnitName(code, unit);
        }

        boolean isOneDay() {
            return in.equals(out);
        }

        @Override public String key() {
            return joined(person, code, in, isOneDay() ? joined(unit, place, "0") : null);
        }

        @Override public String said() {
            return joined(unit, place, out, entry, entryDecision, exitDecision, reason, planned);
        }
    }

    /** Nights of somebody elsewhere; {@code last} is the last night away. */
    record Absence(Line line, String person, LocalDate from, LocalDate last, AbsenceReason reason)
            implements TakeoverRow {

        @Override public String key() {
            return joined(person, from);
        }

        @Override public String said() {
            return joined(last, reason);
        }
    }

    /** A unit by the names that the file gives; one name in capitals or not is one unit. */
    record UnitName(DnaCode code, String unit) {

        public UnitName {
            unit = unit == null ? null : Words.id(unit);
        }
    }

    private static String joined(Object... parts) {
        return Arrays.stream(parts).map(part -> part == null ? "" : part.toString())
                .collect(Collectors.joining("\u001f"));
    }
}
