package org.havre.shared.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** What reads and writes all JSON of REST: the server would look one up for each request, at the price of the request. */
@Provider
public class OneJsonb implements ContextResolver<Jsonb> {
    public static final Jsonb JSON = JsonbBuilder.create();

    @Override public Jsonb getContext(Class<?> type) { return JSON; }
}
