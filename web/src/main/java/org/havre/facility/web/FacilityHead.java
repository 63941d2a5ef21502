package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
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
    private final Asked asked;
    private FacilityRow row;
    private List<FacilityRow> choices;

    protected FacilityHead() { this(null, null, null); }

    @Inject public FacilityHead(FacilityService facilities, Viewer viewer, Asked asked) {
        this.facilities = facilities;
        this.viewer = viewer;
        this.asked = asked;
    }

    public FacilityRow getRow() {
        if (row == null) {
            row = getChoices().stream().filter(choice -> getId() == null || choice.id() == getId()).findFirst()
                    .orElseGet(this::named);
        }
        return row;
    }

    private FacilityRow named() {
        if (getId() == null) throw new NotFound("facility");
        return facilities.get(getId());
    }

    /** The facilities of a scope that is small enough to choose from; else none. */
    public List<FacilityRow> getChoices() {
        if (choices == null) {
            boolean few = getId() == null || viewer.getFacilities() <= OFFERED;
            choices = few
                    ? facilities.page(FacilityFilter.all(viewer.getToday()), FacilityOrder.CODE, true, 0, OFFERED)
                            .items()
                    : List.of();
        }
        return choices;
    }

    /** Whether there is a facility to show; the answer is 404 where there is none. */
    public boolean isKnown() {
        try {
            return getRow() != null;
        } catch (NotFound none) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
    }

    /** Whether the reader describes facilities; the services ask again. */
    public boolean isDescribed() {
        return viewer.may(Act.DESCRIBE_FACILITIES);
    }

    /** Null where the address names none. */
    public Long getId() { return asked.number("facility"); }
}
