package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which facilities are asked for, as of a day; a null kind and an empty text ask for all. Département, directorate, region and operator are
 * given by code, number or name.
 */
public record FacilityFilter(LocalDate on, FacilityKind kind, String department, String directorate, String region,
        String operator, String text) implements Serializable {

    public FacilityFilter {
        department = orEmpty(department);
        directorate = orEmpty(directorate);
        region = orEmpty(region);
        operator = orEmpty(operator);
        text = orEmpty(text);
    }

    public static FacilityFilter all(LocalDate on) {
        return new FacilityFilter(on, null, "", "", "", "", "");
    }

    private static String orEmpty(String asked) {
        return asked == null ? "" : asked.strip();
    }
}
