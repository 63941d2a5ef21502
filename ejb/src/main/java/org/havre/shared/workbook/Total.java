package org.havre.shared.workbook;

import java.util.List;
import java.util.function.ToLongFunction;

/** What stands below a column, as a formula with its value. */
sealed interface Total {

    /** Nothing. */
    enum None implements Total {
        NONE
    }

    /**
     * The sum of its rows.
     *
     * @param less what each row counts of the others, and their sum counts not at all: by sheet
     */
    record Sum(ToLongFunction<String> less) implements Total {}

    /** What stands for all rows and is no sum of them: by sheet. */
    record Standing(ToLongFunction<String> value) implements Total {}

    /** The totals of some columns less those of others, named by their headings. */
    record Balance(List<String> plus, List<String> minus) implements Total {}

    /** The total of one column over that of another, named by their headings: a ratio of sums. */
    record Ratio(String part, String whole) implements Total {}
}
