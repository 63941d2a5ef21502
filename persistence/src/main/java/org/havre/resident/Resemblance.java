package org.havre.resident;

import java.time.LocalDate;
import java.time.MonthDay;
import org.havre.name.Name;

/**
 * How much speaks for two files being of one person: the names above all, the date of birth where somebody knows it, and
 * little besides. It proposes; whoever sees both files decides.
 */
public final class Resemblance {

    /** From here on somebody is asked. */
    public static final int WORTH_ASKING = 75;

    private static final int SAME_NAME = 60;
    private static final int SAME_DAY = 35;
    private static final int SWAPPED = 20;
    private static final int VAGUE_DAY = 8;
    private static final int OTHER_DAY = -30;
    private static final int SAME_NATIONALITY = 5;
    private static final int OTHER_NATIONALITY = -10;
    private static final int OTHER_SEX = -25;
    /** Given names that differ more are those of two people, where all else is the same. */
    private static final double SAME_GIVEN = 0.9;

    private Resemblance() {}

    /** What a file tells of somebody; nationality and AGDREF number are null where they are not known. */
    public record Told(String familyName, String givenNames, Sex sex, BirthDate born, String nationality,
            String agdref) {
        @Override public String toString() { return "somebody"; }
    }

    /**
     * From 0, nothing, to 100.
     *
     * @param together whether they have belonged to one household
     */
    public static int weight(Told one, Told other, boolean together) {
        if (one.agdref() != null && other.agdref() != null && !one.agdref().equals(other.agdref())) return 0;
        if (one.agdref() != null && one.agdref().equals(other.agdref())) return 100;
        double names = new Name(one.familyName(), one.givenNames())
                .likeness(new Name(other.familyName(), other.givenNames()));
        if (names < Name.SAME || twins(one, other, together)) return 0;
        int sum = (int) Math.round(SAME_NAME * names) + births(one.born(), other.born())
                + nationalities(one.nationality(), other.nationality())
                + (one.sex() == other.sex() ? 0 : OTHER_SEX);
        return Math.max(0, Math.min(100, sum));
    }

    /** Born on one day into one household, and called differently. */
    private static boolean twins(Told one, Told other, boolean together) {
        return together && one.born().equals(other.born()) && !one.givenNames().isBlank()
                && !other.givenNames().isBlank()
                && new Name(one.givenNames()).likeness(new Name(other.givenNames())) < SAME_GIVEN;
    }

    private static int births(BirthDate one, BirthDate other) {
        if (vague(one) || vague(other)) return one.day().getYear() == other.day().getYear() ? VAGUE_DAY : OTHER_DAY;
        if (one.day().equals(other.day())) return SAME_DAY;
        return swapped(one.day(), other.day()) ? SWAPPED : OTHER_DAY;
    }

    /** The first of January and the last of December stand for a day that nobody knows. */
    private static boolean vague(BirthDate born) {
        return born.precision() != BirthDate.Precision.DAY || MonthDay.from(born.day()).equals(MonthDay.of(1, 1))
                || MonthDay.from(born.day()).equals(MonthDay.of(12, 31));
    }

    private static boolean swapped(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
    }

    private static int nationalities(String one, String other) {
        if (one == null || other == null) return 0;
        return one.equals(other) ? SAME_NATIONALITY : OTHER_NATIONALITY;
    }
}
