package org.havre.stay.service;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.havre.access.Caller;
import org.havre.access.Entry;
import org.havre.access.Pace;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.ScopeKind;
import org.havre.access.Trail;
import org.havre.orientation.Cares;
import org.havre.orientation.Decisions;
import org.havre.orientation.Objections;
import org.havre.orientation.Policies;
import org.havre.orientation.Transfers;
import org.havre.orientation.service.AskService;
import org.havre.orientation.service.ObjectionService;
import org.havre.orientation.service.TransferService;
import org.havre.resident.Households;
import org.havre.shared.BusinessClock;
import org.havre.stay.Absences;
import org.havre.stay.ClosedMonths;
import org.havre.stay.DeclarationSheets;
import org.havre.stay.Declarations;
import org.havre.stay.Expectations;
import org.havre.stay.Homes;
import org.havre.stay.Kinships;
import org.havre.stay.Lodgings;
import org.havre.stay.Sheets;
import org.havre.stay.Sighting;
import org.havre.stay.Stays;
import org.havre.stay.Village;

/** The use cases as somebody of the village calls them, each call in a transaction of its own, without a container. */
final class Desk {
    private static final ClosedMonths NO_MONTH = facility -> Set.of();

    private final Village village;
    private final BusinessClock clock;
    private final String login;
    private final Role role;
    private final long facility;
    private final long account;
    private ClosedMonths closed = NO_MONTH;

    private Desk(Village village, LocalDate today, String login, Role role, long facility) {
        this(village, today, login, role, facility, 1);
    }

    private Desk(Village village, LocalDate today, String login, Role role, long facility, long account) {
        this.account = account;
        this.village = village;
        this.clock = BusinessClock.fixedOn(today, Clock.systemUTC());
        this.login = login;
        this.role = role;
        this.facility = facility;
    }

    static Desk of(Village village) {
        return new Desk(village, Village.TODAY, Village.SOCIAL, Role.SOCIAL, Village.FACILITY);
    }

    /** The same desk where these months are closed. */
    Desk closed(YearMonth... months) {
        var there = new Desk(village, clock.today(), login, role, facility, account);
        there.closed = any -> Set.of(months);
        return there;
    }

    Desk on(LocalDate day) { return new Desk(village, day, login, role, facility, account); }

    Desk ofFinance() { return new Desk(village, clock.today(), "finance", Role.FINANCE, facility); }

    Desk elsewhere() { return new Desk(village, clock.today(), "elsewhere", Role.SOCIAL, Village.ELSEWHERE); }

    Desk ofOfii() {
        village.execute("insert into account (id, login, display_name, password_hash) values (4, 'ofii', 'ofii', 'x')"
                + " on conflict do nothing");
        village.execute("insert into account_right (id, account_id, role, scope, starts_on)"
                + " values (4, 4, 'OFII', 'NATION', '2015-01-01') on conflict do nothing");
        return new Desk(village, clock.today(), "ofii", Role.OFII, facility);
    }

    /** The prefecture of a département. */
    Desk ofPrefecture(String department) {
        var id = 100 + Integer.parseInt(department);
        village.execute("insert into account (id, login, display_name, password_hash) values (%1$d, 'prefect%2$s',"
                + " 'prefect%2$s', 'x')", id, department);
        village.execute("insert into account_right (id, account_id, role, scope, scope_key, starts_on)"
                + " values (%1$d, %1$d, 'PREFECTURE', 'DEPARTMENT', '%2$s', '2015-01-01')", id, department);
        return new Desk(village, clock.today(), "prefect" + department, Role.PREFECTURE, facility, id);
    }

    <T> T objections(Function<ObjectionService, T> call) {
        return village.as(login, rows -> call
                .apply(new ObjectionService(permissions(), clock, new Objections(rows), new Cares(rows))));
    }

    <T> T ways(Function<WayService, T> call) {
        return village.as(login, rows -> call
                .apply(new WayService(permissions(), clock, new Expectations(rows), new Stays(rows))));
    }

