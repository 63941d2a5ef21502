package org.havre.facility;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.shared.NotFound;
import org.havre.shared.Period;

/** The beds of a facility over some nights and who holds them: what every state of a place is told from. */
public final class Beds {

    private static final Comparator<UnavailabilityRow> FIRST_STARTED = Comparator
            .comparing((UnavailabilityRow row) -> row.nights().start()).thenComparing(UnavailabilityRow::id);

    private final List<UnitRow> units;
    private final List<Holder> holders;
    private final Map<Long, List<PlaceRow>> placesOf;
    private final Map<Long, List<UnavailabilityRow>> outOfService;
    private final Map<Long, List<Holder>> holdersOf;
    private final Map<Long, List<Holder>> holdersOfPlace;
    private final List<Holder> bedless;
    private final Map<Long, List<Period>> bedsOfPresent;
    private final List<Holder> awaitedElsewhere;

    public Beds(List<UnitRow> units, List<PlaceRow> places, List<UnavailabilityRow> outOfService,
            List<Holder> holders) {
        this.units = List.copyOf(units);
        this.holders = List.copyOf(holders);
        this.placesOf = places.stream().collect(groupingBy(PlaceRow::unit));
        this.outOfService = outOfService.stream().sorted(FIRST_STARTED).collect(groupingBy(UnavailabilityRow::unit));
        this.holdersOf = holders.stream().filter(holder -> holder.unit() != null).collect(groupingBy(Holder::unit));
        this.holdersOfPlace = holders.stream().filter(holder -> holder.place() != null)
                .collect(groupingBy(Holder::place));
        List<Holder> present = holders.stream().filter(holder -> holder.unit() == null && !holder.awaited()).toList();
        Set<Long> stays = present.stream().map(Holder::stay).collect(toSet());
        this.bedsOfPresent = holders.stream()
                .filter(holder -> holder.unit() != null && !holder.awaited() && stays.contains(holder.stay()))
                .collect(groupingBy(Holder::stay, mapping(Holder::nights, toList())));
        this.bedless = present.stream().filter(this::isWithoutBedOnce).toList();
        Set<Long> halls = units.stream().filter(unit -> unit.traits().transitory()).map(UnitRow::id).collect(toSet());
        this.awaitedElsewhere = holders.stream()
                .filter(holder -> holder.awaited() && (holder.unit() == null || halls.contains(holder.unit())))
                .toList();
    }

    public List<UnitRow> units() {
        return units;
    }

    public UnitRow unit(long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst().orElseThrow(() -> new NotFound("unit"));
    }

    public PlaceRow place(long id) {
        return placesOf.values().stream().flatMap(List::stream).filter(place -> place.id() == id).findFirst()
                .orElseThrow(() -> new NotFound("place"));
    }

