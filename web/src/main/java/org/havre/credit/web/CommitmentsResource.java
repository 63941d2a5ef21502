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
import org.havre.credit.CommitmentRow;
import org.havre.credit.service.CommitmentService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;

/** The commitments whose years hold one that is asked for, as on screen, for other programs. */
@Path("credits/commitments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommitmentsResource {
    private final CommitmentService commitments;
    private final BusinessClock clock;

    public CommitmentsResource() { this(null, null); }

    @Inject public CommitmentsResource(CommitmentService commitments, BusinessClock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    public record LegalCommitments(int year, List<LegalCommitment> items, int page, int size, long total) {}

    /** @param facility absent where it is for all of an operator's facilities in the region */
    public record LegalCommitment(String number, String facility, String operator, String region, int programme,
            int from, int to, BigDecimal ae, BigDecimal paid, BigDecimal left) {}

    /** @param year that of the business date where none is named */
    @GET public LegalCommitments get(@QueryParam("year") String year, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var asked = CreditYears.read(year, clock.today());
        var found = commitments.ofYear(asked);
        return new LegalCommitments(asked, found.stream().skip(paging.first()).limit(size)
                .map(CommitmentsResource::of).toList(), page, size, found.size());
    }

    private static LegalCommitment of(CommitmentRow row) {
        return new LegalCommitment(row.number(), row.title(), row.operator(), row.regionCode(),
                row.programme().number(), row.from(), row.to(), row.ae().amount(), row.paid().amount(),
                row.left().amount());
    }
}
