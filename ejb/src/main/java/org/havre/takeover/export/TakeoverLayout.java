package org.havre.takeover.export;

import static org.havre.takeover.imports.TakeoverColumn.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Book;
import org.havre.takeover.imports.TakeoverColumn;
import org.havre.takeover.imports.TakeoverSheet;
import org.havre.takeover.imports.Vocabulary;

/** The columns of the workbook as Excel shows them: in French, which is the layout's own language. */
final class TakeoverLayout {

    private static final int USUAL_WIDTH = 16;
    private static final List<String> YES_OR_NO = List.of("oui", "non");
    private static final int LONGEST_LIST = 255;

    private static final Map<TakeoverColumn, List<String>> CHOICES = Map.ofEntries(
            Map.entry(STRUCTURE_KIND, List.of("CADA", "HUDA", "CAES", "PRAHDA", "CPH", "CAO", "NH")),
            Map.entry(PLACE_SIZE, IntStream.rangeClosed(1, 9).mapToObj(n -> "P" + n).toList()),
            Map.entry(PLACE_STEP_FREE, YES_OR_NO), Map.entry(PLACE_SHARED, YES_OR_NO),
            Map.entry(PLACE_TRANSITORY, YES_OR_NO), Map.entry(PLACE_PUBLIC, Vocabulary.PUBLIC.words()),
            Map.entry(OUTAGE_REASON, Vocabulary.OUTAGE.words()), Map.entry(PERSON_ROLE, Vocabulary.ROLE.words()),
            Map.entry(PERSON_SEX, Vocabulary.SEX.words()), Map.entry(PERSON_PROCEDURE, Vocabulary.PROCEDURE.words()),
            Map.entry(OUTCOME_BODY, Vocabulary.BODY.words()), Map.entry(OUTCOME_KIND, Vocabulary.OUTCOME.words()),
            Map.entry(DECISION_NATURE, Vocabulary.NATURE.words()),
            Map.entry(ABSENCE_REASON, Vocabulary.ABSENCE.words()));

    private static final Set<TakeoverColumn> DAYS = Set.of(STRUCTURE_SINCE, PLACE_OPENED, PLACE_CLOSED, OUTAGE_FROM,
            OUTAGE_LAST, OUTCOME_DECIDED, OUTCOME_READ, OUTCOME_NOTIFIED, DECISION_DECIDED, DECISION_NOTIFIED,
            DECISION_EFFECTIVE, DECISION_END_OF_CARE, DECISION_UNTIL, STAY_IN, STAY_OUT, ABSENCE_FROM, ABSENCE_LAST);

    private TakeoverLayout() {}

    static Book.Table table(TakeoverSheet sheet, Texts texts, Iterable<Object[]> rows) {
        return new Book.Table(sheet.title(), sheet.columns().stream().map(column -> heading(column, texts)).toList(),
                rows);
    }

    private static Book.Heading heading(TakeoverColumn column, Texts texts) {
        String key = "takeover.note." + column.name();
        String needed = texts.text(column.isMandatory() ? "takeover.column.needed" : "takeover.column.free");
        return new Book.Heading(column.heading(), Math.max(USUAL_WIDTH, column.heading().length() + 2),
                Stream.of(needed, texts.has(key) ? texts.text(key) : "").filter(part -> !part.isEmpty())
                        .reduce((one, other) -> one + " " + other).orElseThrow(),
                fitting(CHOICES.getOrDefault(column, List.of())), DAYS.contains(column));
    }

    /** Excel takes no longer list than this in a cell's own words. */
    private static List<String> fitting(List<String> choices) {
        return String.join(",", choices).length() > LONGEST_LIST ? List.of() : choices;
    }
}
