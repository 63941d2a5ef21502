package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import org.havre.facility.PlaceState;
import org.havre.facility.Plan;
import org.havre.facility.service.FacilityService;
import org.havre.shared.Period;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** Every place of a facility on every night of a month. */
@Named
@RequestScoped
public class PlanView {
    private final FacilityService facilities;
    private final FacilityHead head;
    private final Viewer viewer;
    private final Say say;
    private YearMonth month;
    private Plan plan;

    protected PlanView() { this(null, null, null, null); }

    @Inject public PlanView(FacilityService facilities, FacilityHead head, Viewer viewer, Say say) {
        this.facilities = facilities;
        this.head = head;
        this.viewer = viewer;
        this.say = say;
    }

    public Plan getPlan() {
        if (plan == null) plan = facilities.plan(head.getRow().id(), getMonth());
        return plan;
    }

    /** The month asked for, else that of the business date. */
    public YearMonth getMonth() {
        return month == null ? YearMonth.from(viewer.getToday()) : month;
    }

    public void setMonth(YearMonth month) { this.month = month; }

    public PlaceState[] getStates() { return PlaceState.values(); }

    /** How a night's column looks: today, at a weekend, or neither. */
    public String column(LocalDate night) {
        if (night.equals(viewer.getToday())) return "today";
        return night.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? "weekend" : "";
    }

    /** The first letter of the day of the week. */
    public String initial(LocalDate night) {
        return say.longDay(night).substring(0, 1).toUpperCase(say.texts().locale());
    }

    /** The tone of nights on end, and whether they go on beyond the month on either side. */
    public String look(Plan.Span span) {
        if (span.what() == null) return "bar none";
        return "bar " + span.what().state().name().toLowerCase(Locale.ROOT) + (span.fromBefore() ? " from-before" : "")
                + (span.goesOn() ? " goes-on" : "") + (span.what().contradicted() ? " contradicted" : "");
    }

    /** What stands on a bar beside the name. */
    public String says(Plan.Span span) {
        var what = span.what();
        if (what == null || what.holder() != null && what.holder().named()) return "";
        return switch (what.state()) {
            case FREE -> head.isDescribed() ? "+" : "";
            case UNAVAILABLE -> say.label(what.reason());
            default -> say.label(what.state());
        };
    }

    /** The whole of it, for who listens and for who points at it. */
    public String tells(Plan.Span span) {
        var what = span.what();
        if (what == null) return "";
        var holder = what.holder();
        var told = new ArrayList<String>();
        if (holder != null && holder.named()) told.add(holder.familyName() + " " + holder.givenNames());
        told.add(say.label(what.state()));
        if (what.reason() != null) told.add(say.label(what.reason()));
        told.add(holder != null ? during(holder.nights()) : say.it("plan.during", span.first(), span.last()));
        if (what.contradicted()) told.add(say.it("plan.contradicted"));
        return String.join(", ", told);
    }

    private String during(Period nights) {
        return nights.isOpen()
                ? say.it("plan.since", nights.start())
                : say.it("plan.during", nights.start(), nights.end().minusDays(1));
    }

    /** Where a bar leads: to the resident, to the record, or to declaring one; nowhere for who may not. */
    public String opens(Plan.Line line, Plan.Span span) {
        var what = span.what();
        if (what == null) return null;
        if (what.holder() != null && what.holder().person() != null)
            return "../stay/resident.xhtml?id=" + what.holder().person();
        var here = "?facility=" + head.getRow().id();
        if (what.state() == PlaceState.UNAVAILABLE) return "unavailabilities.xhtml" + here;
        if (what.state() != PlaceState.FREE || !head.isDescribed()) return null;
        return "places.xhtml" + here + "&act=OUT_OF_SERVICE&place=" + line.place().id() + "&from=" + span.first();
    }
}