    <T> T transfers(Function<TransferService, T> call) {
        return village.as(login, rows -> call.apply(new TransferService(permissions(), clock, new Policies(rows),
                new Decisions(rows), new Transfers(rows), new Households(rows))));
    }

    <T> T asks(Function<AskService, T> call) {
        return village.as(login, rows -> call
                .apply(new AskService(permissions(), clock, new Transfers(rows), new Households(rows))));
    }

    <T> T arrivals(Function<ArrivalService, T> call) {
        return arrivals(closed, call);
    }

    <T> T arrivals(ClosedMonths closed, Function<ArrivalService, T> call) {
        return village.as(login, rows -> call.apply(new ArrivalService(permissions(), clock, new Expectations(rows),
                new Lodgings(rows), new Stays(rows), closed)));
    }

    <T> T nonArrivals(Function<NonArrivalService, T> call) {
        return village.as(login, rows -> call
                .apply(new NonArrivalService(permissions(), clock, new Expectations(rows), new Stays(rows))));
    }

    <T> T moves(Function<MoveService, T> call) {
        return village.as(login, rows -> call
                .apply(new MoveService(permissions(), clock, new Homes(rows), new Lodgings(rows), new Stays(rows),
                        closed)));
    }

    void departs(NewDeparture departure) {
        village.run(login, rows -> departures(rows).depart(departure));
    }

    DeparturePlan departures(long person, LocalDate day) {
        return village.as(login, rows -> departures(rows).plan(person, day));
    }

    private DepartureService departures(EntityManager rows) {
        return new DepartureService(permissions(), clock, new Homes(rows), new Stays(rows), closed);
    }

    void closes(long transfer, long person) {
        village.run(login, rows -> new Stays(rows).closeForTransfer(transfer, Set.of(person), clock.today()));
    }

    void corrects(java.util.function.Consumer<CorrectionService> call) {
        corrects(closed, call);
    }

    void corrects(ClosedMonths closed, java.util.function.Consumer<CorrectionService> call) {
        village.run(login, rows -> call.accept(new CorrectionService(permissions(), clock, new Homes(rows),
                new Lodgings(rows), new Expectations(rows), new Stays(rows), closed)));
    }

    <T> T absences(Function<AbsenceService, T> call) {
        return village.as(login, rows -> call.apply(new AbsenceService(permissions(), clock, new Absences(rows),
                new Homes(rows), new Stays(rows), new Declarations(rows))));
    }

    <T> T sheets(Function<SheetService, T> call) {
        return village.as(login, rows -> call.apply(new SheetService(permissions(), clock, new Sheets(rows))));
    }

    void ticks(LocalDate day, List<Sighting> sightings) {
        village.run(login,
                rows -> new SheetService(permissions(), clock, new Sheets(rows)).tick(facility, day, sightings));
    }

    <T> T households(Function<HouseholdService, T> call) {
        return village.as(login, rows -> call.apply(new HouseholdService(permissions(), clock, new Kinships(rows),
                new Households(rows), new Stays(rows), new Trail(rows, new Pace(Clock.systemUTC())))));
    }

    <T> T births(Function<BirthService, T> call) {
        return village.as(login, rows -> call.apply(new BirthService(permissions(), clock, new Kinships(rows),
                new Households(rows), new Stays(rows), new Declarations(rows), closed)));
    }

    <T> T declarations(Function<DeclarationService, T> call) {
        return village.as(login, rows -> call.apply(new DeclarationService(permissions(), clock, new Declarations(rows),
                new DeclarationSheets(rows))));
    }

    void reserves(NewReservation reservation) {
        village.run(login, rows -> new ReservationService(permissions(), new Expectations(rows), new Lodgings(rows),
                new KeptBeds(new Expectations(rows), new Lodgings(rows), new Stays(rows))).reserve(reservation));
    }

    private Permissions permissions() {
        var entry = new Entry();
        entry.of(new Caller(account, login, login, role, new Scope(ScopeKind.FACILITY, null, null, Set.of(facility)),
                Locale.FRENCH, null));
        return new Permissions(entry);
    }
}
