package org.havre.demo.service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.facility.BuildingPattern;
import org.havre.facility.FacilityKind;

/**
 * A facility as the demo set imagines it, before it has units and beds.
 *
 * @param serial  what stands in its codes after the letter: département and rank, 80 to 99
 * @param kinds   its kinds from the first to the last, each with the month in which it begins
 * @param places  beds outside any arrival hall
 * @param singles hundredths of these beds that are for single people
 * @param change  places opened (or, negative, given up) later, with the month, counted from that of the business date
 */
record FacilityPlan(String serial, String name, List<Since> kinds, String postalCode, String commune,
        String directorate, int operator, BuildingPattern pattern, int places, int singles, int change,
        int changeMonth) {

    /** A kind, from a month of the calendar ({@code 2018-07}) or one counted from the business date's ({@code -5}). */
    record Since(FacilityKind kind, String month) {
        /** The letter with which codes of this kind begin. */
        String letter() {
            return switch (kind) {
                case CAO -> "A";
                case CADA -> "C";
                case HUDA -> "H";
                case CAES -> "K";
                case CPH -> "P";
                case PRAHDA -> "R";
                case NH -> "N";
            };
        }

        LocalDate from(Span span) {
            return month.length() == 7
                    ? LocalDate.parse(month + "-01")
                    : span.month(Integer.parseInt(month));
        }
    }

    String department() { return serial.substring(0, 2); }

    /** {@code 6980 | CADA L'Estacade | CADA 2016-09 | 69100 Villeurbanne | Lyon | 0 | DIFFUS | 110 | 36 | +12 -7} */
    static FacilityPlan parse(String line) {
        var part = line.split("\\s*\\|\\s*");
        var kinds = Arrays.stream(part[2].split(", ")).map(text -> text.split(" "))
                .map(text -> new Since(FacilityKind.valueOf(text[0]), text[1])).toList();
        var change = part.length > 9 ? part[9].split(" ") : new String[]{"0", "0"};
        return new FacilityPlan(part[0], part[1], kinds, part[3].substring(0, 5), part[3].substring(6), part[4],
                Integer.parseInt(part[5]), BuildingPattern.valueOf(part[6]), Integer.parseInt(part[7]),
                Integer.parseInt(part[8]), Integer.parseInt(change[0]), Integer.parseInt(change[1]));
    }
}
