package org.havre.facility.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.havre.shared.workbook.TestWorkbook;

/** Sheets of OFII's layout, of invented centres. */
public final class ParkSheets {

    public static final List<String> HEADINGS = List.of("Code", "Nom du centre", "Type", "Opérateur", "Département",
            "Direction territoriale", "Capacité", "Désinsectisation", "Remise en état de l'unité", "Sous-occupation",
            "Travaux", "Total de places indisponibles", "Taux d'indisponibilité", "Taux d'occupation",
            "Places occupées",
            "% de BPI en PI", "Nb de BPI en PI", "% de DEB en PI", "Nb de DEB en PI");

    public static final Map<String, String> DEPARTMENTS = Map.ofEntries(Map.entry("01", "Ain"),
            Map.entry("02", "Aisne"),
            Map.entry("04", "Alpes-de-Haute-Provence"), Map.entry("05", "Hautes-Alpes"),
            Map.entry("13", "Bouches-du-Rhône"),
            Map.entry("20", "Corse"), Map.entry("2A", "Corse-du-Sud"), Map.entry("2B", "Haute-Corse"),
            Map.entry("21", "Côte-d'Or"), Map.entry("35", "Ille-et-Vilaine"), Map.entry("42", "Loire"),
            Map.entry("69", "Rhône"), Map.entry("75", "Paris"), Map.entry("90", "Territoire de Belfort"),
            Map.entry("93", "Seine-Saint-Denis"), Map.entry("95", "Val-d'Oise"), Map.entry("974", "La Réunion"),
            Map.entry("976", "Mayotte"));

    private ParkSheets() {}

    /** A centre of 100 places in the Rhône, 3 of them out of service and 92 taken. */
    public static Centre centre(String code) {
        return new Centre(code);
    }

    /** A row of the layout, changed heading by heading. */
    public static final class Centre {

        private final Map<String, Object> cells = new LinkedHashMap<>();

        private Centre(String code) {
            Object[] usual = {code, "CADA BEL AIR - 69", "CADA", "REFUGE ET DROITS", "Rhône", "Lyon", 100, 0, 1, 2, 0,
                    3,
                    new BigDecimal("0.03"), new BigDecimal("0.9485"), 92, new BigDecimal("0.02"), 2,
                    new BigDecimal("0.04"), 4};
            for (int column = 0; column < usual.length; column++) {
                cells.put(HEADINGS.get(column), usual[column]);
            }
        }

        public Centre with(String heading, Object value) {
            if (!cells.containsKey(heading)) {
                throw new IllegalArgumentException(heading);
            }
            cells.put(heading, value);
            return this;
        }

        public Centre in(String department) {
            return with("Département", department);
        }

        public Object[] row() {
            return cells.values().toArray();
        }
    }

    /** The rows of a sheet: two titles, an empty row, the headings in row 4, the centres from row 5. */
    public static Object[][] sheet(Centre... centres) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[]{"Activité par centre du dispositif national d'accueil"});
        rows.add(new Object[]{"Situation au 31/10/2026"});
        rows.add(new Object[]{});
        rows.add(HEADINGS.toArray());
        for (Centre centre : centres) {
            rows.add(centre.row());
        }
        return rows.toArray(new Object[0][]);
    }

    public static TestWorkbook october(Centre... centres) {
        return TestWorkbook.workbook().sheet("10 26", sheet(centres));
    }

    /** A park of up to 1,800 centres, always the same. */
    public static Centre[] nation(int size) {
        Random dice = new Random(2026);
        Object[] departments = DEPARTMENTS.entrySet().stream().sorted(Map.Entry.comparingByKey()).toArray();
        Centre[] park = new Centre[size];
        for (int rank = 0; rank < size; rank++) {
            @SuppressWarnings("unchecked")
            Map.Entry<String, String> department = (Map.Entry<String, String>) departments[rank % departments.length];
            String digits = department.getKey().matches("2[AB]") ? "20" : department.getKey().substring(0, 2);
            String code = (char) ('A' + rank % departments.length) + digits
                    + String.format("%02d", rank / departments.length);
            park[rank] = figures(centre(code), dice).with("Nom du centre", "CADA DES TILLEULS " + rank)
                    .in(department.getValue());
        }
        return park;
    }

    private static Centre figures(Centre centre, Random dice) {
        int capacity = 20 + dice.nextInt(150);
        int works = dice.nextInt(5);
        int occupied = capacity - works - dice.nextInt(10);
        int rejected = dice.nextInt(6);
        return centre.with("Capacité", capacity).with("Remise en état de l'unité", 0).with("Sous-occupation", 0)
                .with("Travaux", works).with("Total de places indisponibles", works)
                .with("Taux d'indisponibilité", rate(works, capacity))
                .with("Taux d'occupation", rate(occupied, capacity - works))
                .with("Places occupées", occupied).with("Nb de BPI en PI", 0).with("% de BPI en PI", 0)
                .with("Nb de DEB en PI", rejected).with("% de DEB en PI", rate(rejected, capacity));
    }

    static BigDecimal rate(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
