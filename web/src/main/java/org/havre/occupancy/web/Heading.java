package org.havre.occupancy.web;

/** What the columns of figures tell, from left to right. */
enum Heading {
    GROUP("Grouping.FACILITY", OccupancyOrder.GROUP), STATE("occupancy.state"), //
    OPENED("occupancy.opened", OccupancyOrder.OPENED), //
    UNAVAILABLE("occupancy.unavailable", OccupancyOrder.UNAVAILABLE), USABLE("occupancy.usable"), //
    OCCUPIED("occupancy.occupied", OccupancyOrder.OCCUPIED), VACANT("occupancy.vacant", OccupancyOrder.VACANT), //
    NET("occupancy.net", OccupancyOrder.NET), GROSS("occupancy.gross"), RESERVED("occupancy.reserved"), //
    ALLOCABLE("occupancy.allocable"), PROTECTED("occupancy.overstay.protected", OccupancyOrder.OVERSTAY), //
    REJECTED("occupancy.overstay.rejected"), OTHER("occupancy.overstay.other"), //
    HALL("occupancy.transitory.occupied"), AUTHORISED("occupancy.authorised"), ALERT("occupancy.alert");

    private final String key;
    private final OccupancyOrder order;

    Heading(String key) { this(key, null); }

    Heading(String key, OccupancyOrder order) {
        this.key = key;
        this.order = order;
    }

    String key() { return key; }

    /** Null where rows have no order by it. */
    OccupancyOrder order() { return order; }

    /** Whether it heads what is known of all places together only. */
    boolean isOfAllPlaces() {
        return switch (this) {
            case PROTECTED, REJECTED, OTHER, AUTHORISED -> true;
            default -> false;
        };
    }

    String look() {
        return switch (this) {
            case GROUP, STATE, ALERT -> null;
            default -> "number";
        };
    }

    /** How rows in this order go, for who listens. */
    String direction() {
        return this == GROUP || this == NET ? "ascending" : "descending";
    }
}
