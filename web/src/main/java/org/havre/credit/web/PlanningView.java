package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.havre.credit.FacilityPlan;
import org.havre.credit.KnownChange;
import org.havre.credit.PlanStudy;
import org.havre.credit.PlanStudy.ProgrammePlan;
import org.havre.credit.ReferenceCosts;
import org.havre.credit.RegionPlan;
import org.havre.credit.TheoreticalEnvelope;
import org.havre.credit.WhatIf;
import org.havre.credit.service.PlanningService;
import org.havre.facility.FacilityKind;
import org.havre.shared.Objection;
import org.havre.shared.web.Choice;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** What the rest of the year will cost by what is decided, and what changes that somebody thinks of would do to it. */
@Named
@RequestScoped
public class PlanningView extends PagedView<FacilityPlan> {
    private final PlanningService planning;
    private final Viewer viewer;
    private final Say say;
    private final ThoughtForm form;
    private String year;
    private String region = "";
    private String what = "";
    private List<RegionPlan> plans;
    private PlanStudy study;

    protected PlanningView() { this(null, null, null, null); }

    @Inject public PlanningView(PlanningService planning, Viewer viewer, Say say, ThoughtForm form) {
        this.planning = planning;
        this.viewer = viewer;
        this.say = say;
        this.form = form;
    }

    /** What changes somewhere, and where. */
    public record ChangeLine(FacilityPlan plan, KnownChange change) {}

    private List<RegionPlan> plans() {
        if (plans == null) plans = planning.plans(getOfYear());
        return plans;
    }

    /** Whether anything is paid for in the scope that year. */
    public boolean isPaidFor() { return !plans().isEmpty(); }

    public PlanStudy getStudy() {
        if (study == null)
            study = PlanStudy.of(plans().stream().filter(each -> each.regionCode().equals(region)).findFirst()
                    .orElse(plans().get(0)), thoughts());
        return study;
    }

    /** Those of the address, and the one that the form has just told. */
    private List<WhatIf> thoughts() {
        return Stream.concat(Thoughts.read(what).stream(), form.told(viewer.getToday()).stream()).toList();
    }

    @Override protected List<FacilityPlan> found() { return isPaidFor() ? getStudy().plan().facilities() : List.of(); }

    public LocalDate getFrom() { return getStudy().plan().rest().start(); }

    public int places(FacilityPlan plan) { return plan.placesOn(getFrom()); }

    public TheoreticalEnvelope rest(FacilityPlan plan) {
        return plan.cost(costs(), getStudy().plan().rest());
    }

    private ReferenceCosts costs() { return getStudy().plan().costs(); }

    /** Everything decided that is still to come, the first day first. */
    public List<ChangeLine> getChanges() {
        var all = new ArrayList<ChangeLine>();
        getStudy().plan().facilities().forEach(plan -> plan.changes(getStudy().plan().rest())
                .forEach(change -> all.add(new ChangeLine(plan, change))));
        all.sort(Comparator.comparing(each -> each.change().day()));
        return all;
    }

    /** Whether the envelope holds what was paid and what is to come. */
    public String finding(ProgrammePlan plan) {
        var left = getStudy().thoughts().isEmpty() ? plan.left() : plan.leftThen();
        if (plan.envelope().isEmpty()) return say.it("planning.finding.none", plan.programme());
        if (left.isEmpty()) return say.it("planning.finding.unknown", plan.programme());
        return say.it(left.get().isNegative() ? "planning.finding.above" : "planning.finding.within",
                plan.programme(), left.get().abs().amount());
    }

    public List<String> sentences(List<Objection> against) {
        return against.stream().map(each -> say.it(each.key(), each.parameters().toArray())).toList();
    }

    /** The page without one of the changes that are thought of. */
    public String without(PlanStudy.Thought thought) {
        var others = new ArrayList<>(thoughts());
        others.remove(thought.at());
        return here() + "&what=" + Thoughts.written(others);
    }

    public String getNothing() { return here(); }

    /** Of a facility whose places are thought of. */
    public String title(Long facility) {
        return facility == null
                ? ""
                : getStudy().plan().facility(facility).map(each -> each.name().title()).orElse("");
    }

    public String getTold() { return Thoughts.written(thoughts()); }

    @Override protected String here() { return "planning.xhtml?year=" + getOfYear() + "&region=" + getRegion(); }

    public List<Choice> getRegions() {
        return plans().stream().map(each -> new Choice(each.regionCode(), each.region(),
                each.regionCode().equals(getRegion()))).toList();
    }

    public List<Choice> getHudas() { return of(FacilityKind.HUDA); }

    public List<Choice> getCadas() { return of(FacilityKind.CADA); }

    private List<Choice> of(FacilityKind kind) {
        return getStudy().plan().facilities().stream().filter(each -> each.kindOn(getFrom()) == kind)
                .map(each -> new Choice(String.valueOf(each.name().id()), each.name().title(), false)).toList();
    }

    public WhatIf.Nature[] getNatures() { return WhatIf.Nature.values(); }

    public FacilityKind[] getKinds() { return FacilityKind.values(); }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    /** As the address says it; which region it is follows once all of the address is read. */
    public String getAsked() {
        return region;
    }

    public String getRegion() { return isPaidFor() ? getStudy().plan().regionCode() : ""; }

    public void setAsked(String asked) { region = asked == null || !asked.matches("FR-\\w{2,3}") ? "" : asked; }

    public String getWhat() { return what; }

    public void setWhat(String what) { this.what = what == null ? "" : what; }
}
