package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.service.Duties;
import org.havre.shared.service.Work;
import org.havre.shared.service.WorkFilter;
import org.havre.shared.service.WorkFilter.Whose;

/** What waits in each facility of the scope, for other programs. */
@Path("work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkResource {
    private final Duties duties;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public WorkResource() {
        this(null);
    }

    @Inject public WorkResource(Duties duties) { this.duties = duties; }

    /**
     * @param facility   its code; null where it has none today
     * @param ofFacility whether it waits for the facility, not for the caller
     * @param oldest     the earliest day by which some of it is due
     */
    public record Waits(String facility, String name, String department, String region, String work, boolean ofFacility,
            long waiting, long late, LocalDate oldest) {}

    @GET public List<Waits> get(@QueryParam("kind") Work kind, @QueryParam("whose") Whose whose) {
        return new WorkFilter(kind, whose).of(duties.byFacility()).stream()
                .map(row -> new Waits(row.code(), row.name(), row.departmentCode(),
                        row.regionCode(), row.work().name(), row.ofFacility(), row.waiting().count(),
                        row.waiting().late(),
                        row.oldest()))
                .toList();
    }
}
