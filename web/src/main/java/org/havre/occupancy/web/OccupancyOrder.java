package org.havre.occupancy.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.function.ToLongFunction;
import org.havre.occupancy.Figures;
import org.havre.occupancy.OccupancyRow;

/** How groups are put in order: by name, or by a figure, what asks for attention first. */
enum OccupancyOrder {
    GROUP(comparing(OccupancyRow::group)), //
    OPENED(most(Figures::opened)), //
    UNAVAILABLE(most(Figures::unavailable)), //
    OCCUPIED(most(Figures::occupied)), //
    VACANT(most(Figures::vacant)), //
    NET(comparing(row -> row.figures().netRate().orElse(null), nullsLast(naturalOrder()))), //
    OVERSTAY(most(Figures::overstay));

    private final Comparator<OccupancyRow> order;

    OccupancyOrder(Comparator<OccupancyRow> order) {
        this.order = order;
    }

    Comparator<OccupancyRow> order() {
        return order.thenComparing(OccupancyRow::group);
    }

    private static Comparator<OccupancyRow> most(ToLongFunction<Figures> figure) {
        return comparingLong((OccupancyRow row) -> figure.applyAsLong(row.figures())).reversed();
    }
}
