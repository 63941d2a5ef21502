package org.havre.access.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import org.havre.access.service.TrailService;

/** Every file that leaves Havre stands on the trail before it does, on screens and for programs alike. */
@Provider
public class DownloadTrail implements ContainerResponseFilter {
    @Override public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var kept = response.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
        if (kept == null || !kept.startsWith("attachment")) return;
        CDI.current().select(TrailService.class).get().exported(
                request.getUriInfo().getPath().replaceFirst("^/", ""), request.getUriInfo().getRequestUri().getQuery());
    }
}
