package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.access.Act;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Viewer;

/** The facility that a page is about: the one in the address, else the first of the scope. */
@Named
@RequestScoped
public class FacilityHead {
    /** A scope of more facilities is left through the list. */
    private static final int OFFERED = 40;

    private final FacilityService facilities;
    private final Viewer viewer;
    private Long id;
    private FacilityRow row;
    private List<FacilityRow> choices;

    protected FacilityHead() { this(null, null); }

    @Inject public FacilityHead(FacilityService facilities, Viewer viewer) {
        this.facilities = facilities;
        this.viewer = viewer;
    }

    public FacilityRow getRow() {
        if (row == null) {
            row = getChoices().stream().filter(choice -> id == null || choice.id() == id).findFirst()
                    .orElseGet(this::asked);
        }
        return row;
    }

    private FacilityRow asked() {
        if (id == null) throw new NotFound("facility");
        return facilities.get(id);
    }

    /** The facilities of a scope that is small enough to choose from; else none. */
    public List<FacilityRow> getChoices() {
        if (choices == null) {
            boolean few = id == null || viewer.getFacilities() <= OFFERED;
            choices = few
                    ? facilities.page(FacilityFilter.all(viewer.getToday()), FacilityOrder.CODE, true, 0, OFFERED)
                            .items()
                    : List.of();
        }
        return choices;
    }

    /** Whether there is a facility to show at all. */
    public boolean isKnown() {
        return id != null || !getChoices().isEmpty();
    }

    /** Whether the reader describes facilities; the services ask again. */
    public boolean isDescribed() {
        return viewer.may(Act.DESCRIBE_FACILITIES);
    }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
