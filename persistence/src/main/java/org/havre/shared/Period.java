package org.havre.shared;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Nights from the first, up to but not including the last; open-ended while {@code end} is null, empty when both are one day. */
@Embeddable
public record Period(@Column(name = "starts_on") LocalDate start, @Column(name = "ends_on") LocalDate end)
        implements
        Serializable {

    public Period {
        requireNonNull(start, "start");
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends before it starts");
        }
    }

    public static Period from(LocalDate start) {
        return new Period(start, null);
    }

    public static Period between(LocalDate start, LocalDate end) {
        return new Period(start, end);
    }

    /** The same period, ending on a day; null leaves it open. */
    public Period until(LocalDate newEnd) {
        return new Period(start, newEnd);
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean isEmpty() {
        return start.equals(end);
    }

    /** Whether the night that begins on this day belongs to the period. */
    public boolean covers(LocalDate night) {
        return !night.isBefore(start) && (end == null || night.isBefore(end));
    }

    /** Whether the two share a night; an empty period shares none. */
    public boolean overlaps(Period other) {
        return !isEmpty() && !other.isEmpty() && startsBefore(other.end) && other.startsBefore(end);
    }

    /** Whether every night of the other, and its bounds, lie in this one. */
    public boolean contains(Period other) {
        return !other.start.isBefore(start) && (end == null || other.end != null && !other.end.isAfter(end));
    }

    /** The nights of both; empty where they share none. */
    public Period within(Period other) {
        LocalDate first = start.isBefore(other.start) ? other.start : start;
        LocalDate last = isOpen() || !other.isOpen() && other.end.isBefore(end) ? other.end : end;
        return new Period(first, last != null && last.isBefore(first) ? first : last);
    }

    /** Nights of this period from one day, up to but not including another. */
    public long nightsWithin(LocalDate from, LocalDate to) {
        LocalDate first = start.isAfter(from) ? start : from;
        LocalDate last = end != null && end.isBefore(to) ? end : to;
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /** Its pieces between days, those outside it left aside: one after the other they are the whole. */
    public List<Period> cutAt(Stream<LocalDate> days) {
        List<Period> pieces = new ArrayList<>();
        LocalDate from = start;
        for (LocalDate day : days.filter(this::covers).filter(start::isBefore).sorted().distinct().toList()) {
            pieces.add(new Period(from, day));
            from = day;
        }
        pieces.add(new Period(from, end));
        return pieces;
    }

    /** The day it begins and, where it has one, the day it ends. */
    public Stream<LocalDate> bounds() {
        return isOpen() ? Stream.of(start) : Stream.of(start, end);
    }

    /** Every night of a period that ends. */
    public List<LocalDate> nights() {
        return start.datesUntil(end).toList();
    }

    private boolean startsBefore(LocalDate day) {
        return day == null || start.isBefore(day);
    }
}
