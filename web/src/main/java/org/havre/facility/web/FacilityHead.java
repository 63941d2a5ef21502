package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.havre.access.Act;
import org.havre.access.Rebuff;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Choice;
import org.havre.shared.web.Part;
import org.havre.shared.web.Say;
import org.havre.shared.web.Told;
import org.havre.shared.web.TurnedAway;
import org.havre.shared.web.Viewer;

/** The facility that a page is about: the one in the address, else the first of the scope. */
@Named
@RequestScoped
public class FacilityHead {
    /** A scope of more facilities is left through the list. */
    private static final int OFFERED = 40;
    private static final List<String> PARTS = List.of("facility", "plan", "places", "unavailabilities", "terms");

    private final FacilityService facilities;
    private final Viewer viewer;
    private final Asked asked;
    private final Say say;
    private FacilityRow row;
    private List<FacilityRow> choices;

    protected FacilityHead() { this(null, null, null, null); }

    @Inject public FacilityHead(FacilityService facilities, Viewer viewer, Asked asked, Say say) {
        this.facilities = facilities;
        this.viewer = viewer;
        this.asked = asked;
        this.say = say;
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

    /** The same for a list. */
    public List<Choice> getOffered() {
        return getChoices().stream().map(choice -> new Choice(Long.toString(choice.id()), choice.title(),
                choice.id() == getRow().id())).toList();
    }

    /** Whether there is another to choose. */
    public boolean isChoosable() { return getChoices().size() > 1; }

    /** Whether there is a facility to show; the answer is 404 where there is none. */
    public boolean isKnown() {
        try {
            return getRow() != null;
        } catch (NotFound none) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            TurnedAway.note(Rebuff.NOT_THERE, context);
            return false;
        }
    }

    /** What it is, on the business date. */
    public List<Told> getFacts() {
        var facility = getRow();
        return List.of(told("facility.code", Optional.ofNullable(facility.code()).orElse(say.it("facility.code.none"))),
                told("facility.kind",
                        facility.kind() == null ? say.it("facility.terms.none") : say.label(facility.kind())),
                told("facility.operator", orDash(facility.operator())),
                told("facility.department", facility.department() + " (" + facility.departmentCode() + ")"),
                new Told(say.it("facility.directorate.short"), say.it("facility.directorate"),
                        orDash(facility.directorate()), null),
                told("facility.capacity", orDash(say.number(facility.authorisedCapacity()))),
                new Told(say.it("facility.open"), null, say.number(facility.openPlaces()), transitory(facility)));
    }

    private Told told(String key, String value) { return Told.of(say.it(key), value); }

    private static String orDash(String value) { return value == null || value.isEmpty() ? "–" : value; }

    private String transitory(FacilityRow facility) {
        return facility.transitoryPlaces() == 0
                ? null
                : say.it("facility.transitory.more", facility.transitoryPlaces());
    }

    /** Its pages; here is the one of this name. */
    public List<Part> parts(String here) {
        return PARTS.stream().map(part -> new Part(part + ".xhtml?facility=" + getRow().id(),
                say.it("facility." + part), part.equals(here))).toList();
    }

    /** Whether the reader describes facilities; the services ask again. */
    public boolean isDescribed() {
        return viewer.may(Act.DESCRIBE_FACILITIES);
    }

    /** Null where the address names none. */
    public Long getId() { return asked.number("facility"); }
}
