package org.havre.stay.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.shared.service.Duty;
import org.havre.shared.service.Duty.Due;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.service.ArrivalService;

/** Households on their way to the reader's facilities, the most urgent first. */
@Named
@RequestScoped
public class ArrivalsView {
    private final ArrivalService arrivals;
    private final Viewer viewer;
    private List<ExpectedHousehold> households;

    @Inject public ArrivalsView(ArrivalService arrivals, Viewer viewer) {
        this.arrivals = arrivals;
        this.viewer = viewer;
    }

    protected ArrivalsView() { this(null, null); }

    @PostConstruct void ask() { households = arrivals.expected(); }

    public List<ExpectedHousehold> getHouseholds() { return households; }

    public int getPeople() { return households.stream().mapToInt(ExpectedHousehold::missing).sum(); }

    public Due due(ExpectedHousehold household) { return Due.of(household.offer().lastDay(), viewer.getToday()); }

    /** Days late, or days left. */
    public long days(ExpectedHousehold household) {
        return Duty.days(household.offer().lastDay(), viewer.getToday());
    }
}
