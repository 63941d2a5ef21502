package org.havre.facility.imports;

import java.util.Random;
import org.havre.facility.imports.ParkSheets.Centre;

/** A park of the nation's size: as many centres and places as the reception network has. */
public final class NationPark {

    public static final int CENTRES = 1_487;
    public static final int PLACES = 111_978;

    private static final int LEAST = 20;

    private NationPark() {}

    /** Always the same; most centres have between 20 and 130 places. */
    public static Centre[] centres() {
        Centre[] park = ParkSheets.nation(CENTRES);
        int[] capacities = capacities();
        for (int rank = 0; rank < CENTRES; rank++) {
            int capacity = capacities[rank];
            int works = capacity / 40;
            int occupied = capacity - works - capacity / 20;
            int rejected = capacity / 25;
            park[rank].with("Capacité", capacity).with("Travaux", works).with("Total de places indisponibles", works)
                    .with("Taux d'indisponibilité", ParkSheets.rate(works, capacity)).with("Places occupées", occupied)
                    .with("Taux d'occupation", ParkSheets.rate(occupied, capacity - works))
                    .with("Nb de DEB en PI", rejected)
                    .with("% de DEB en PI", ParkSheets.rate(rejected, capacity));
        }
        return park;
    }

    private static int[] capacities() {
        Random dice = new Random(2026);
        int[] capacities = new int[CENTRES];
        int left = PLACES;
        for (int rank = 0; rank < CENTRES; rank++) {
            int mean = left / (CENTRES - rank);
            capacities[rank] = rank == CENTRES - 1 ? left : LEAST + dice.nextInt(2 * (mean - LEAST) + 1);
            left -= capacities[rank];
        }
        return capacities;
    }
}
