package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.havre.facility.DayOfBeds;
import org.havre.facility.DayOfBeds.SiteOnDay;
import org.havre.facility.DayOfBeds.UnitOnDay;
import org.havre.facility.PlaceFilter;
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

    private PlaceFilter filter() { return new PlaceFilter(state, text, over); }

    /** The units of a site that the filters let through, with the places that they let through. */
    public List<UnitOnDay> units(SiteOnDay of) {
        return filter().of(of);
    }

    public long getMatching() {
        return getDay().sites().stream().flatMap(of -> units(of).stream()).mapToLong(left -> left.places().size())
                .sum();
    }

    public boolean isFiltered() { return filter().isNarrow(); }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "facility=" + head.getRow().id() + "&over=" + over + (state == null ? "" : "&state=" + state)
                + (text == null ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

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
