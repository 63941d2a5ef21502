package org.havre.stay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.havre.facility.FacilityKind;
import org.havre.orientation.PlaceOffers.Host;
import org.havre.shared.Period;

/**
 * What a directorate has free of one kind on every one of some nights, and may therefore offer to other regions: arrival
 * halls left out, and what it has promised taken off.
 *
 * @param free            places that are free and promised to nobody
 * @param largest         free places of the unit that has most of them
 * @param stepFree        places of units without a step that are free and promised to nobody
 * @param largestStepFree free places of the unit without a step that has most of them
 */
public record KindVacancy(FacilityKind kind, int free, int largest, int stepFree, int largestStepFree)
        implements
        Serializable {

    public int places(boolean withoutStep) { return withoutStep ? stepFree : free; }

    public int largest(boolean withoutStep) { return withoutStep ? largestStepFree : largest; }

    /** Of one directorate, by kind.
     *  @param lodgings the units of each facility */
    public static List<KindVacancy> of(Collection<Host> hosts, Map<Long, List<Lodging>> lodgings, Period nights) {
        return hosts.stream().collect(groupingBy(Host::kind, TreeMap::new, toList())).entrySet().stream()
                .map(kind -> new Free(kind.getValue(), lodgings, nights).of(kind.getKey())).toList();
    }

    private record Free(List<Host> hosts, Map<Long, List<Lodging>> lodgings, Period nights) {
        KindVacancy of(FacilityKind kind) {
            Predicate<Lodging> every = lodging -> true;
            return new KindVacancy(kind, places(every), largest(every), places(Free::isStepFree),
                    largest(Free::isStepFree));
        }

        private static boolean isStepFree(Lodging lodging) { return lodging.traits().stepFree(); }

        /** Whoever is there without a bed will want one before anybody of another region. */
        private int places(Predicate<Lodging> which) {
            var free = hosts.stream().mapToLong(host -> Math.min(units(host, which), Math.max(0,
                    units(host, lodging -> true) - host.withoutBed()))).sum();
            return (int) Math.max(0, free - hosts.get(0).promised());
        }

        private long units(Host host, Predicate<Lodging> which) {
            return homes(host).stream().filter(which).mapToLong(lodging -> lodging.freeBeds(nights)).sum();
        }

        private int largest(Predicate<Lodging> which) {
            return hosts.stream().flatMap(host -> homes(host).stream()).filter(which)
                    .mapToInt(lodging -> (int) lodging.freeBeds(nights)).max().orElse(0);
        }

        private List<Lodging> homes(Host host) {
            return lodgings.getOrDefault(host.facility(), List.of()).stream()
                    .filter(lodging -> !lodging.traits().transitory()).toList();
        }
    }
}
