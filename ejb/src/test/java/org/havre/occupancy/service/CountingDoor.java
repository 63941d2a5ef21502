package org.havre.occupancy.service;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.havre.access.Permissions;
import org.havre.facility.Facilities;
import org.havre.facility.KeptUnits;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.shared.BusinessClock;

/** Rows of figures for tests of other features. */
public final class CountingDoor {

    private CountingDoor() {}

    public static List<OccupancyRow> rows(Permissions permissions, Facilities facilities, EntityManager rows,
            OccupancyQuestion asked) {
        return new OccupancyService(permissions, facilities, new Counting(rows, new KeptUnits(rows)),
                BusinessClock.of(Clock.systemUTC()))
                .rows(asked);
    }
}
