package org.havre.facility.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.havre.facility.PlaceNight;
import org.havre.facility.PlaceState;
import org.havre.facility.Plan;
import org.havre.shared.Period;
import org.havre.shared.web.Looks;
import org.havre.shared.web.Say;

/** How the nights of a place look, what they say, and where they lead. */
@Dependent
public class PlanBars {
    private final FacilityHead head;
    private final UnitWords words;
    private final Say say;
    private final Looks looks;

    @Inject public PlanBars(FacilityHead head, UnitWords words, Say say, Looks looks) {
        this.head = head;
        this.words = words;
        this.say = say;
        this.looks = looks;
    }

    /** Unit by unit; those without any bed come last. */
    List<PlanGroup> groups(Plan plan) {
        var groups = new ArrayList<PlanGroup>();
        for (var unit : plan.units()) {
            var traits = unit.unit().traits();
            groups.add(new PlanGroup(unit.unit().name(), "P" + traits.bedCount(),
                    unit.site() + " · " + words.of(traits), lines(unit.lines(), say.it("plan.without"))));
        }
        if (!plan.withoutBed().isEmpty())
            groups.add(new PlanGroup(say.it("plan.withoutBed"), "", "",
                    lines(plan.withoutBed(), say.it("plan.noBed"))));
        return groups;
    }

    private List<PlanLine> lines(List<Plan.Line> lines, String unplaced) {
        return lines.stream().map(line -> new PlanLine(line.place() == null ? unplaced : line.place().label(),
                line.spans().stream().map(span -> bar(line, span)).toList())).toList();
    }

    private PlanLine.Bar bar(Plan.Line line, Plan.Span span) {
        var what = span.what();
        if (what == null) return new PlanLine.Bar(span.nights(), "bar none", null, "", "", null, null, "");
        var named = what.holder() != null && what.holder().named();
        return new PlanLine.Bar(span.nights(), look(span, what), opens(line, span, what), tells(span, what),
                looks.of(what.state()), named ? what.holder().familyName() : null,
                named ? what.holder().givenNames() : null, named ? "" : says(what));
    }

    /** The tone of nights on end, and whether they go on beyond the month on either side. */
    private static String look(Plan.Span span, PlaceNight what) {
        return "bar " + what.state().name().toLowerCase(Locale.ROOT) + (span.fromBefore() ? " from-before" : "")
                + (span.goesOn() ? " goes-on" : "") + (what.contradicted() ? " contradicted" : "");
    }

    private String says(PlaceNight what) {
        return switch (what.state()) {
            case FREE -> head.isDescribed() ? "+" : "";
            case UNAVAILABLE -> say.label(what.reason());
            default -> say.label(what.state());
        };
    }

    private String tells(Plan.Span span, PlaceNight what) {
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

    /** To the resident, to the record, or to declaring one; nowhere for who may not. */
    private String opens(Plan.Line line, Plan.Span span, PlaceNight what) {
        if (what.holder() != null && what.holder().person() != null)
            return "../stay/resident.xhtml?id=" + what.holder().person();
        var here = "?facility=" + head.getRow().id();
        if (what.state() == PlaceState.UNAVAILABLE) return "unavailabilities.xhtml" + here;
        if (what.state() != PlaceState.FREE || !head.isDescribed()) return null;
        return "places.xhtml" + here + "&act=OUT_OF_SERVICE&place=" + line.place().id() + "&from=" + span.first();
    }
}
