package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.Destination;
import org.havre.shared.web.Viewer;
import org.havre.stay.NightRow;
import org.havre.stay.service.PresenceService;

/** Who slept where in a facility on a night. */
@Named
@RequestScoped
public class NightView {

    private final PresenceService presence;
    private final Viewer viewer;
    private Long facility;
    private LocalDate on;
    private List<Destination> facilities;
    private List<NightRow> rows;

    @Inject public NightView(PresenceService presence, Viewer viewer) {
        this.presence = presence;
        this.viewer = viewer;
    }

    protected NightView() {
        this(null, null);
    }

    /** The facilities to choose from, as they are on that night. */
    public List<Destination> getFacilities() {
        if (facilities == null) {
            facilities = presence.facilities(getOn());
        }
        return facilities;
    }

    public List<NightRow> getRows() {
        if (rows == null) {
            Long asked = getFacility();
            rows = asked == null ? List.of() : presence.night(asked, getOn());
        }
        return rows;
    }

    public long getSleepers() {
        return getRows().stream().filter(row -> !row.isEmpty()).count();
    }

    public long getEmptyPlaces() {
        return getRows().stream().filter(NightRow::isEmpty).count();
    }

    /** The one that was asked for, else the first of the scope. */
    public Long getFacility() {
        return facility != null
                ? facility
                : getFacilities().stream().findFirst().map(Destination::facility).orElse(null);
    }

    public void setFacility(Long facility) {
        this.facility = facility;
    }

    public LocalDate getOn() {
        return on == null ? viewer.getToday() : on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
