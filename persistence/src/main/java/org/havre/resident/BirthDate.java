package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import org.havre.shared.Written;

/** A date of birth as far as it is known; where day or month are not, the first of them stands for them. */
@Embeddable
public record BirthDate(@Column(name = "birth_date") LocalDate day,
        @Enumerated(EnumType.STRING) @Column(name = "birth_precision") Precision precision)
        implements Serializable, Written {

    /** How far a date of birth is known. */
    public enum Precision {
        DAY, MONTH, YEAR
    }

    public static BirthDate of(LocalDate day) {
        return new BirthDate(day, Precision.DAY);
    }

    public static BirthDate of(YearMonth month) {
        return new BirthDate(month.atDay(1), Precision.MONTH);
    }

    public static BirthDate of(Year year) {
        return new BirthDate(year.atDay(1), Precision.YEAR);
    }

    /** {@code 1990}, {@code 05/1990} or {@code 12/05/1990}. */
    @Override public String text() {
        return BirthDateText.write(this);
    }

    /** Full years on a day. */
    public int ageOn(LocalDate on) {
        return Period.between(day, on).getYears();
    }

    public boolean isAdultOn(LocalDate on) {
        return ageOn(on) >= 18;
    }

    /** Personal: never in a log by accident. */
    @Override public String toString() {
        return "a date of birth";
    }
}
