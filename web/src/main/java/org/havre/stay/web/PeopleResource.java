package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.Map;
import org.havre.resident.SpellingRow;
import org.havre.resident.Spelt;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;
import org.havre.stay.KnownPerson;
import org.havre.stay.service.AlikePair;
import org.havre.stay.service.AlikeService;
import org.havre.stay.service.MergeService;
import org.havre.stay.service.PeopleService;
import org.havre.stay.service.SpellingService;

/** People looked for by name, for other programs; a name never stands in an address. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private final PeopleService people;
    private final SpellingService spellings;
    private final AlikeService alikes;
    private final MergeService merges;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public PeopleResource() {
        this(null, null, null, null, null);
    }

    @Inject public PeopleResource(PeopleService people, SpellingService spellings, AlikeService alikes,
            MergeService merges, Commands commands) {
        this.people = people;
        this.spellings = spellings;
        this.alikes = alikes;
        this.merges = merges;
        this.commands = commands;
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

    /** Another spelling of somebody's name. */
    public record Spelling(Long id, String familyName, String givenNames) {
        static Spelling of(SpellingRow row) {
            return new Spelling(row.id(), row.spelt().familyName(), row.spelt().givenNames());
        }
    }

    @GET
    @Path("{person}/spellings") public List<Spelling> spellings(@PathParam("person") long person) {
        return spellings.of(person).spellings().stream().map(Spelling::of).toList();
    }

    @POST
    @Path("{person}/spellings") public Response add(@PathParam("person") long person, Spelling sent) {
        return commands.carryOut(sent, 201, () -> {
            var spelt = new Spelt(sent.familyName(), sent.givenNames());
            return new Spelling(spellings.add(person, spelt), spelt.familyName(), spelt.givenNames());
        });
    }

    @POST
    @Path("{person}/spellings/{id}/removal") public Response remove(@PathParam("person") long person,
            @PathParam("id") long id) {
        return commands.carryOut("", 200, () -> {
            spellings.remove(person, id);
            return Map.of("removed", id);
        });
    }

    /** Two files that may be of one person. */
    public record Alike(Found one, Found other) {
        static Alike of(AlikePair pair) { return new Alike(Found.of(pair.one()), Found.of(pair.other())); }
    }

    /** Whom somebody is told apart from, or one with. */
    public record Other(Long other) {}

    @GET
    @Path("alike") public List<Alike> alike(@QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        return alikes.open(new Paging(page, size).first(), size).stream().map(Alike::of).toList();
    }

    @POST
    @Path("{person}/apart") public Response apart(@PathParam("person") long person, Other sent) {
        return commands.carryOut(sent, 200, () -> {
            alikes.tellApart(person, Wanted.number(sent.other(), "other"));
            return sent;
        });
    }

    @POST
    @Path("{person}/apart/undo") public Response takeBack(@PathParam("person") long person, Other sent) {
        return commands.carryOut(sent, 200, () -> {
            alikes.takeBack(person, Wanted.number(sent.other(), "other"));
            return sent;
        });
    }

    /** Two files that have become one: the one that goes on, and the one that was put into it. */
    public record Merged(long person, long other) {
        static Merged of(long kept, long one, long other) {
            return new Merged(kept, kept == one ? other : one);
        }
    }

    /** The elder file goes on, with its own values where both tell one. */
    @POST
    @Path("{person}/merge") public Response merge(@PathParam("person") long person, Other sent) {
        return commands.carryOut(sent, 200, () -> {
            var other = Wanted.number(sent.other(), "other");
            return Merged.of(merges.merge(person, other, Set.of()), person, other);
        });
    }

    @POST
    @Path("{person}/merge/undo") public Response undo(@PathParam("person") long person, Other sent) {
        return commands.carryOut(sent, 200, () -> {
            merges.undoOf(person, Wanted.number(sent.other(), "other"));
            return sent;
        });
    }

    @POST
    @Path("search") public People search(Wish sent) {
        return new People(
                people.search(Wanted.text(sent == null ? null : sent.text(), "text")).stream().map(Found::of).toList());
    }
}
