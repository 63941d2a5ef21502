package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.havre.shared.web.Wanted;
import org.havre.stay.KnownPerson;
import org.havre.stay.service.PeopleService;

/** People looked for by name, for other programs; a name never stands in an address. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private final PeopleService people;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public PeopleResource() { this(null); }

    @Inject public PeopleResource(PeopleService people) {
        this.people = people;
    }

    /** What is looked for. */
    public record Wish(String text) {}

    /** Somebody who may be meant; the nearest stand first. */
    public record Found(long person, String familyName, String givenNames, String born, String precision,
            String household, KnownPerson.KnownAs standing, String facility) {
        static Found of(KnownPerson known) {
            return new Found(known.person(), known.familyName(), known.givenNames(), known.born().day().toString(),
                    known.born().precision().name(), known.household(), known.standing(), known.facility());
        }
    }

    /** At most twenty. */
    public record People(List<Found> items) {}

    @POST
    @Path("search") public People search(Wish sent) {
        return new People(
                people.search(Wanted.text(sent == null ? null : sent.text(), "text")).stream().map(Found::of).toList());
    }
}
