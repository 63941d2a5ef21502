package org.havre.access.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import org.havre.access.service.TrailService;
import org.havre.shared.web.ListsPeople;

/** A list of people that a program takes away stands on the trail before it does. */
@Provider
@ListsPeople
public class ListTrail implements ContainerResponseFilter {
    @Override public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.OK.getStatusCode()) return;
        CDI.current().select(TrailService.class).get().exported(
                request.getUriInfo().getPath().replaceFirst("^/", ""), request.getUriInfo().getRequestUri().getQuery());
    }
}
