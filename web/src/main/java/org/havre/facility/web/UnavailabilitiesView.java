package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.facility.OutageFilter;
import org.havre.facility.OutageLine;
import org.havre.facility.Structure;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnavailabilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Viewer;

/** What is, was lately or will be out of service in a facility. */
@Named
@RequestScoped
public class UnavailabilitiesView {
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
            structure = facilities.lately(head.getRow().id());
        }
        return structure;
    }

    /** The latest first. */
    public List<OutageLine> getRows() {
        return structure().outages(new OutageFilter(reason, ended), viewer.getToday());
    }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "facility=" + head.getRow().id() + "&ended=" + ended + (reason == null ? "" : "&reason=" + reason);
    }

    /** What is being changed, by name. */
    String name() {
        return structure().line(record()).name();
    }

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
