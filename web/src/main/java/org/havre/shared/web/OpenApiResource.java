package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The description of everything that other programs may ask; it stands beside this class and a test holds the two together. */
@Path("openapi")
@RequestScoped
public class OpenApiResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON) public InputStream get() {
        return OpenApiResource.class.getResourceAsStream("openapi.json");
    }
}
