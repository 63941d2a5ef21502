package org.havre.access.web;

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
import org.havre.access.TrailFilter;
import org.havre.access.TrailFinding;
import org.havre.access.TrailKind;
import org.havre.access.TrailLine;
import org.havre.access.service.TrailService;
import org.havre.shared.web.Paging;

/** The trail, and whether it stands as it was written, for an auditor's own programs. */
@Path("trail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TrailResource {
    private final TrailService trail;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public TrailResource() { this(null); }

    @Inject public TrailResource(TrailService trail) { this.trail = trail; }

    /**
     * @param name      of the account
     * @param entity    the kind of thing, as its table is named, or the address of a file; {@code key} which one
     * @param fields    names of fields, never what stands in them
     * @param rows      how many there were, where that is more to the point
     */
    public record Line(long line, Instant at, String kind, String login, String name, String role, String address,
            String act, String entity, String key, Long person, Long household, List<String> fields, Integer rows) {
        static Line of(TrailLine line) {
            return new Line(line.id(), line.at(), line.kind().name(), line.login(), line.name(),
                    line.role() == null ? null : line.role().name(), line.address(), line.act(), line.entity(),
                    line.key(), line.person(), line.household(), line.fields(), line.rows());
        }
    }

    /** The newest first; the next ones lie before the last of these. */
    @GET public List<Line> lines(@QueryParam("day") LocalDate day, @QueryParam("login") String login,
            @QueryParam("kind") TrailKind kind, @QueryParam("person") Long person, @QueryParam("before") Long before,
            @QueryParam("size") @DefaultValue("100") int size) {
        var most = new Paging(0, size).size();
        return trail.lines(TrailFilter.of(day, login, kind, person).below(before), most).stream().map(Line::of)
                .toList();
    }

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
