package org.havre.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.havre.quality.Finding;
import org.havre.quality.FindingFilter;
import org.havre.quality.QualityCheck;
import org.havre.quality.service.QualityService;
import org.havre.shared.web.Paging;

/** What contradicts itself in the records of the scope, counted by facility and cause, for other programs. */
@Path("findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {
    private final QualityService quality;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public FindingsResource() {
        this(null);
    }

    @Inject public FindingsResource(QualityService quality) { this.quality = quality; }

    public record Findings(List<OneFinding> items, int page, int size, long total) {}

    /** @param cause which of several causes of a check; {@code number} of people, places or members */
    public record OneFinding(String check, String cause, String facility, String name, String department, String unit,
            long number, String since) {}

    @GET public Findings get(@QueryParam("check") QualityCheck check, @QueryParam("facility") String facility,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var found = quality.withoutNames(new FindingFilter(check, facility));
        return new Findings(found.stream().skip(paging.first()).limit(paging.size()).map(FindingsResource::of).toList(),
                page, size, found.size());
    }

    private static OneFinding of(Finding one) {
        return new OneFinding(one.check().name(), one.detail(), one.code(), one.name(), one.department(), one.unit(),
                one.number(), one.since() == null ? null : one.since().toString());
    }

    /** @param wrong how many kept nights were not what was counted the last time that some were not, from a night to a night */
    public record OneComparison(String facility, String name, Instant comparedAt, Instant wrongAt, long wrong,
            LocalDate from, LocalDate to) {}

    /** When the kept nights of each facility were last counted again, and where they were not what was counted. */
    @GET
    @Path("nights") public List<OneComparison> nights(@QueryParam("differing") boolean differing) {
        return quality.nights().stream().filter(one -> !differing || one.isWrong()).map(one -> new OneComparison(
                one.code(), one.name(), one.comparedAt(), one.wrongAt(), one.wrong(), one.first(), one.last()))
                .toList();
    }
}
