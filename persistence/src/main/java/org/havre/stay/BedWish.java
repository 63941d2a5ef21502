package org.havre.stay;

import java.io.Serializable;

/** Where somebody is to sleep: in a place, in a unit without a place of one's own, or nowhere yet. */
public record BedWish(long person, Long unit, Long place) implements Serializable {

    public static BedWish place(long person, long unit, long place) { return new BedWish(person, unit, place); }

    /** In the unit, on a bed that is not one of its places: a fifth person in a room for four. */
    public static BedWish unit(long person, long unit) {
        return new BedWish(person, unit, null);
    }

    /** Present, without a bed yet. */
    public static BedWish none(long person) {
        return new BedWish(person, null, null);
    }

    public boolean isSomewhere() { return unit != null; }
}
