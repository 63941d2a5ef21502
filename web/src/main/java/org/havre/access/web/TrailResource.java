package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.havre.access.TrailFinding;
import org.havre.access.service.TrailService;

/** Whether the trail stands as it was written, for an auditor's own programs. */
@Path("trail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrailResource {
    private final TrailService trail;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public TrailResource() { this(null); }

    @Inject public TrailResource(TrailService trail) { this.trail = trail; }

    /**
     * @param lines    that are sealed and were looked at
     * @param seal     number of the last seal, {@code head} its digest in hexadecimal
     * @param unsealed lines that are not sealed yet, the oldest written at {@code unsealedSince}
     */
    public record Verification(boolean sound, long lines, long seal, String head, long unsealed, Instant unsealedSince,
            List<Finding> findings) {}

    /** @param seal below which it lies; null below none */
    public record Finding(String fault, Long seal, Long line, long lines) {
        static Finding of(TrailFinding finding) {
            return new Finding(finding.fault().name(), finding.seal(), finding.line(), finding.lines());
        }
    }

    @GET
    @Path("verification") public Verification verification() {
        var check = trail.verify();
        return new Verification(check.isSound(), check.lines(), check.seal(), check.head(), check.tail(), check.since(),
                check.findings().stream().map(Finding::of).toList());
    }
}
