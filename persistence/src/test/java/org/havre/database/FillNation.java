package org.havre.database;

import org.havre.nation.Nation;
import org.havre.shared.Environment;

/**
 * {@code mvn -Pnation}: fills Havre's database, which has to be empty, with the invented nation; {@code -Dnation.years=1} leaves out who
 * has left before, {@code -Dnation.every=10} tells one facility of ten.
 */
public final class FillNation {
    private FillNation() {}

    public static void main(String[] arguments) throws Exception {
        try (var database = Database.open(Environment.ofThisProcess()); var owner = database.asOwner()) {
            var nation = new Nation(owner, Integer.getInteger("nation.every", 1));
            if (!nation.isEmpty()) {
                System.err
                        .println("There are facilities in this database: the invented nation goes into an empty one.");
                System.exit(1);
            }
            var begun = System.nanoTime();
            nation.fill(Nation.TODAY.minusYears(Integer.getInteger("nation.years", Nation.YEARS)));
            System.out.printf("Facilities, places, stays: %s, in %d s%n", nation.rows(Nation.SIZE),
                    (System.nanoTime() - begun) / 1_000_000_000);
        }
    }
}
