package org.havre.facility.web;

/** What a director may do to the beds of a facility; each opens a panel beside the list. */
public enum BedAct {
    ADD_SITE, EDIT_SITE, ADD_UNIT, EDIT_UNIT, RESIZE_UNIT, CLOSE_UNIT, DELETE_UNIT, ADD_PLACE, RENAME_PLACE,
    CLOSE_PLACE,
    REOPEN_PLACE, OUT_OF_SERVICE, REVISE, END, ANNUL;

    /** The form of the panel that it opens. */
    public String form() {
        return switch (this) {
            case ADD_SITE, EDIT_SITE -> "site";
            case ADD_UNIT, EDIT_UNIT -> "unit";
            case RESIZE_UNIT, CLOSE_UNIT, DELETE_UNIT -> "size";
            case ADD_PLACE, RENAME_PLACE, CLOSE_PLACE, REOPEN_PLACE -> "place";
            case OUT_OF_SERVICE, REVISE, END, ANNUL -> "outage";
        };
    }
}
