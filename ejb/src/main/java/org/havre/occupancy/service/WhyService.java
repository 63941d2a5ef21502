package org.havre.occupancy.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.FacilityRow;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.Sums;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;

/** Why a figure is what it is: the stays, places and nights that it adds up from. */
@Stateless
@UseCase
public class WhyService {
    private final Permissions permissions;
    private final OccupancyService occupancy;
    private final Counting counting;
    private final BusinessClock clock;

    protected WhyService() { this(null, null, null, null); }

    @Inject public WhyService(Permissions permissions, OccupancyService occupancy, Counting counting,
            BusinessClock clock) {
        this.permissions = permissions;
        this.occupancy = occupancy;
        this.counting = counting;
        this.clock = clock;
    }

    /**
     * Of one facility its stays or places; of several the share of each.
     *
     * @throws NotFound where the facility, the département or the region is not the caller's
     */
    public Why of(OccupancyQuestion asked, Figure figure) {
        permissions.require(Act.SEE_OCCUPANCY);
        var facilities = occupancy.asked(asked);
        return facilities.size() == 1 && figure != Figure.IN_TRANSIT
                ? parts(facilities.get(0), asked, figure)
                : shares(facilities, asked, figure);
    }

    /** Who is placed where it says something of them is on no list (R65): it is told by bed. */
    private static boolean saysSomething(OccupancyQuestion asked) {
        return asked.attribute() != null && asked.attribute().isSensitive();
    }

    private Why parts(FacilityRow facility, OccupancyQuestion asked, Figure figure) {
        var named = figure.isOfPeople() && !saysSomething(asked) && permissions.may(Act.SEE_RESIDENTS);
        var breakdown = counting.breakdown(facility.id(), asked, named);
        return new Why(figure, breakdown.total(figure), facility, named, breakdown.parts(figure, named), List.of());
    }

    /** What passed between them is counted by each, and not by all of them together. */
    private Why shares(List<FacilityRow> facilities, OccupancyQuestion asked, Figure figure) {
        var flowing = asked.attribute() == null;
        var each = new Sums(Grouping.FACILITY, Step.MONTH, asked.window(), clock.today(), flowing);
        var all = new Sums(asked.grouping(), Step.MONTH, asked.window(), clock.today(), flowing);
        counting.sum(facilities, asked, each, all);
        var shares = new ArrayList<Why.Share>();
        each.rows().stream().filter(row -> figure.of(row.figures()) != 0).forEach(row -> shares.add(new Why.Share(
                row.group().facility(), row.group().key(), row.group().name(), figure.of(row.figures()))));
        var total = figure.of(all.total().figures());
        var between = total - shares.stream().mapToLong(Why.Share::count).sum();
        if (between != 0) shares.add(new Why.Share(null, null, null, between));
        return new Why(figure, total, null, false, List.of(), shares);
    }
}
