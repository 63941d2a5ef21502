package org.havre.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.havre.comparison.CapacityFilter;
import org.havre.comparison.CapacityRow;
import org.havre.comparison.service.CapacityService;
import org.havre.facility.FacilityKind;
import org.havre.shared.web.Paging;

/** The three capacities of each facility side by side, for other programs. */
@Path("capacities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CapacitiesResource {
    private final CapacityService capacities;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public CapacitiesResource() {
        this(null);
    }

    @Inject public CapacitiesResource(CapacityService capacities) { this.capacities = capacities; }

    public record Capacities(List<Capacity> items, int page, int size, long total) {}

    /** @param act absent where only OFII's file says it; {@code beds} where no place is described */
    public record Capacity(String facility, String name, String kind, String department, String region, Integer act,
            String since, Integer beds, int transitory, Integer ofii, String month, int gap, String agreement) {}

    /** Those that differ most first. */
    @GET public Capacities get(@QueryParam("on") LocalDate on,
            @QueryParam("differing") @DefaultValue("false") boolean differing, @QueryParam("kind") FacilityKind kind,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var found = capacities.on(on).stream().filter(new CapacityFilter(differing, kind)::admits).toList();
        return new Capacities(found.stream().skip(paging.first()).limit(size).map(CapacitiesResource::of).toList(),
                page, size, found.size());
    }

    private static Capacity of(CapacityRow row) {
        var name = row.name();
        return new Capacity(name.code(), name.name(), name.kind().name(), name.departmentCode(), name.regionCode(),
                row.act(), row.since().toString(), row.beds(), row.transitory(), row.ofii(),
                row.month() == null ? null : row.month().toString(), row.gap(), row.agreement().name());
    }
}
