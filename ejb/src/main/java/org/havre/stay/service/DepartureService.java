package org.havre.stay.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.BedsOfStay;
import org.havre.stay.ClosedMonths;
import org.havre.stay.DepartureRequest;
import org.havre.stay.ExitDecision;
import org.havre.stay.Homes;
import org.havre.stay.Housemate;
import org.havre.stay.Rewriting;
import org.havre.stay.Stays;

/** People leave, one or all of a household; those who left before keep their own day. */
@Stateless
@UseCase
public class DepartureService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Homes homes;
    private final Stays stays;
    private final ClosedMonths closedMonths;

    protected DepartureService() { this(null, null, null, null, null); }

    @Inject public DepartureService(Permissions permissions, BusinessClock clock, Homes homes, Stays stays,
            ClosedMonths closedMonths) {
        this.permissions = permissions;
        this.clock = clock;
        this.homes = homes;
        this.stays = stays;
        this.closedMonths = closedMonths;
    }

    /** A person's household, with the beds of a day, and the decisions that may carry its departure. */
    public DeparturePlan plan(long person, LocalDate day) {
        permissions.require(Act.RECORD_STAYS);
        var housemates = homes.around(person, day);
        if (housemates.isEmpty()) throw new NotFound("person");
        permissions.require(Act.RECORD_STAYS, housemates.get(0).facility());
        return new DeparturePlan(housemates, homes.exitDecisions(
                housemates.stream().map(mate -> mate.guest().household()).collect(toSet())));
    }

    /** @throws NotFound where there is no such decision in the caller's scope */
    public long decisionNumbered(String number) {
        permissions.require(Act.RECORD_STAYS);
        return homes.decisionNumbered(number).orElseThrow(() -> new NotFound("decision"));
    }

    /**
     * Records that people have left: all of them or nobody. The same departure told twice is recorded once.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public void depart(NewDeparture told) {
        permissions.require(Act.RECORD_STAYS);
        if (told.stays().isEmpty()) throw new Refusal(Objection.of("Departure.NOBODY_LEAVES").at("people"));
        var leaving = stays.getForChange(told.stays());
        leaving.forEach(beds -> permissions.require(Act.RECORD_STAYS, beds.stay().facility()));
        if (leaving.stream().allMatch(beds -> isRecorded(beds, told))) return;
        var households = homes.of(told.stays(), told.day()).stream()
                .collect(toMap(Housemate::stay, mate -> mate.guest().household()));
        var decision = decision(told.decision());
        Refusal.unlessEmpty(Stream.concat(closed(leaving, told).stream(), leaving.stream()
                .map(beds -> new DepartureRequest(beds.stay(), households.get(beds.stay().id()),
                        told.day(), told.reason(), decision, nextArrival(beds), clock.today()))
                .flatMap(request -> request.objections().stream())).distinct().toList());
        leaving.forEach(beds -> leave(beds, told));
        stays.settle();
    }

    /** The closed months that a departure would touch, as a warning to confirm. */
    public List<Objection> closed(long facility, Collection<Period> stayed, LocalDate day) {
        return Rewriting.closed(stayed.stream().map(during -> Rewriting.departure(during, day, clock.today())).toList(),
                closedMonths.of(facility)).stream().toList();
    }

    /** Those who leave are of one facility, or each is asked for its own. */
    private List<Objection> closed(List<BedsOfStay> leaving, NewDeparture told) {
        return leaving.stream().collect(groupingBy(beds -> beds.stay().facility())).entrySet().stream()
                .flatMap(of -> closed(of.getKey(), of.getValue().stream().map(beds -> beds.stay().during()).toList(),
                        told.day()).stream())
                .filter(objection -> !told.accepted().contains(objection.key())).toList();
    }

    private void leave(BedsOfStay beds, NewDeparture told) {
        var author = permissions.caller().account();
        beds.stay().by(author).depart(told.day(), told.reason(), told.decision());
        beds.giveUpFrom(told.day(), author);
    }

    private static boolean isRecorded(BedsOfStay beds, NewDeparture told) {
        var stay = beds.stay();
        return told.day().equals(stay.during().end()) && told.reason() == stay.exitReason()
                && Objects.equals(told.decision(), stay.exitDecision());
    }

    private ExitDecision decision(Long number) {
        return number == null
                ? null
                : homes.exitDecision(number).stream().findFirst().orElseThrow(() -> new NotFound("decision"));
    }

    private LocalDate nextArrival(BedsOfStay beds) {
        return stays.nextArrival(beds.stay().person(), beds.stay().during().start()).orElse(null);
    }
}
