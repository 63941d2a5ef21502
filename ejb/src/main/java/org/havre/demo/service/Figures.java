package org.havre.demo.service;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.havre.facility.FacilityKind;

/**
 * What the public figures of the network speak of, counted on the business date.
 *
 * @param present     people present
 * @param overstaying those of them who stay without right (contract.md, overstay)
 * @param singles     those of them who are alone
 * @param mustMove    those of them of the Dublin procedure whose facility becomes one that is closed to it (CASF L.348-1)
 * @param housing     movements of the last twelve months in CADA, HUDA, PRAHDA and hotels, as OFII counts them
 * @param everywhere  movements of the last twelve months in all facilities
 */
public record Figures(int present, int overstaying, int singles, int mustMove, Movements housing,
        Movements everywhere) {

    /**
     * Who came by a decision, transfers included, and who left.
     *
     * @param entries       people who came
     * @param singleEntries those of them who came alone: 43 % of the entries of 2022 (domain.md §12.3)
     * @param exits         people who left
     * @param nightsOfExits nights that they had stayed in the facility that they left
     */
    public record Movements(int entries, int singleEntries, int exits, long nightsOfExits) {
        private static final double MONTH = 365.25 / 12;

        static Movements of(List<Home> homes, LocalDate since, Predicate<Sojourn> where) {
            int entries = 0, singleEntries = 0, exits = 0;
            long nights = 0;
            for (Home home : homes) {
                for (Sojourn stay : home.sojourns) {
                    if (!where.test(stay)) continue;
                    if (stay.arrival.isAfter(since)) {
                        entries += home.size;
                        if (home.size == 1) singleEntries++;
                    }
                    if (stay.departure != null && stay.departure.isAfter(since)) {
                        exits += home.size;
                        nights += home.size * ChronoUnit.DAYS.between(stay.arrival, stay.departure);
                    }
                }
            }
            return new Movements(entries, singleEntries, exits, nights);
        }

        public double singleShare() { return (double) singleEntries / entries; }

        /** Mean of departure − arrival over those who left, in months. */
        public double meanStay() {
            return nightsOfExits / MONTH / exits;
        }
    }

    static Figures of(List<Home> homes, LocalDate today) {
        int present = 0, overstaying = 0, singles = 0, mustMove = 0;
        for (Home home : homes) {
            var people = home.presentOn(today);
            present += people;
            if (home.overstaysOn(today)) overstaying += people;
            if (people == 1) singles++;
            if (mustMove(home, today)) mustMove += people;
        }
        var since = today.minusYears(1);
        return new Figures(present, overstaying, singles, mustMove, Movements.of(homes, since, Figures::isHousing),
                Movements.of(homes, since, stay -> true));
    }

    private static boolean mustMove(Home home, LocalDate day) {
        var sojourn = home.on(day);
        return sojourn != null && home.claim.isDublinOn(day) && sojourn.structure.closedToDublinAfter(day) != null;
    }

    private static boolean isHousing(Sojourn stay) {
        var kind = stay.structure.kindOn(stay.arrival);
        return kind != FacilityKind.CAES && kind != FacilityKind.CPH;
    }

    public double overstayShare() { return (double) overstaying / present; }

    public double singleShare() { return (double) singles / present; }

    /** Whether they lie within what is published (domain.md §12.3), whichever way it is counted. */
    boolean arePlausible() {
        return within(overstayShare(), 0.185, 0.215) && within(singleShare(), 0.405, 0.455)
                && within(housing.singleShare(), 0.405, 0.455) && within(everywhere.singleShare(), 0.405, 0.455)
                && within(housing.meanStay(), 11, 18) && within(everywhere.meanStay(), 10.2, 18);
    }

    private static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
