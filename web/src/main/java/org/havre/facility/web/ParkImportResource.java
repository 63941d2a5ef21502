package org.havre.facility.web;

import java.util.List;
import java.util.Locale;

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

import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.ParkImport;
import org.havre.shared.Objection;
import org.havre.shared.Texts;
import org.havre.shared.web.UnreadableParameter;
import org.havre.shared.web.Upload;

/** OFII's monthly workbook, sent by a program. */
@Path("imports/park")
@RequestScoped
public class ParkImportResource {
    private final ParkImport parkImport;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ParkImportResource() {
        this(null);
    }

    @Inject public ParkImportResource(ParkImport parkImport) { this.parkImport = parkImport; }

    /** @param dryRun tells what would be done, and keeps nothing */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON) public ImportAnswer post(List<EntityPart> parts,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        var part = parts.stream().filter(one -> one.getName().equals("file")).findFirst()
                .orElseThrow(() -> new UnreadableParameter(List.of(Objection.of("import.file.missing").at("file"))));
        try (var upload = Upload.of(part.getContent(), part.getFileName().orElse(""))) {
            var report = parkImport.run(upload.file(), upload.name(), dryRun, ImportProgress.unwatched());
            return ImportAnswer.of(report, Texts.in(language()));
        }
    }

    private Locale language() {
        var languages = headers.getAcceptableLanguages();
        return languages.isEmpty() ? Locale.FRENCH : languages.get(0);
    }
}
