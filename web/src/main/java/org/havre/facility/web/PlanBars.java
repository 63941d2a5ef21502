package org.havre.facility.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.havre.facility.PlaceNight;
import org.havre.facility.PlaceState;
import org.havre.facility.Plan;
import org.havre.shared.Period;
import org.havre.shared.Texts;
import org.havre.shared.web.Looks;
import org.havre.shared.web.Say;

/** How the nights of a place look, what they say, and where they lead. */
@Dependent
public class PlanBars {
    private final FacilityHead head;
    private final UnitWords words;
    private final Texts texts;
    private final Map<PlaceState, String> looks = new EnumMap<>(PlaceState.class);
    private String facility;
    private boolean described;

    @Inject public PlanBars(FacilityHead head, UnitWords words, Say say, Looks looks) {
        this.head = head;
        this.words = words;
        this.texts = say.texts();
        for (var state : PlaceState.values()) this.looks.put(state, looks.of(state));
    }

    /** Unit by unit; those without any bed come last. */
    List<PlanGroup> groups(Plan plan) {
        facility = "?facility=" + head.getRow().id();
        described = head.isDescribed();
        var groups = new ArrayList<PlanGroup>();
        for (var unit : plan.units()) {
            var traits = unit.unit().traits();
            groups.add(new PlanGroup(unit.unit().name(), "P" + traits.bedCount(),
                    unit.site() + " · " + words.of(traits), lines(unit.lines(), texts.text("plan.without"))));
        }
        if (!plan.withoutBed().isEmpty())
            groups.add(new PlanGroup(texts.text("plan.withoutBed"), "", "",
                    lines(plan.withoutBed(), texts.text("plan.noBed"))));
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
                looks.get(what.state()), named ? what.holder().familyName() : null,
                named ? what.holder().givenNames() : null, named ? "" : says(what));
    }

    /** The tone of nights on end, and whether they go on beyond the month on either side. */
    private static String look(Plan.Span span, PlaceNight what) {
        return "bar " + what.state().name().toLowerCase(Locale.ROOT) + (span.fromBefore() ? " from-before" : "")
                + (span.goesOn() ? " goes-on" : "") + (what.contradicted() ? " contradicted" : "");
    }

    private String says(PlaceNight what) {
        return switch (what.state()) {
            case FREE -> described ? "+" : "";
            case UNAVAILABLE -> texts.label(what.reason());
            default -> texts.label(what.state());
        };
    }

    private String tells(Plan.Span span, PlaceNight what) {
        var holder = what.holder();
        var told = new ArrayList<String>();
        if (holder != null && holder.named()) told.add(holder.familyName() + " " + holder.givenNames());
        told.add(texts.label(what.state()));
        if (what.reason() != null) told.add(texts.label(what.reason()));
        told.add(holder != null ? during(holder.nights()) : texts.text("plan.during", span.first(), span.last()));
        if (what.contradicted()) told.add(texts.text("plan.contradicted"));
        return String.join(", ", told);
    }

    private String during(Period nights) {
        return nights.isOpen()
                ? texts.text("plan.since", nights.start())
                : texts.text("plan.during", nights.start(), nights.end().minusDays(1));
    }

    /** To the resident, to the record, or to declaring one; nowhere for who may not. */
    private String opens(Plan.Line line, Plan.Span span, PlaceNight what) {
        if (what.holder() != null && what.holder().person() != null)
            return "../stay/resident.xhtml?id=" + what.holder().person();
        if (what.state() == PlaceState.UNAVAILABLE) return "unavailabilities.xhtml" + facility;
        if (what.state() != PlaceState.FREE || !described) return null;
        return "places.xhtml" + facility + "&act=OUT_OF_SERVICE&place=" + line.place().id() + "&from=" + span.first();
    }
}
