package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** A person's nights in a place, or in a unit without a place of its own: reserved for a way here, or part of a stay. */
@Entity
@Table(name = "bed_assignment")
public class BedAssignment extends Numbered {

    @Column(name = "facility_id") private long facility;

    @Column(name = "person_id") private long person;

    @Column(name = "unit_id") private long unit;

    @Column(name = "place_id") private Long place;

    @Column(name = "stay_id") private Long stay;

    @Column(name = "orientation_id") private Long orientation;

    @Enumerated(EnumType.STRING) private AssignmentState state;

    @Embedded private Period nights;

    @Column(name = "expected_end_on") private LocalDate expectedEnd;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    protected BedAssignment() {}

    private BedAssignment(AssignmentState state, long facility, long person, long unit, Long place, Period nights,
            Long author) {
        this.state = state;
        this.facility = facility;
        this.person = person;
        this.unit = unit;
        this.place = place;
        this.nights = nights;
        this.author = author;
    }

    /** Nights of a stay; a null place means in the unit, without a bed of its own. */
    public static BedAssignment within(Stay stay, long unit, Long place, Period nights, Long author) {
        BedAssignment assignment = new BedAssignment(AssignmentState.ACTIVE, stay.facility(), stay.person(), unit,
                place, nights, author);
        assignment.stay = stay.id();
        return assignment;
    }

    /** Kept for somebody on the way, until the offer ends. */
    public static BedAssignment reservedFor(long orientation, long facility, long person, long unit, Long place,
            Period nights,
            Long author) {
        BedAssignment assignment = new BedAssignment(AssignmentState.RESERVED, facility, person, unit, place, nights,
                author);
        assignment.orientation = orientation;
        return assignment;
    }

    /** Whoever makes the next change; the earlier version keeps its own author. */
    public BedAssignment by(long account) {
        author = account;
        return this;
    }

    /** Keeps a reserved bed no longer from a day on; the nights before stay reserved, as they were. */
    public void release(LocalDate day) {
        if (!nights.start().isBefore(day)) cancel();
        else if (nights.end().isAfter(day)) endOn(day);
    }

    public void endOn(LocalDate day) {
        nights = nights.until(day);
    }

    public void remain() {
        nights = nights.until(null);
    }

    public void expectEndOn(LocalDate day) {
        expectedEnd = day;
    }

    /** No longer holds the bed, on any night; the trace stays. */
    public void cancel() {
        state = AssignmentState.CANCELLED;
    }

    public long facility() {
        return facility;
    }

    public long person() {
        return person;
    }

    public long unit() {
        return unit;
    }

    public Long place() {
        return place;
    }

    public Long stay() {
        return stay;
    }

    public Long orientation() {
        return orientation;
    }

    public AssignmentState state() {
        return state;
    }

    public Period nights() {
        return nights;
    }

    public LocalDate expectedEnd() {
        return expectedEnd;
    }
}
