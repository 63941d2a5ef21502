package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Workbook;

/** A sheet of a list that went out as a workbook: its rows under their headings, and what stands below them. */
final class ListSheet {
    private final Row heads;
    private final List<Row> rows = new ArrayList<>();
    private Row totals;

    /** Two titles and an empty row stand above the headings, an empty row parts the totals. */
    private ListSheet(List<Row> all) {
        heads = all.get(2);
        for (var row : all.subList(3, all.size()))
            if (row.number() == heads.number() + rows.size() + 1) rows.add(row);
            else totals = row;
    }

    /** Every sheet of a workbook, as a demo account is answered. */
    static List<ListSheet> all(Path folder, String login, String path) throws IOException, InterruptedException {
        var file = Files.createTempFile(folder, "list", ".xlsx");
        var answer = HttpClient.newHttpClient().send(Rest.as(login).request(path).GET().build(),
                BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var told = new ArrayList<ListSheet>();
        try (var book = Workbook.open(file, "list.xlsx")) {
            for (var sheet : book.sheets()) {
                var rows = new ArrayList<Row>();
                try (var lines = book.rows(sheet)) {
                    lines.forEachRemaining(rows::add);
                }
                told.add(new ListSheet(rows));
            }
        }
        return told;
    }

    static ListSheet first(Path folder, String login, String path) throws IOException, InterruptedException {
        return all(folder, login, path).get(0);
    }

    List<Row> rows() { return rows; }

    List<String> headings() { return heads.cells().stream().map(Cell::text).toList(); }

    private int column(String heading) {
        return heads.cells().stream().filter(cell -> heading.equals(cell.text())).findFirst()
                .orElseThrow(() -> new AssertionError(heading + " is none of " + headings())).column();
    }

    long number(Row row, String heading) {
        var cell = row.at(column(heading));
        return cell.isBlank() ? 0 : cell.number().longValue();
    }

    /** What stands in a column, from top to bottom; an empty text where nothing does. */
    List<String> texts(String heading) {
        return rows.stream().map(row -> row.at(column(heading))).map(cell -> cell.isBlank() ? "" : cell.text())
                .toList();
    }

    long sum(String heading) { return rows.stream().mapToLong(row -> number(row, heading)).sum(); }

    long total(String heading) { return totals == null ? 0 : number(totals, heading); }
}
