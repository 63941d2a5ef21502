package org.havre.statement;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.shared.Columns;
import org.havre.shared.Period;

/** Statements, acts and facts as rows of queries tell them. */
final class StatementRows {

    private StatementRows() {}

    /** All rows of one statement: one for each cause, at least one for each correction. */
    static Statement statement(List<Tuple> rows, String previous) {
        var row = rows.get(0);
        var corrections = new LinkedHashMap<Integer, List<Tuple>>();
        rows.stream().filter(each -> each.get("position") != null)
                .forEach(each -> corrections.computeIfAbsent(each.get("position", Integer.class),
                        none -> new ArrayList<>()).add(each));
        return new Statement(row.get("facility", Long.class), row.get("code", String.class),
                Columns.constant(row, "kind", FacilityKind.class), month(row, "month"), Columns.day(row, "closed_on"),
                row.get("closed_at", Instant.class), Columns.day(row, "due_on"), author(row, "author"), previous,
                figures(row, "m_"), corrections.values().stream().map(StatementRows::correction).toList());
    }

    private static PriorPeriodCorrection correction(List<Tuple> rows) {
        var row = rows.get(0);
        return new PriorPeriodCorrection(month(row, "c_month"), row.get("recorded_at", Instant.class),
                author(row, "c_author"), facts(rows), figures(row, "c_"));
    }

    static RecordedAct act(Instant at, List<Tuple> rows) {
        return new RecordedAct(at, author(rows.get(0), "author"), facts(rows));
    }

    private static List<ChangedFact> facts(List<Tuple> rows) {
        return rows.stream().filter(row -> row.get("fact") != null)
                .map(row -> new ChangedFact(Columns.constant(row, "fact", FactKind.class),
                        row.get("fact_id", Long.class), row.get("stay_id", Long.class), version(row, "before"),
                        version(row, "after")))
                .toList();
    }

    private static FactVersion version(Tuple row, String when) {
        return Optional.ofNullable(Columns.day(row, when + "_from"))
                .map(from -> new FactVersion(Period.between(from, Columns.day(row, when + "_until")),
                        row.get(when + "_detail", String.class), row.get(when + "_state", String.class)))
                .orElse(null);
    }

    static ClosingRow closing(Tuple row, YearMonth month) {
        return new ClosingRow(row.get("id", Long.class), row.get("code", String.class), row.get("name", String.class),
                row.get("department_code", String.class), row.get("department", String.class), month,
                Optional.ofNullable(Columns.day(row, "starts")).map(YearMonth::from).orElse(null),
                Columns.day(row, "due_on"), Columns.day(row, "closed_on"), row.get("closed_at", Instant.class),
                row.get("author_name", String.class), row.get("digest", String.class),
                Optional.ofNullable((Number) row.get("nights")).map(Number::longValue).orElse(null));
    }

    private static YearMonth month(Tuple row, String column) { return YearMonth.from(Columns.day(row, column)); }

    /** Null where nobody signed in is named. */
    private static Author author(Tuple row, String column) {
        var account = row.get(column + "_id", Long.class);
        return account == null ? null : new Author(account, row.get(column + "_name", String.class));
    }

    private static Figures figures(Tuple row, String prefix) {
        var measures = row.get(prefix + "measures", String.class);
        if (measures == null || measures.isEmpty()) return Figures.NONE;
        var names = measures.split(",");
        var counts = row.get(prefix + "nights", String.class).split(",");
        return Figures.of(Stream.iterate(0, i -> i + 1).limit(names.length).collect(
                toMap(i -> Measure.valueOf(names[i]), i -> Long.valueOf(counts[i]))));
    }
}
