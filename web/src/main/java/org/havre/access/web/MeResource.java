package org.havre.access.web;

import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.havre.access.Caller;
import org.havre.access.service.Me;

/** Who I am to Havre. */
@Path("me")
@RequestScoped
public class MeResource {
    private final Me me;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public MeResource() { this(null); }

    @Inject public MeResource(Me me) { this.me = me; }

    @GET
    @Produces(MediaType.APPLICATION_JSON) public Answer get() { return Answer.of(me.caller()); }

    /**
     * @param scopeKey code of the region or département, where the scope is one
     * @param locale   the language that the account has chosen; left out until it has
     */
    public record Answer(String login, String name, String role, String scope, String scopeKey, int facilities,
            String locale) {
        static Answer of(Caller caller) {
            var scope = caller.scope();
            return new Answer(caller.login(), caller.displayName(),
                    caller.role() == null ? null : caller.role().name().toLowerCase(Locale.ROOT),
                    scope == null ? null : scope.kind().name().toLowerCase(Locale.ROOT),
                    scope == null ? null : scope.key(), scope == null ? 0 : scope.facilities().size(),
                    caller.locale() == null ? null : caller.locale().getLanguage());
        }
    }
}
