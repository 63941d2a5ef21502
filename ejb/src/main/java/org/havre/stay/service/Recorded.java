package org.havre.stay.service;

import org.havre.access.Act;
import org.havre.access.Permissions;

/** What {@code changes_since} counts, and where each is seen by whom. */
enum Recorded {
    ARRIVAL("/stay/residents.xhtml"), DEPARTURE("/stay/night.xhtml"), MOVE("/stay/night.xhtml"), //
    ADMISSION("/orientation/decisions.xhtml"), EXIT("/orientation/decisions.xhtml"), //
    DECISION("/orientation/decisions.xhtml"), //
    OUTAGE("/facility/facilities.xhtml"), TERMS("/facility/facilities.xhtml");

    private final String page;

    Recorded(String page) {
        this.page = page;
    }

    /** A page that tells names is for those who may see them; the others see the nights that it made. */
    String page(Permissions permissions) {
        return page.startsWith("/facility/") || permissions.may(Act.SEE_RESIDENTS)
                ? page
                : "/occupancy/occupancy.xhtml";
    }
}
