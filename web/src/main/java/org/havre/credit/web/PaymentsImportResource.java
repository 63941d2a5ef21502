package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.havre.credit.imports.PaymentsImport;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.Objection;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;
import org.havre.shared.web.UnreadableParameter;
import org.havre.shared.web.Upload;

/** Payments of a spreadsheet, sent by a program; the good rows go in, the others are named. */
@Path("imports/payments")
@RequestScoped
public class PaymentsImportResource {
    private final PaymentsImport payments;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public PaymentsImportResource() {
        this(null);
    }

    @Inject public PaymentsImportResource(PaymentsImport payments) { this.payments = payments; }

    /**
     * A doubtful row goes in where its columns say more: the facility in « Code », and « oui » in « Vu ».
     *
     * @param dryRun tells what would be done, and keeps nothing
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON) public PaymentsAnswer post(List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        var part = parts.stream().filter(one -> one.getName().equals("file")).findFirst()
                .orElseThrow(() -> new UnreadableParameter(List.of(Objection.of("import.file.missing").at("file"))));
        try (var upload = Upload.of(part.getContent(), part.getFileName().orElse(""))) {
            return PaymentsAnswer.of(
                    payments.run(upload.file(), upload.name(), dryRun, Map.of(), ImportProgress.unwatched()),
                    Texts.in(Languages.best(headers.getAcceptableLanguages())));
        }
    }
}
