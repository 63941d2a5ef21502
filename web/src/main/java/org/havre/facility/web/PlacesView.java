package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.havre.facility.DayOfBeds;
import org.havre.facility.DayOfBeds.PlaceOnDay;
import org.havre.facility.DayOfBeds.SiteOnDay;
import org.havre.facility.DayOfBeds.UnitOnDay;
import org.havre.facility.PlaceState;
import org.havre.facility.service.FacilityService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Viewer;

/** The sites, units and places of a facility as they are on the business date, and what is being done to which of them. */
@Named
@RequestScoped
public class PlacesView {
    private final FacilityService facilities;
    private final FacilityHead head;
    private final Viewer viewer;
    private final Asked asked;
    private DayOfBeds day;
    private PlaceState state;
    private String text;
    private boolean over;

    protected PlacesView() { this(null, null, null, null); }

    @Inject public PlacesView(FacilityService facilities, FacilityHead head, Viewer viewer, Asked asked) {
        this.facilities = facilities;
        this.head = head;
        this.viewer = viewer;
        this.asked = asked;
    }

    public DayOfBeds getDay() {
        if (day == null) day = facilities.day(head.getRow().id(), viewer.getToday());
        return day;
    }

    /** The units of a site that the filters let through, with the places that they let through. */
    public List<UnitOnDay> units(SiteOnDay of) {
        return of.units().stream().filter(this::named)
                .map(all -> new UnitOnDay(all.unit(), all.load(), all.places().stream().filter(this::shown).toList(),
                        all.withoutPlace()))
                .filter(left -> !left.places().isEmpty()
                        || !isFiltered() && !of.units().isEmpty() && (over || !retired(of, left)))
                .toList();
    }

    private boolean retired(SiteOnDay of, UnitOnDay left) {
        return of.units().stream().anyMatch(all -> all.unit().id() == left.unit().id() && all.isRetired());
    }

    private boolean named(UnitOnDay candidate) {
        return text == null || candidate.unit().name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private boolean shown(PlaceOnDay candidate) {
        return (over || !candidate.isOver()) && (state == null || candidate.is(state));
    }

    public long getMatching() {
        return getDay().sites().stream().flatMap(of -> units(of).stream()).mapToLong(left -> left.places().size())
                .sum();
    }

    public boolean isFiltered() { return state != null || text != null; }

    public PlaceState[] getStates() { return PlaceState.values(); }

    /** What is being done; nothing for who may not. */
    public BedAct getAct() {
        return head.isDescribed() ? asked.constant("act", BedAct.class) : null;
    }

    public Long getSite() { return asked.number("site"); }

    /** The unit that is being changed; that of the place where one is named. */
    public Long getUnit() {
        return getPlace() == null ? asked.number("unit") : Long.valueOf(getDay().place(getPlace()).unit());
    }

    /** What is being changed, by name; nothing for what is new. */
    public String getTarget() {
        if (getPlace() != null)
            return "· " + getDay().unit(getUnit()).unit().name() + " · " + getDay().place(getPlace()).label();
        return getUnit() == null ? "" : "· " + getDay().unit(getUnit()).unit().name();
    }

    /** Whether there is what is to be changed: told before the page is half written. */
    public void find() {
        var act = getAct();
        if (act == null) return;
        getTarget();
        var ofPlace = act.form().equals("place") && act != BedAct.ADD_PLACE;
        var ofUnit = act.form().equals("size") || act == BedAct.EDIT_UNIT || act == BedAct.ADD_PLACE
                || act == BedAct.OUT_OF_SERVICE;
        if (ofPlace && getPlace() == null || ofUnit && getUnit() == null) throw new NotFound("place");
    }

    public Long getPlace() { return asked.number("place"); }

    public PlaceState getState() { return state; }

    public void setState(PlaceState state) { this.state = state; }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }

    public boolean isOver() { return over; }

    public void setOver(boolean over) { this.over = over; }
}
