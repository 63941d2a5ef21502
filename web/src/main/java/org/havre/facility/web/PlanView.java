package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.havre.facility.FacilityLoad;
import org.havre.facility.PlaceState;
import org.havre.facility.Plan;
import org.havre.facility.service.FacilityService;
import org.havre.shared.web.Cell;
import org.havre.shared.web.CellRow;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** Every place of a facility on every night of a month. */
@Named
@RequestScoped
public class PlanView {
    private final FacilityService facilities;
    private final FacilityHead head;
    private final PlanBars bars;
    private final Asked asked;
    private final Viewer viewer;
    private final Say say;
    private YearMonth month;
    private Plan plan;

    protected PlanView() { this(null, null, null, null, null, null); }

    @Inject public PlanView(FacilityService facilities, FacilityHead head, PlanBars bars, Asked asked, Viewer viewer,
            Say say) {
        this.facilities = facilities;
        this.head = head;
        this.bars = bars;
        this.asked = asked;
        this.viewer = viewer;
        this.say = say;
    }

    /**
     * Whether there is a facility to show: first asked as the page is built, and then everything that it tells is read
     * at once, in one transaction.
     */
    @Transactional public boolean isOpen() {
        return head.isKnown() && getPlan() != null;
    }

    public Plan getPlan() {
        if (plan == null) plan = facilities.plan(head.getRow().id(), getMonth());
        return plan;
    }

    /** Whether there is a place to show. */
    public boolean isFilled() { return !getPlan().units().isEmpty(); }

    public List<PlanGroup> getGroups() { return bars.groups(getPlan()); }

    /** People, usable places and places to allocate, night by night. */
    public List<CellRow> getTotals() {
        return List.of(total("plan.people", FacilityLoad::people), total("plan.usable", FacilityLoad::usable),
                total("plan.allocable", FacilityLoad::allocable));
    }

    private CellRow total(String key, ToIntFunction<FacilityLoad> figure) {
        return new CellRow(null, Stream.concat(Stream.of(Cell.plain(say.it(key))),
                getPlan().totals().stream().map(load -> Cell.plain(say.number(figure.applyAsInt(load))))).toList());
    }

    /** The month asked for, else that of the business date. */
    public YearMonth getMonth() {
        if (month == null) month = Optional.ofNullable(asked.month("month")).orElse(YearMonth.from(viewer.getToday()));
        return month;
    }

    public PlaceState[] getStates() { return PlaceState.values(); }

    public List<PlanNight> getNights() { return getPlan().nights().stream().map(this::head).toList(); }

    private PlanNight head(LocalDate night) {
        var told = say.longDay(night);
        var today = night.equals(viewer.getToday());
        var weekend = night.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return new PlanNight(told, told.substring(0, 1).toUpperCase(say.texts().locale()), night.getDayOfMonth(),
                today ? "today" : weekend ? "weekend" : null, today);
    }
}
