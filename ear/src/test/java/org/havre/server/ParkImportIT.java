package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.json.JsonObject;

import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.export.OfiiRow;
import org.havre.occupancy.export.OfiiWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OFII's workbook comes in by REST. */
@ExtendWith(Deployed.class)
class ParkImportIT {
    private static final String ADDRESS = "/api/v1/imports/park";
    private static final byte[] TWO_CENTRES = workbook(centre("C9701", "Mayotte"), centre("C9702", "Marsupie"));

    @Test void a_dry_run_tells_everything_and_keeps_nothing() {
        var report = report(send("admin", "?dryRun=true", TWO_CENTRES));

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(Rest.as("admin").get("/api/v1/facilities/C9701").statusCode()).isEqualTo(404);
    }

    @Test void each_row_left_out_is_named_with_its_reason_in_the_callers_language() {
        var rejected = report(send("admin", "?dryRun=true", TWO_CENTRES)).getJsonArray("rejected").getJsonObject(0);

        assertThat(rejected.getString("sheet")).isEqualTo("10 26");
        assertThat(rejected.getInt("row")).isEqualTo(6);
        assertThat(rejected.getString("column")).isEqualTo("Département");
        assertThat(rejected.getString("value")).isEqualTo("Marsupie");
        assertThat(rejected.getString("reason"))
                .isEqualTo("Département inconnu « Marsupie » ; porter le nom d'un département français.");
    }

    @Test void the_good_rows_go_in_once() {
        var file = workbook(centre("C9703", "Mayotte"));

        assertThat(report(send("admin", "", file)).getInt("created")).isEqualTo(1);
        var again = report(send("admin", "?dryRun=false", file));

        assertThat(again.getInt("unchanged")).isEqualTo(1);
        assertThat(again.getString("layout")).isEqualTo("park");
        assertThat(Rest.as("admin").json("/api/v1/facilities/C9703").asJsonObject().getInt("authorisedCapacity"))
                .isEqualTo(120);
    }

    @Test void what_is_no_workbook_is_refused_with_a_sentence() {
        var answer = send("admin", "", "Code;Nom".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Rest.json(answer).asJsonObject().getString("detail")).startsWith("Ce fichier est du texte (CSV)");
    }

    @Test void nobody_but_an_administrator_brings_it_in() {
        assertThat(send("ofii", "?dryRun=true", TWO_CENTRES).statusCode()).isEqualTo(403);
        assertThat(send("director", "?dryRun=true", TWO_CENTRES).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(String login, String query, byte[] file) {
        var head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Liste données par centre.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--part--\r\n"));
        return Rest.as(login).post(ADDRESS + query, "multipart/form-data; boundary=part", body);
    }

    private static JsonObject report(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Rest.json(answer).asJsonObject();
    }

    private static OfiiRow centre(String code, String department) {
        return new OfiiRow(code, "CADA DES FLAMBOYANTS", FacilityKind.CADA, "REFUGE ET DROITS", department, "Mamoudzou",
                120, new OfiiRow.Activity(Map.of(UnavailabilityReason.TRAVAUX, 3), 114, 2, 4));
    }

    private static byte[] workbook(OfiiRow... rows) {
        var out = new ByteArrayOutputStream();
        OfiiWorkbook.write(YearMonth.of(2026, 10), Stream.of(rows), "Havre", Instant.EPOCH, out);
        return out.toByteArray();
    }
}
