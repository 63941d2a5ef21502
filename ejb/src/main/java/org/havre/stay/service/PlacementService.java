package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.Decisions;
import org.havre.orientation.Destination;
import org.havre.orientation.Policies;
import org.havre.orientation.service.AdmissionService;
import org.havre.orientation.service.Admitted;
import org.havre.orientation.service.NewAdmission;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.Applicant;
import org.havre.stay.Applicants;
import org.havre.stay.Lodgings;
import org.havre.stay.PlaceSearch;
import org.havre.stay.PlaceSearch.Option;
import org.havre.stay.PlacementRequest;
import org.havre.stay.WaitingHousehold;

/** OFII finds a place in its region for households that wait, and sends them there. */
@Stateless
@UseCase
public class PlacementService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Policies policies;
    private final Decisions decisions;
    private final Applicants applicants;
    private final Lodgings lodgings;
    private final AdmissionService admissions;
    private final KeptBeds beds;

    protected PlacementService() { this(null, null, null, null, null, null, null, null); }

    @Inject public PlacementService(Permissions permissions, BusinessClock clock, Policies policies,
            Decisions decisions,
            Applicants applicants, Lodgings lodgings, AdmissionService admissions, KeptBeds beds) {
        this.permissions = permissions;
        this.clock = clock;
        this.policies = policies;
        this.decisions = decisions;
        this.applicants = applicants;
        this.lodgings = lodgings;
        this.admissions = admissions;
        this.beds = beds;
    }

    /** The households of the caller's directorates that wait for a place, the longest waiting first. */
    public List<WaitingHousehold> waiting() {
        permissions.require(Act.REGISTER_DECISIONS);
        return applicants.waiting(clock.today());
    }

    /** @throws NotFound where there is no such household, or none in the caller's scope */
    public Search search(String household, LocalDate arrival) {
        permissions.require(Act.REGISTER_DECISIONS);
        var seeking = seeking(household, arrival);
        var facilities = decisions.destinations(arrival);
        var found = lodgings.of(facilities.stream().map(Destination::facility).toList(), arrival);
        var lastNight = seeking.lastDay().isBefore(arrival) ? arrival : seeking.lastDay();
        return new Search(seeking.people(), arrival, seeking.lastDay(), seeking.own(),
                new PlaceSearch(seeking.people(), facilities, found, arrival, lastNight).options());
    }

    private Applicants.Seeking seeking(String household, LocalDate day) {
        var seeking = applicants.of(household, day);
        if (seeking.people().isEmpty()) throw new NotFound("household");
        return seeking;
    }

    /**
     * Registers the decision and keeps the beds of the unit: both or nothing.
     *
     * @throws Refusal with every rule that stands against either
     */
    @RecordsFacts
    @MeetsOthers public Admitted orient(NewPlacement wanted) {
        var admitted = admissions.admit(wanted.admission());
        if (wanted.unit() != null) keep(wanted, admitted);
        return admitted;
    }

    private void keep(NewPlacement wanted, Admitted admitted) {
        var from = wanted.admission().decidedOn();
        var guests = seeking(admitted.household(), wanted.admission().expectedOn()).people().stream()
                .map(Applicant::guest).toList();
        var choice = new PlacementRequest(guests, List.of(),
                lodgings.of(wanted.admission().facility(), from).stream()
                        .filter(lodging -> lodging.unit() == wanted.unit()).toList(),
                Period.between(from, admitted.lastDay().plusDays(1)), Set.of()).choices().stream()
                .findFirst().orElseThrow(() -> new NotFound("unit"));
        beds.keep(new NewReservation(admitted.orientation(), from, choice.lodge(guests), Set.of()),
                permissions.caller().account());
    }

    /**
     * Sends all of these households, or none of them.
     *
     * @throws Refusal with everything that stands against any of them, each at the field of its number
     */
    @RecordsFacts
    @MeetsOthers public List<Admitted> send(Convoy convoy) {
        permissions.require(Act.REGISTER_DECISIONS, convoy.facility());
        if (convoy.numbers().isEmpty()) throw new Refusal(Objection.of("Convoy.NOBODY").at("households"));
        var wanted = convoy.admissions();
        Refusal.unlessEmpty(wanted.stream().flatMap(this::objections).toList());
        return wanted.stream().map(admissions::admit).toList();
    }

    private Stream<Objection> objections(NewAdmission wanted) {
        return admissions.objections(wanted).stream().map(why -> why.at("number-" + wanted.household()));
    }

    /** Beds of a facility that nothing stands against, from a night until the end of an offer of today; the hall left out. */
    public long freePlaces(long facility, LocalDate arrival) {
        permissions.require(Act.REGISTER_DECISIONS, facility);
        var lastDay = policies.lastDayToArrive(clock.today());
        var nights = Period.between(arrival, (lastDay.isBefore(arrival) ? arrival : lastDay).plusDays(1));
        return lodgings.of(facility, arrival).stream().filter(lodging -> !lodging.traits().transitory())
                .mapToLong(lodging -> lodging.freeBeds(nights)).sum();
    }

    /** Where a convoy may go on a day. */
    public List<Destination> destinations(LocalDate arrival) {
        permissions.require(Act.REGISTER_DECISIONS);
        return decisions.destinations(arrival);
    }
}
