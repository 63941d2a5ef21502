package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.havre.orientation.Directorate;
import org.havre.orientation.web.DecisionAnswers;
import org.havre.resident.Sex;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.web.Commands;
import org.havre.shared.web.OneJsonb;
import org.havre.shared.web.Wanted;
import org.havre.stay.service.BirthService;
import org.havre.stay.service.HouseholdService;
import org.havre.stay.service.NewBirth;
import org.havre.stay.service.NewHousehold;
import org.havre.stay.service.NewRegistration;
import org.havre.stay.service.RegistrationService;
import org.havre.stay.web.AbsenceAnswers.Day;
import org.havre.stay.web.HouseholdAnswers.Birth;
import org.havre.stay.web.HouseholdAnswers.Born;
import org.havre.stay.web.HouseholdAnswers.Done;
import org.havre.stay.web.HouseholdAnswers.Newcomers;
import org.havre.stay.web.HouseholdAnswers.OneHousehold;
import org.havre.stay.web.HouseholdAnswers.Parting;
import org.havre.stay.web.HouseholdAnswers.Waits;
import org.havre.stay.web.HouseholdAnswers.Why;

/** Households for other programs: who lives together, births, splits, joins and another head. */
@Path("households")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseholdsResource {
    private final HouseholdService households;
    private final BirthService births;
    private final RegistrationService registrations;
    private final Commands commands;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public HouseholdsResource() {
        this(null, null, null, null, null);
    }

    @Inject public HouseholdsResource(HouseholdService households, BirthService births,
            RegistrationService registrations, Commands commands, BusinessClock clock) {
        this.households = households;
        this.births = births;
        this.registrations = registrations;
        this.commands = commands;
        this.clock = clock;
    }

    /** The household of a person who stays in the scope. */
    @GET public OneHousehold get(@QueryParam("person") Long person) {
        return HouseholdAnswers.of(households.plan(Wanted.number(person, "person")));
    }

    /** OFII registers a household that waits for a place. */
    @POST public Response register(Newcomers sent) {
        return commands.carryOut(OneJsonb.JSON.toJson(sent), 201, () -> {
            var registered = registrations.register(new NewRegistration(directorate(sent.directorate()),
                    sent.since() == null ? clock.today() : Wanted.day(sent.since(), "since"),
                    Wanted.some(sent.members(), "members").stream().map(DecisionAnswers.Member::typed).toList(),
                    Set.copyOf(Wanted.list(sent.accept()))));
            return new Waits(registered.household(), registered.people(), registered.directorate(),
                    registered.since().toString());
        });
    }

    private Long directorate(String name) {
        return name == null
                ? null
                : registrations.directorates().stream()
                        .filter(one -> one.name().equalsIgnoreCase(name.strip())).findFirst().map(Directorate::id)
                        .orElseThrow(() -> new NotFound("directorate"));
    }

    /** A child is born: it stays with its mother from that day on. */
    @POST
    @Path("births") public Response born(Birth sent) {
        return commands.carryOut(sent, 201, () -> new Born(births.record(new NewBirth(
                Wanted.number(sent.mother(), "mother"), Wanted.day(sent.born(), "born"),
                Wanted.text(sent.familyName(), "familyName"),
                sent.givenNames() == null ? "" : sent.givenNames().strip(),
                Wanted.constant(sent.sex(), Sex.class, "sex"), Set.copyOf(Wanted.list(sent.accept()))))));
    }

    /** OFII has been told of a birth. */
    @POST
    @Path("changes/{id}/notice") public Response told(@PathParam("id") long id, Day sent) {
        return commands.carryOut(sent, 200, () -> {
            births.tell(id, Wanted.day(sent.day()));
            return sent;
        });
    }

    /** A split, a join or another head was recorded by error. */
    @POST
    @Path("changes/{id}/undo") public Response undo(@PathParam("id") long id, Why sent) {
        return commands.carryOut(sent, 200, () -> {
            households.undo(id, Wanted.text(sent.because(), "because"));
            return sent;
        });
    }

    /** Some part from their household and found one. */
    @POST
    @Path("splits") public Response split(Parting sent) {
        return commands.carryOut(sent, 201, () -> new Done(households.split(wanted(sent)), sent.day()));
    }

    /** Some part from their household and join another one of the same facility. */
    @POST
    @Path("joins") public Response join(Parting sent) {
        return commands.carryOut(sent, 201, () -> {
            households.join(wanted(sent));
            return new Done(null, sent.day());
        });
    }

    /** Another one becomes the head. */
    @POST
    @Path("heads") public Response head(Parting sent) {
        return commands.carryOut(sent, 201, () -> {
            households.changeHead(wanted(sent));
            return new Done(null, sent.day());
        });
    }

    private static NewHousehold wanted(Parting sent) {
        return new NewHousehold(Wanted.number(sent.person(), "person"), Set.copyOf(Wanted.list(sent.people())),
                sent.host(), sent.head(), sent.successor(), Wanted.day(sent.day()), sent.because());
    }
}
