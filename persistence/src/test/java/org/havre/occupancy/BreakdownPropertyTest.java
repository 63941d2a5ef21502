package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.RandomCalendars.NIGHTS;
import static org.havre.occupancy.RandomCalendars.START;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.havre.facility.FacilityKind;

/** What a figure is made of is the figure, by name and by bed, whatever the facility. */
@Domain(RandomCalendars.class)
@Domain(DomainContext.Global.class)
class BreakdownPropertyTest {
    private static final Window WINDOW = new Window(START, START.plusDays(NIGHTS));

    @Property(tries = 10_000) void the_parts_of_every_figure_add_up_to_it_and_of_the_nights_of_one_kind_too(
            @ForAll List<Fact> facts) {
        var one = single(facts);
        var rows = rows(one);
        for (var filter : List.of(OccupancyFilter.ALL, new OccupancyFilter(FacilityKind.CADA, null, null))) {
            var calendar = new FacilityCalendar(WINDOW);
            one.forEach(calendar::take);
            each_adds_up(new Breakdown(WINDOW, calendar, filter, rows));
        }
    }

    private static void each_adds_up(Breakdown breakdown) {
        for (var figure : Figure.values()) {
            for (var named : List.of(true, false)) {
                var parts = breakdown.parts(figure, named).stream().mapToLong(Part::count).sum();
                if (parts != breakdown.total(figure))
                    assertThat(parts).as("%s", figure).isEqualTo(breakdown.total(figure));
            }
        }
    }

    /** People one by one, each with at most one bed as long as the stay: as rows of the database are. */
    private static List<Fact> single(List<Fact> facts) {
        var single = new ArrayList<Fact>();
        for (var fact : facts) {
            if (fact instanceof Fact.Stays stays && stays.number() > 1)
                for (int i = 0; i < stays.number(); i++) single.add(new Fact.Stays(stays.period(), 1));
            else
                single.add(fact);
        }
        return single;
    }

    /** A bed follows its stay among the facts; so does what concerns a presence. */
    private static List<PartRow> rows(List<Fact> facts) {
        var rows = new ArrayList<PartRow>();
        long stay = 1000;
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            var next = i + 1 < facts.size() ? facts.get(i + 1) : null;
            if (fact instanceof Fact.Stays stays) {
                var id = next instanceof Fact.Stay known ? known.presence() : stay++;
                rows.add(new PartRow(PartRow.Kind.STAY, id, id, null, null, stays.period(), false, null, "P" + id));
                if (next instanceof Fact.Beds beds) rows.add(bed(id, beds));
            }
            if (fact instanceof Fact.Expected expected)
                rows.add(new PartRow(PartRow.Kind.EXPECTED, stay++, null, null, null, expected.period(), false, null,
                        "E"));
            if (fact instanceof Fact.Places places)
                rows.add(new PartRow(PartRow.Kind.PLACE, places.place(), null, places.unit(), places.place(),
                        places.open(), places.transitory(), "U" + places.unit() + " · " + places.place(), null));
        }
        return rows;
    }

    private static PartRow bed(long stay, Fact.Beds beds) {
        var where = "U" + beds.unit() + Optional.ofNullable(beds.place()).map(place -> " · " + place).orElse("");
        return new PartRow(PartRow.Kind.BED, stay, stay, beds.unit(), beds.place(), beds.period(), beds.transitory(),
                where, null);
    }
}
