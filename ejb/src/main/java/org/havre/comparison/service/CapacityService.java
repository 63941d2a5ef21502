package org.havre.comparison.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.comparison.Capacities;
import org.havre.comparison.CapacityRow;
import org.havre.shared.BusinessClock;

/** The three capacities of each facility of the scope, without a name, for every role that may see figures. */
@Stateless
@UseCase
public class CapacityService {
    private final Permissions permissions;
    private final Capacities capacities;
    private final BusinessClock clock;

    protected CapacityService() { this(null, null, null); }

    @Inject public CapacityService(Permissions permissions, Capacities capacities, BusinessClock clock) {
        this.permissions = permissions;
        this.capacities = capacities;
        this.clock = clock;
    }

    /**
     * Those that differ most first.
     *
     * @param day null for the business date
     */
    public List<CapacityRow> on(LocalDate day) {
        permissions.require(Act.SEE_OCCUPANCY);
        return capacities.on(day == null ? clock.today() : day).stream()
                .sorted(Comparator.comparing(CapacityRow::agreement)
                        .thenComparing(Comparator.comparing(CapacityRow::gap).reversed()))
                .toList();
    }
}
