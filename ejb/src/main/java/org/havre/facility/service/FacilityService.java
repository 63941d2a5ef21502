package org.havre.facility.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.DatedFact;
import org.havre.facility.DayOfBeds;
import org.havre.facility.DeclaredRow;
import org.havre.facility.DnaCode;
import org.havre.facility.Facilities;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityPast;
import org.havre.facility.FacilityRow;
import org.havre.facility.OutageFilter;
import org.havre.facility.OutageLine;
import org.havre.facility.PlaceFilter;
import org.havre.facility.PlaceLine;
import org.havre.facility.Plan;
import org.havre.facility.Structure;
import org.havre.facility.Structures;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Page;
import org.havre.shared.Period;

/** Facilities as their readers look at them: lists, one of them, its beds, its past. */
@Stateless
@UseCase
public class FacilityService {
    private static final int MONTHS = 13;

    private Permissions permissions;
    private BusinessClock clock;
    private Facilities facilities;
    private FacilityPast past;
    private Structures structures;
    private Inventory inventory;

    protected FacilityService() {}

    @Inject public FacilityService(Permissions permissions, BusinessClock clock, Facilities facilities,
            FacilityPast past,
            Structures structures, Inventory inventory) {
        this.permissions = permissions;
        this.clock = clock;
        this.facilities = facilities;
        this.past = past;
        this.structures = structures;
        this.inventory = inventory;
    }

    public Page<FacilityRow> page(FacilityFilter filter, FacilityOrder order, boolean ascending, int first, int size) {
        permissions.require(Act.SEE_FACILITIES);
        return facilities.page(filter, order, ascending, first, size);
    }

    /** As it is on the business date. */
    public FacilityRow get(long facility) {
        permissions.require(Act.SEE_FACILITIES, facility);
        return facilities.getRow(facility, clock.today());
    }

    /** By a code that it holds on the business date. */
    public FacilityRow get(DnaCode code) {
        permissions.require(Act.SEE_FACILITIES);
        return facilities.findRow(code, clock.today()).orElseThrow(() -> new NotFound("facility"));
    }

    /** The beds of a night and who holds them; without names for those who may not read them. */
    public DayOfBeds day(long facility, LocalDate day) {
        permissions.require(Act.SEE_FACILITIES, facility);
        Period night = Period.between(day, day.plusDays(1));
        Structure structure = structures.of(facility, night);
        return DayOfBeds.of(day, structure, inventory.beds(structure, facility, night));
    }

    /** What is out of service on a night of a period, with the units and places that it concerns. */
    public Structure structure(long facility, Period nights) {
        permissions.require(Act.SEE_FACILITIES, facility);
        return structures.of(facility, nights);
    }

    /** The places of a facility that a filter lets through on a night. */
    public Stream<PlaceLine> places(FacilityRow facility, LocalDate day, PlaceFilter filter) {
        return PlaceLine.of(facility, day(facility.id(), day), filter);
    }

    /** What is out of service in a facility, was within the last year or will be. */
    public Structure lately(long facility) {
        return structure(facility, Period.from(clock.today().minusMonths(MONTHS)));
    }

    /** The same as a list, the latest first. */
    public List<OutageLine> outages(long facility, OutageFilter filter) {
        return lately(facility).outages(filter, clock.today());
    }

    /** Every place on every night of a month. */
    public Plan plan(long facility, YearMonth month) {
        permissions.require(Act.SEE_FACILITIES, facility);
        Period nights = Period.between(month.atDay(1), month.plusMonths(1).atDay(1));
        Structure structure = structures.of(facility, nights);
        return Plan.of(month, structure, inventory.beds(structure, facility, nights));
    }

    /** Codes, directorates and terms, the newest first. */
    public List<DatedFact> facts(long facility) {
        permissions.require(Act.SEE_FACILITIES, facility);
        return past.facts(facility);
    }

    /** What OFII's files declared of the last months. */
    public List<DeclaredRow> declared(long facility, int months) {
        permissions.require(Act.SEE_FACILITIES, facility);
        return past.declared(facility, months);
    }
}
