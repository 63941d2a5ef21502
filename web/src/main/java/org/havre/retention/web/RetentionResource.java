package org.havre.retention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.havre.retention.service.RetentionService;

/** How long everything is kept and what goes in the coming nights, in numbers, for an administrator's own programs. */
@Path("retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {
    private final RetentionService retention;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public RetentionResource() {
        this(null);
    }

    @Inject public RetentionResource(RetentionService retention) { this.retention = retention; }

    /**
     * @param tonight files that the coming night erases, {@code week} and {@code month} within seven and thirty
     * @param kept    files whose time is over and that something else keeps, by what
     */
    public record Told(List<Rule> rules, int tonight, int week, int month, List<Going> facilities, List<Stays> kept) {}

    /** @param source the text that says so, or that none does */
    public record Rule(String subject, int months, LocalDate from, String source) {}

    /** @param facility null for files of none */
    public record Going(String facility, int tonight, int month) {}

    public record Stays(String because, int files) {}

    @GET public Told get() {
        var coming = retention.coming();
        return new Told(
                retention.periods().stream()
                        .map(rule -> new Rule(rule.subject().name(), rule.months(), rule.starts(), rule.source()))
                        .toList(),
                coming.tonight(), coming.week(), coming.month(),
                coming.places().stream().map(one -> new Going(one.facility(), one.tonight(), one.month())).toList(),
                coming.kept().entrySet().stream().map(one -> new Stays(one.getKey().name(), one.getValue())).toList());
    }
}
