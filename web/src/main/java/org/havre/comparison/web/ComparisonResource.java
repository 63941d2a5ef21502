package org.havre.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.havre.comparison.OfiiColumn;
import org.havre.comparison.service.ComparisonService;
import org.havre.comparison.service.NewJustification;
import org.havre.comparison.web.ComparisonAnswers.ComparedMonth;
import org.havre.comparison.web.ComparisonAnswers.Justify;
import org.havre.comparison.web.ComparisonAnswers.OneCentre;
import org.havre.facility.DnaCode;
import org.havre.shared.web.Commands;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;

/** OFII's month beside Havre's own for other programs: what differs and why, and what people say of the rest. */
@Path("comparison")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {
    private final ComparisonService comparisons;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ComparisonResource() {
        this(null, null);
    }

    @Inject public ComparisonResource(ComparisonService comparisons, Commands commands) {
        this.comparisons = comparisons;
        this.commands = commands;
    }

    /** Every centre of the scope with the columns that differ; the newest month where none is named. */
    @GET public ComparedMonth get(@QueryParam("month") YearMonth month, @QueryParam("drawn") LocalDate drawn,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        return ComparisonAnswers.of(comparisons.month(month, end(drawn)), new Paging(page, size));
    }

    /** One centre, column by column. */
    @GET
    @Path("{facility}/{month}") public OneCentre centre(@PathParam("facility") String facility,
            @PathParam("month") String month, @QueryParam("drawn") LocalDate drawn) {
        var asked = month(month);
        return ComparisonAnswers.of(comparisons.centre(facility(facility, asked), asked, end(drawn)));
    }

    /** Says why what is left of a difference is right; the same sent again is another word on it. */
    @POST
    @Path("justifications")
    @Consumes(MediaType.APPLICATION_JSON) public Response justify(Justify sent) {
        return commands.carryOut(sent, 201, () -> {
            var month = month(Wanted.text(sent.month(), "month"));
            var facility = facility(Wanted.text(sent.facility(), "facility"), month);
            var column = Wanted.constant(sent.column(), OfiiColumn.class, "column");
            comparisons.justify(new NewJustification(facility, month, column, units(column, sent.units()),
                    sent.comment(), null));
            return ComparisonAnswers.of(comparisons.centre(facility, month, null));
        });
    }

    /** Rates are sent in percent, as they are told. */
    private static Integer units(OfiiColumn column, BigDecimal sent) {
        if (sent == null) return null;
        try {
            return (column.isRate() ? sent.movePointRight(1) : sent).intValueExact();
        } catch (ArithmeticException noUnits) {
            throw Wanted.unreadable("problem.missing", "units");
        }
    }

    private static Instant end(LocalDate drawn) { return drawn == null ? null : KnownDay.end(drawn); }

    private long facility(String code, YearMonth month) {
        if (!DnaCode.isValid(code)) throw Wanted.unreadable("problem.code", "facility");
        return comparisons.numbered(new DnaCode(code), month);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw Wanted.unreadable("problem.YearMonth", "month");
        }
    }
}
