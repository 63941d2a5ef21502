package org.havre.facility.imports;

import java.time.LocalDate;
import java.util.List;

/**
 * A facility as Havre knows it in the month of a file.
 *
 * @param lastDeclared newest month in which a file named it; null if none did
 * @param nextDeclared oldest month after this one in which a file named it; null if none did
 * @param terms        those in force on the month's last day; null before its first terms
 * @param nextTerms    first day of its first terms after this month; null if there are none
 * @param directorate  the one it belonged to on the month's first day; null if none is known
 * @param nextDirectorate first day of its first directorate after that day; null if there is none
 * @param declared     the month's figures as kept, in the order of {@link ParkTables#FIGURES}; null if none are
 */
record KnownCentre(long id, String name, String departmentCode, LocalDate lastDeclared, LocalDate nextDeclared,
        Terms.Held terms, LocalDate nextTerms, Belonging directorate, LocalDate nextDirectorate,
        List<Integer> declared) {

    /** A period under one directorate; the end is null while it lasts. */
    record Belonging(long id, long directorate, LocalDate start, LocalDate end) {}

    /** Whether no newer month has named it: then the file is the latest word on its name and place. */
    boolean isNewest(LocalDate month) {
        return lastDeclared == null || !month.isBefore(lastDeclared);
    }
}
