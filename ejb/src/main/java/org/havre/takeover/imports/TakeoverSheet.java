package org.havre.takeover.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets of the take-over workbook, each after those that it refers to. */
public enum TakeoverSheet {
    STRUCTURES("Structures"), PLACES("Places"), OUTAGES("Indisponibilités"), PEOPLE("Personnes"), OUTCOMES("Issues"),
    DECISIONS("Décisions"), STAYS("Séjours"), ABSENCES("Absences");

    /** The tab of the template that explains the others; nothing is read from it. */
    public static final String NOTICE = "Notice";

    private final String title;

    TakeoverSheet(String title) {
        this.title = title;
    }

    /** As it stands on the tab. */
    public String title() {
        return title;
    }

    public List<TakeoverColumn> columns() {
        return Arrays.stream(TakeoverColumn.values()).filter(column -> column.sheet() == this).toList();
    }

    static boolean isNotice(String tab) {
        return Words.key(tab).equals(Words.key(NOTICE));
    }

    /** The sheet of a tab, whatever its case, accents, stray spaces and plural. */
    static Optional<TakeoverSheet> of(String tab) {
        String key = Words.key(tab);
        return Arrays.stream(values()).filter(sheet -> Words.key(sheet.title).equals(key)).findFirst();
    }
}
