package org.havre.takeover.web;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.Objection;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;
import org.havre.shared.web.UnreadableParameter;
import org.havre.shared.web.Upload;
import org.havre.takeover.imports.TakeoverImport;

/** An operator's own workbook, sent by a program. */
@Path("imports/takeover")
@RequestScoped
public class TakeoverImportResource {
    private static final int UNPROCESSABLE = 422;

    private final TakeoverImport takeover;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public TakeoverImportResource() {
        this(null);
    }

    @Inject public TakeoverImportResource(TakeoverImport takeover) { this.takeover = takeover; }

    /**
     * One row that cannot go in keeps all of it out: the same report is then answered with 422.
     *
     * @param dryRun tells what would be done, and keeps nothing
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON) public Response post(List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        var part = parts.stream().filter(one -> one.getName().equals("file")).findFirst()
                .orElseThrow(() -> new UnreadableParameter(List.of(Objection.of("import.file.missing").at("file"))));
        try (var upload = Upload.of(part.getContent(), part.getFileName().orElse(""))) {
            var told = takeover.run(upload.file(), upload.name(), dryRun, ImportProgress.unwatched());
            return Response.status(told.isAccepted() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                    .entity(TakeoverAnswer.of(told, Texts.in(Languages.best(headers.getAcceptableLanguages()))))
                    .build();
        }
    }
}
