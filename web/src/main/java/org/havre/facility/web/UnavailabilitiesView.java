package org.havre.facility.web;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.facility.Structure;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnavailabilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.NotFound;
import org.havre.shared.Period;
import org.havre.shared.web.Viewer;

/** What is, was lately or will be out of service in a facility. */
@Named
@RequestScoped
public class UnavailabilitiesView {
    private static final int MONTHS = 13;

    private final FacilityService facilities;
    private final FacilityHead head;
    private final Viewer viewer;
    private final Asked asked;
    private Structure structure;
    private UnavailabilityReason reason;
    private boolean ended;

    protected UnavailabilitiesView() { this(null, null, null, null); }

    @Inject public UnavailabilitiesView(FacilityService facilities, FacilityHead head, Viewer viewer, Asked asked) {
        this.facilities = facilities;
        this.head = head;
        this.viewer = viewer;
        this.asked = asked;
    }

    private Structure structure() {
        if (structure == null) {
            structure = facilities.structure(head.getRow().id(), Period.from(viewer.getToday().minusMonths(MONTHS)));
        }
        return structure;
    }

    /** The latest first. */
    public List<UnavailabilityRow> getRows() {
        return structure().outOfService().stream().filter(row -> reason == null || row.reason() == reason)
                .filter(row -> ended || !isOver(row))
                .sorted(comparing((UnavailabilityRow row) -> row.nights().start()).reversed()
                        .thenComparing(UnavailabilityRow::id))
                .toList();
    }

    /** The place, or the unit where all of it is meant. */
    public String name(UnavailabilityRow row) {
        return row.place() == null
                ? unit(row)
                : structure().places().stream().filter(place -> place.id() == row.place()).findFirst()
                        .map(place -> place.label()).orElse("");
    }

    public String unit(UnavailabilityRow row) {
        return structure().units().stream().filter(unit -> unit.id() == row.unit()).findFirst().map(unit -> unit.name())
                .orElse("");
    }

    /** How many places it takes away: those of it that are open on one of its nights. */
    public long places(UnavailabilityRow row) {
        return structure().places().stream().filter(row::concerns).filter(place -> place.open().overlaps(row.nights()))
                .count();
    }

    public boolean isOver(UnavailabilityRow row) {
        return !row.nights().isOpen() && !row.nights().end().isAfter(viewer.getToday());
    }

    public boolean isComing(UnavailabilityRow row) { return row.nights().start().isAfter(viewer.getToday()); }

    /** The record that is being changed. */
    public UnavailabilityRow record() {
        return structure().outOfService().stream().filter(row -> getRecord() != null && row.id() == getRecord())
                .findFirst()
                .orElseThrow(() -> new NotFound("unavailability"));
    }

    public UnavailabilityReason[] getReasons() { return UnavailabilityReason.values(); }

    public Long getRecord() { return asked.number("record"); }

    public UnavailabilityReason getReason() { return reason; }

    public void setReason(UnavailabilityReason reason) { this.reason = reason; }

    public boolean isEnded() { return ended; }

    public void setEnded(boolean ended) { this.ended = ended; }
}
