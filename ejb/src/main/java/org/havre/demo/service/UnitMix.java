package org.havre.demo.service;

import static org.havre.facility.UnitPublic.ANY;
import static org.havre.facility.UnitPublic.FAMILY;
import static org.havre.facility.UnitPublic.MEN;
import static org.havre.facility.UnitPublic.WOMEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;

/** Which units a facility has: so many beds for single people, in rooms of their own or shared, the others for families. */
final class UnitMix {

    /** A unit of so many beds; single people share it, a family has it to itself. */
    record Shape(int beds, UnitPublic taking) implements Comparable<Shape> {
        boolean single() { return taking != FAMILY; }

        @Override public int compareTo(Shape other) {
            var byBeds = Integer.compare(beds, other.beds);
            return byBeds != 0 ? byBeds : taking.compareTo(other.taking);
        }
    }

    private static final Map<Shape, Integer> FLATS = Map.of(new Shape(1, ANY), 8, new Shape(2, MEN), 3,
            new Shape(3, MEN), 4, new Shape(4, MEN), 2, new Shape(2, WOMEN), 3, new Shape(3, WOMEN), 1);
    private static final Map<Shape, Integer> ROOMS = Map.of(new Shape(1, ANY), 3, new Shape(2, MEN), 8,
            new Shape(3, MEN), 3, new Shape(4, MEN), 1, new Shape(2, WOMEN), 4);
    private static final Map<Shape, Integer> FAMILIES = Map.of(new Shape(2, FAMILY), 5, new Shape(3, FAMILY), 7,
            new Shape(4, FAMILY), 8, new Shape(5, FAMILY), 4, new Shape(6, FAMILY), 2, new Shape(7, FAMILY), 1);

    private final Dice dice;
    private final FacilityKind kind;
    private final List<Shape> shapes = new ArrayList<>();

    private UnitMix(Dice dice, FacilityKind kind) {
        this.dice = dice;
        this.kind = kind;
    }

    static List<Shape> of(FacilityPlan plan, FacilityKind kind, Dice dice) {
        var mix = new UnitMix(dice, kind);
        var singles = Math.round(plan.places() * plan.singles() / 100f);
        mix.fill(singles, mix.shared() ? ROOMS : FLATS, plan.places() > 90 ? mix.large() : 0, new Shape(1, ANY));
        mix.fill(plan.places() - singles, FAMILIES, 0, new Shape(2, FAMILY));
        return List.copyOf(mix.shapes);
    }

    private boolean shared() { return kind != FacilityKind.CADA && kind != FacilityKind.CPH; }

    /** The one large flat of a large facility, as the published typology knows them. */
    private int large() {
        return shared() ? 9 : 8;
    }

    private void fill(int beds, Map<Shape, Integer> shares, int large, Shape least) {
        var left = beds;
        if (large > 0) {
            shapes.add(new Shape(large, MEN));
            left -= large;
        }
        var deck = new Deck<>(dice, shares);
        while (left > 0) {
            var drawn = deck.draw();
            var shape = drawn.beds() <= left
                    ? drawn
                    : new Shape(Math.max(1, Math.min(left, least.beds())), least.taking());
            shapes.add(shape.beds() == 1 && shape.taking() == FAMILY ? new Shape(1, ANY) : shape);
            left -= shape.beds();
        }
    }
}
