package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.havre.credit.export.PaymentTemplate;
import org.havre.credit.imports.PaymentsImport;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;

/** The blank workbook of payments, with a note on each column. */
@Path("exports/payments-template.xlsx")
@RequestScoped
public class PaymentTemplateResource {
    private final PaymentsImport payments;
    private final BusinessClock clock;

    public PaymentTemplateResource() { this(null, null); }

    @Inject public PaymentTemplateResource(PaymentsImport payments, BusinessClock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get() {
        payments.requireTemplate();
        StreamingOutput written = out -> PaymentTemplate.write("Havre", clock.now(), out);
        return Response.ok(written).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"havre-versements.xlsx\"").build();
    }
}
