package org.havre.occupancy.web;

/** The head of a column of figures: its word, its formula, and where a click puts the rows in its order. */
public record Heading(Of of, String label, String formula, String href, boolean inOrder) {

    /** What the columns tell, from left to right. */
    enum Of {
        GROUP("Grouping.FACILITY", OccupancyOrder.GROUP), STATE("occupancy.state"), //
        OPENED("occupancy.opened", OccupancyOrder.OPENED), //
        UNAVAILABLE("occupancy.unavailable", OccupancyOrder.UNAVAILABLE), USABLE("occupancy.usable"), //
        OCCUPIED("occupancy.occupied", OccupancyOrder.OCCUPIED), VACANT("occupancy.vacant", OccupancyOrder.VACANT), //
        NET("occupancy.net", OccupancyOrder.NET), GROSS("occupancy.gross"), RESERVED("occupancy.reserved"), //
        ALLOCABLE("occupancy.allocable"), PROTECTED("occupancy.overstay.protected", OccupancyOrder.OVERSTAY), //
        REJECTED("occupancy.overstay.rejected"), OTHER("occupancy.overstay.other"), //
        HALL("occupancy.transitory.occupied"), ARRIVALS("occupancy.arrivals"), DEPARTURES("occupancy.departures"), //
        AUTHORISED("occupancy.authorised"), ALERT("occupancy.alert");

        private final String key;
        private final OccupancyOrder order;

        Of(String key) {
            this(key, null);
        }

        Of(String key, OccupancyOrder order) {
            this.key = key;
            this.order = order;
        }

        String key() { return key; }

        /** Null where rows have no order by it. */
        OccupancyOrder order() {
            return order;
        }
    }

    public String look() {
        return switch (of) {
            case GROUP, STATE, ALERT -> "";
            default -> "number";
        };
    }

    /** For who listens: null where the rows are in another order. */
    public String sorted() {
        if (!inOrder || href.isEmpty()) return null;
        return of == Of.GROUP || of == Of.NET ? "ascending" : "descending";
    }
}
