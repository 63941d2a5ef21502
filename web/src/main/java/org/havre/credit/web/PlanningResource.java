package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.havre.credit.Euros;
import org.havre.credit.FacilityPlan;
import org.havre.credit.KnownChange;
import org.havre.credit.PlanStudy;
import org.havre.credit.PlanStudy.ProgrammePlan;
import org.havre.credit.PlannedMonth;
import org.havre.credit.RegionPlan;
import org.havre.credit.service.PlanningService;
import org.havre.shared.BusinessClock;

/** What the rest of a year will cost in each region, as on screen, for other programs. */
@Path("credits/planning")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlanningResource {
    private final PlanningService planning;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public PlanningResource() {
        this(null, null);
    }

    @Inject public PlanningResource(PlanningService planning, BusinessClock clock) {
        this.planning = planning;
        this.clock = clock;
    }

    /** @param from the first day of the rest; @param dublinPeople who must move before places are transformed */
    public record Plan(String region, String name, int year, String from, int dublinPeople, List<Budget> programmes,
            List<Facility> facilities) {}

    /** @param left of the envelope after what was paid and what is to come; absent where either is not known */
    public record Budget(int programme, BigDecimal envelope, BigDecimal paid, BigDecimal rest, boolean incomplete,
            BigDecimal left, List<Month> months) {}

    public record Month(String month, BigDecimal paid, BigDecimal rest, BigDecimal total) {}

    public record Facility(String code, String name, String kind, int places, long placeDays, BigDecimal paid,
            BigDecimal rest, boolean incomplete, BigDecimal ungiven, List<Change> changes) {}

    public record Change(String day, String nature, int before, int after, int dublinPeople) {}

    /** @param year that of the business date where none is named; @param region all of the scope where none is named */
    @GET public List<Plan> get(@QueryParam("year") String year, @QueryParam("region") String region) {
        return planning.plans(CreditYears.read(year, clock.today())).stream()
                .filter(each -> region == null || region.isBlank() || each.regionCode().equals(region))
                .map(each -> of(PlanStudy.of(each, List.of()))).toList();
    }

    private static Plan of(PlanStudy study) {
        var plan = study.plan();
        return new Plan(plan.regionCode(), plan.region(), plan.year(), plan.rest().start().toString(),
                study.dublinPeople(), study.programmes().stream().map(PlanningResource::of).toList(),
                plan.facilities().stream().map(each -> of(plan, each)).toList());
    }

    private static Budget of(ProgrammePlan plan) {
        var known = plan.forecast().known();
        return new Budget(plan.programme().number(), amount(plan.envelope()), plan.paid().amount(),
                known.amount().amount(), !known.isWhole(), amount(plan.left()),
                plan.months().stream().map(PlanningResource::of).toList());
    }

    private static BigDecimal amount(Optional<Euros> euros) { return euros.map(Euros::amount).orElse(null); }

    private static Month of(PlannedMonth month) {
        return new Month(month.month().toString(), month.paid().amount(), month.rest().amount(),
                month.known().amount());
    }

    private static Facility of(RegionPlan plan, FacilityPlan facility) {
        var rest = facility.cost(plan.costs(), plan.rest());
        return new Facility(facility.name().code(), facility.name().name(), facility.year().kind().name(),
                facility.placesOn(plan.rest().start()), rest.placeDays(), facility.year().paid().amount(),
                rest.amount().amount(), !rest.isWhole(), amount(facility.ungiven()),
                facility.changes(plan.rest()).stream().map(PlanningResource::of).toList());
    }

    private static Change of(KnownChange change) {
        return new Change(change.day().toString(), change.nature().name(), change.before(), change.after(),
                change.isTransformation() ? change.dublin() : 0);
    }
}
