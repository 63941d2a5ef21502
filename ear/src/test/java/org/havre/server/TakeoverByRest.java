package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.havre.shared.workbook.TestWorkbook;
import org.havre.takeover.imports.OperatorDesk;

/** An operator's workbook comes in by REST into an empty Havre, and every figure of every night comes out by REST. */
record TakeoverByRest(Rest admin, String server) {
    void every_figure_of_every_facility_and_night_comes_out(Path folder) throws IOException {
        var workbook = given("takeover.xlsx");
        a_dry_run_keeps_nothing(workbook);
        one_row_that_cannot_go_in_answers_the_report_with_422(folder);

        var report = report(send("", workbook), 200);
        assertThat(report.getInt("read")).isEqualTo(1013);
        assertThat(report.getInt("created")).isEqualTo(1013);
        assertThat(report.getJsonArray("rejected")).isEmpty();

        the_figures_are_those_that_were_counted_without_havre();
        var again = report(send("", workbook), 200);
        assertThat(again.getInt("unchanged")).isEqualTo(1013);
        assertThat(again.getInt("created") + again.getInt("updated")).isZero();
        the_figures_are_those_that_were_counted_without_havre();
        nothing_was_known_before_the_take_over();
    }

    private void a_dry_run_keeps_nothing(byte[] workbook) {
        assertThat(report(send("?dryRun=true", workbook), 200).getInt("created")).isEqualTo(1013);
        assertThat(json("/api/v1/facilities").asJsonObject().getInt("total")).isZero();
    }

    private void one_row_that_cannot_go_in_answers_the_report_with_422(Path folder)
            throws IOException {
        var file = TestWorkbook.workbook().sheet("Structures",
                new Object[]{"Code", "Nom", "Type", "Opérateur", "Département", "Capacité", "Depuis le"},
                new Object[]{"C6909", "CADA Les Aulnes", "CADA", "Rive Droite", "Rhône", 5, "01/01/2026"},
                new Object[]{"C6908", "CADA Les Saules", "CADA", "Rive Droite", "Marsupie", 5, "hier"})
                .in(folder, "reprise.xlsx");

        var report = report(send("", Files.readAllBytes(file)), 422);

        assertThat(report.getString("layout")).isEqualTo("takeover");
        var rejected = report.getJsonArray("rejected").getJsonObject(0);
        assertThat(rejected.getString("sheet")).isEqualTo("Structures");
        assertThat(rejected.getInt("row")).isEqualTo(3);
        assertThat(rejected.getString("reason"))
                .isEqualTo("Département inconnu ; porter le nom ou le numéro d'un département français."
                        + " Colonne « Depuis le » (hier) : Ce n'est pas une date lisible ; porter une date Excel ou jj/mm/aaaa.");
        assertThat(json("/api/v1/facilities").asJsonObject().getInt("total")).isZero();
    }

    private void the_figures_are_those_that_were_counted_without_havre() throws IOException {
        var counted = json("/api/v1/occupancy?from=2025-07-01&to=2026-10-31&by=night&group=facility").asJsonArray();
        try (var reader = Json.createReader(OperatorDesk.class.getResourceAsStream("takeover-expected.json"))) {
            var expected = reader.readArray();
            assertThat(expected).hasSize(1464);
            assertThat(byNight(counted, expected.getJsonObject(0))).isEqualTo(byNight(expected,
                    expected.getJsonObject(0)));
        }
    }

    /** Of each facility and night, the figures that one of the rows has. */
    private static Map<String, String> byNight(JsonArray rows, JsonObject wanted) {
        var nights = new TreeMap<String, String>();
        for (var row : rows.getValuesAs(JsonObject.class)) {
            var figures = new TreeMap<String, JsonValue>();
            wanted.keySet().forEach(figure -> figures.put(figure, row.get(figure)));
            nights.put(row.getString("facility") + " " + row.getString("night"), figures.toString());
        }
        return nights;
    }

    private void nothing_was_known_before_the_take_over() {
        var answer = Rest.send(admin.request(server,
                "/api/v1/occupancy?from=2026-01-01&to=2026-01-31&by=night&group=facility&knownAt=2026-10-30").GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Rest.json(answer).asJsonArray()).isEmpty();
        assertThat(answer.headers().firstValue("Havre-Note")).isPresent();
    }

    private JsonValue json(String path) {
        return Rest.json(Rest.send(admin.request(server, path).GET()));
    }

    private HttpResponse<String> send(String query, byte[] file) {
        var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"reprise.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--part--\r\n"));
        return Rest.send(admin.request(server, "/api/v1/imports/takeover" + query)
                .header("Content-Type", "multipart/form-data; boundary=part").POST(body));
    }

    private JsonObject report(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Rest.json(answer).asJsonObject();
    }

    private static byte[] given(String name) throws IOException {
        try (InputStream in = OperatorDesk.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