    public Optional<UnitRow> findUnit(String name) {
        return units.stream().filter(unit -> unit.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    public List<PlaceRow> placesOf(long unit) {
        return placesOf.getOrDefault(unit, List.of());
    }

    public List<UnavailabilityRow> outOfService(long unit) {
        return outOfService.getOrDefault(unit, List.of());
    }

    /** Everybody who lives in a unit or is awaited there, in a place or not. */
    public List<Holder> holdersOf(long unit) {
        return holdersOf.getOrDefault(unit, List.of());
    }

    /** Those who live in a unit on a night without a place of their own. */
    public List<Holder> withoutPlace(long unit, LocalDate night) {
        return holdersOf(unit).stream().filter(holder -> holder.place() == null && holder.nights().covers(night))
                .toList();
    }

    /** Those who are present on a night but have no bed yet. */
    public List<Holder> withoutBed(LocalDate night) {
        return bedless.stream().filter(holder -> holder.nights().covers(night) && !isHoused(holder.stay(), night))
                .toList();
    }

    /** Whether there is a night of somebody's presence without a bed: those who always have one are asked no more. */
    private boolean isWithoutBedOnce(Holder present) {
        var beds = bedsOfPresent.getOrDefault(present.stay(), List.of());
        return present.nights().cutAt(beds.stream().flatMap(Period::bounds)).stream()
                .anyMatch(piece -> !isHoused(present.stay(), piece.start()));
    }

    private boolean isHoused(Long stay, LocalDate night) {
        return bedsOfPresent.getOrDefault(stay, List.of()).stream().anyMatch(nights -> nights.covers(night));
    }

    public PlaceNight on(PlaceRow place, LocalDate night) {
        UnavailabilityReason reason = reasonOf(place, night);
        boolean open = place.open().covers(night);
        Holder holder = holderOf(place, night);
        if (holder != null && !holder.awaited()) return PlaceNight.occupiedBy(holder, reason, open);
        if (!open) return PlaceNight.of(PlaceState.CLOSED);
        if (reason != null) return PlaceNight.outOfService(reason);
        return holder != null ? PlaceNight.reservedFor(holder) : PlaceNight.of(PlaceState.FREE);
    }

    private Holder holderOf(PlaceRow place, LocalDate night) {
        return holdersOfPlace.getOrDefault(place.id(), List.of()).stream()
                .filter(holder -> holder.nights().covers(night)).min(Comparator.comparing(Holder::awaited))
                .orElse(null);
    }

    private UnavailabilityReason reasonOf(PlaceRow place, LocalDate night) {
        return outOfService(place.unit()).stream()
                .filter(row -> row.concerns(place) && row.nights().covers(night)).findFirst()
                .map(UnavailabilityRow::reason).orElse(null);
    }

    public UnitLoad loadOf(UnitRow unit, LocalDate night) {
        List<PlaceNight> nights = placesOf(unit.id()).stream().filter(place -> place.open().covers(night))
                .map(place -> on(place, night)).toList();
        List<Holder> here = holdersOf(unit.id()).stream().filter(holder -> holder.nights().covers(night)).toList();
        int awaited = (int) here.stream().filter(Holder::awaited).count();
        int lost = (int) nights.stream().filter(place -> place.state() == PlaceState.UNAVAILABLE).count();
        return new UnitLoad(nights.size(), here.size() - awaited, lost, awaited,
                nights.stream().anyMatch(PlaceNight::contradicted));
    }

    /** The nights of a period cut where anything in a unit begins or ends: within each piece they are alike. */
    List<Period> pieces(long unit, Period nights) {
        return nights.cutAt(Stream.of(placesOf(unit).stream().map(PlaceRow::open),
                outOfService(unit).stream().map(UnavailabilityRow::nights),
                holdersOf(unit).stream().map(Holder::nights))
                .flatMap(Function.identity()).flatMap(Period::bounds));
    }

    /** The load of every night of a period; what is alike from night to night is counted once. */
    List<FacilityLoad> loads(Period period) {
        List<List<UnitLoad>> ofUnits = units.stream().filter(unit -> !unit.traits().transitory())
                .map(unit -> loadsOf(unit, period)).toList();
        List<LocalDate> nights = period.nights();
        return IntStream.range(0, nights.size())
                .mapToObj(i -> new FacilityLoad(ofUnits.stream().map(loads -> loads.get(i)).toList(),
                        withoutBed(nights.get(i)).size(), awaitedElsewhere(nights.get(i))))
                .toList();
    }

    private List<UnitLoad> loadsOf(UnitRow unit, Period nights) {
        return pieces(unit.id(), nights).stream()
                .flatMap(piece -> Collections.nCopies(piece.nights().size(), loadOf(unit, piece.start())).stream())
                .toList();
    }

    /** The load of the places that count: those of transitory units stand apart. */
    public FacilityLoad load(LocalDate night) {
        return load(night, false);
    }

    public FacilityLoad transitoryLoad(LocalDate night) {
        return load(night, true);
    }

    private FacilityLoad load(LocalDate night, boolean transitory) {
        List<UnitLoad> loads = units.stream().filter(unit -> unit.traits().transitory() == transitory)
                .map(unit -> loadOf(unit, night)).toList();
        return transitory
                ? new FacilityLoad(loads, 0, 0)
                : new FacilityLoad(loads, withoutBed(night).size(), awaitedElsewhere(night));
    }

    private int awaitedElsewhere(LocalDate night) {
        return (int) awaitedElsewhere.stream().filter(holder -> holder.nights().covers(night)).count();
    }

    /** Everybody who lives in these places, or is awaited there, on a night of the period. */
    List<Holder> holdersOf(List<PlaceRow> places, Period nights) {
        return holders.stream().filter(holder -> places.stream().anyMatch(holder::holds))
                .filter(holder -> holder.nights().overlaps(nights)).toList();
    }

    List<Holder> holdersOf(long unit, Period nights) {
        return holdersOf(unit).stream().filter(holder -> holder.nights().overlaps(nights)).toList();
    }
}
