package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.havre.credit.CreditGroup;
import org.havre.credit.CreditRow;
import org.havre.credit.RegionEnvelope;
import org.havre.credit.service.CreditService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;

/** A year's money by group, as on screen, for other programs. */
@Path("credits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CreditsResource {
    private final CreditService credits;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public CreditsResource() {
        this(null, null);
    }

    @Inject public CreditsResource(CreditService credits, BusinessClock clock) {
        this.credits = credits;
        this.clock = clock;
    }

    /** @param totals one for each programme */
    public record Credits(int year, String dueBy, List<Credit> items, List<Credit> totals, List<Envelope> envelopes,
            int page, int size, long total) {}

    /** @param key code of the facility, département or region, name of the operator; absent of totals and of a facility that has none */
    public record Credit(String key, String name, int programme, int facilities, int ungranted,
            BigDecimal theoretical, boolean incomplete, BigDecimal granted, BigDecimal due, BigDecimal paid,
            BigDecimal gap, int differing, long placeDays, long nights, long closedMonths, long months) {}

    public record Envelope(int programme, String region, String level, BigDecimal ae, BigDecimal cp) {}

    /** @param year that of the business date where none is named */
    @GET public Credits get(@QueryParam("year") String year, @QueryParam("region") String region,
            @QueryParam("group") CreditGroup group, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var book = credits.book(CreditYears.read(year, clock.today()),
                region == null || region.isBlank() ? null : region);
        var rows = book.rows(group == null ? CreditGroup.FACILITY : group);
        return new Credits(book.year(), book.dueBy().toString(),
                rows.stream().skip(paging.first()).limit(size).map(CreditsResource::of).toList(),
                CreditRow.totals(book).stream().map(CreditsResource::of).toList(),
                book.envelopes().stream().map(CreditsResource::of).toList(), page, size, rows.size());
    }

    private static Credit of(CreditRow row) {
        var key = row.whose() == null ? row.key() : row.whose().code();
        return new Credit(key == null || key.isEmpty() ? null : key, row.name(), row.programme().number(),
                row.facilities(), row.ungranted(), row.theoretical().amount(),
                row.incomplete(), row.granted().amount(), row.due().amount(), row.paid().amount(), row.gap().amount(),
                row.differing(), row.delivered(), row.slept(), row.closed(), row.told());
    }

    private static Envelope of(RegionEnvelope envelope) {
        return new Envelope(envelope.programme().number(), envelope.regionCode(), envelope.level().name(),
                envelope.ae().amount(), envelope.cp().amount());
    }
}
