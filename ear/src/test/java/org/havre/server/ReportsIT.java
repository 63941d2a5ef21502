package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Each report says the same on screen, in JSON and in Excel; a large one is made in the background, for its author alone. */
@ExtendWith(Deployed.class)
class ReportsIT {
    private static final Pattern TOTALS = Pattern.compile("<tfoot>(.*?)</tfoot>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final Pattern MATCH = Pattern.compile("class=\"match\"[^>]*>([^<]*)<");
    private static final String SEPTEMBER = "from=2026-09-01&to=2026-09-30&by=month&group=facility";

    @TempDir Path folder;

    @Test void occupancy_says_the_same_on_screen_in_json_and_in_excel() throws Exception {
        var told = new Told("");
        told.isTheSame();
        var opening = told.json.stream().mapToLong(row -> row.getJsonObject("flow").getInt("opening")).sum();
        assertThat(told.total("Présents au début")).isEqualTo(told.screen.get(1).get(1));
        assertThat(told.total("Arrivées")).isEqualTo(told.screen.get(1).get(2));
        assertThat(opening).as("nobody is between two facilities on the eve, or less")
                .isLessThanOrEqualTo(told.total("Présents au début"));
        told.json.forEach(ReportsIT::isBalanced);
    }

    @Test void places_without_a_step_are_counted_alone_in_all_three() throws Exception {
        var told = new Told("&attribute=STEP_FREE");
        told.isTheSame();
        assertThat(told.screen).as("who came and left is known of all places together").hasSize(1);
        told.json.forEach(row -> assertThat(row).containsKey("openedNights").doesNotContainKeys("authorisedNights",
                "flow", "arrivals", "departures", "inTransitNights", "overstayProtectedNights",
                "overstayRejectedNights", "overstayOtherNights"));
        assertThat(told.headings()).doesNotContain("Autorisées", "PI, BPI", "PI, déboutés", "Arrivées");
        assertThat(told.shown()).contains("Ouvertes").doesNotContain("Autorisées", "PI, BPI", "PI, déboutés");
        assertThat(new Told("").shown()).contains("Ouvertes", "Autorisées", "PI, BPI", "PI, déboutés");
        assertThat(told.total("Ouvertes")).isPositive().isLessThan(new Told("").total("Ouvertes"));
    }

    /** September of the director's facilities, three times. */
    private final class Told {
        private final List<JsonObject> json;
        private final String html;
        private final List<List<Long>> screen;
        private final List<Row> lines;
        private final Row heads;

        private Told(String filter) throws IOException, InterruptedException {
            json = Rest.as("director").json("/api/v1/occupancy?" + SEPTEMBER + filter).asJsonArray()
                    .getValuesAs(JsonObject.class);
            var page = Person.signedIn(TestServer.address(), "director")
                    .open("/occupancy/occupancy.xhtml?month=2026-09&group=facility" + filter).body();
            html = page;
            screen = TOTALS.matcher(page).results().map(foot -> numbers(foot.group(1))).toList();
            var rows = workbook("director", "/api/v1/exports/occupancy.xlsx?" + SEPTEMBER + filter);
            heads = rows.stream().filter(row -> texts(row).contains("Ouvertes")).findFirst().orElseThrow();
            lines = rows.stream().filter(row -> row.number() > heads.number()).toList();
        }

        private long total(String heading) { return number(heads, lines.get(lines.size() - 1), heading); }

        private List<String> headings() { return texts(heads); }

        /** What the page says without its marks. */
        private List<String> shown() {
            return CELL.matcher(html).results().map(cell -> cell.group(1).replaceAll("<[^>]*>", "").strip()).toList();
        }

        private void isTheSame() {
            assertThat(lines).as("and the totals").hasSize(json.size() + 1);
            var order = List.of("Ouvertes", "Indisponibles", "Utilisables", "Occupées", "Vacantes");
            var fields = List.of("openedNights", "unavailableNights", "usableNights", "occupiedNights", "vacantNights");
            for (int i = 0; i < order.size(); i++) {
                var field = fields.get(i);
                var sum = json.stream().mapToLong(row -> row.getJsonNumber(field).longValue()).sum();
                assertThat(total(order.get(i))).as(field).isEqualTo(sum);
                assertThat(screen.get(0).get(2 + i)).as(field).isEqualTo(sum);
            }
        }
    }

    private static void isBalanced(JsonObject row) {
        var flow = row.getJsonObject("flow");
        assertThat(flow.getInt("opening") + flow.getInt("arrivals") + flow.getInt("joined") - flow.getInt("departures")
                - flow.getInt("left")).as("%s", row).isEqualTo(flow.getInt("closing"));
    }

    @Test void residents_are_as_many_on_screen_in_json_and_in_excel() throws Exception {
        var json = Rest.as("director").json("/api/v1/stays?on=2026-10-31&size=5000").asJsonObject().getInt("total");
        var page = Person.signedIn(TestServer.address(), "director").open("/stay/residents.xhtml").body();
        var rows = workbook("director", "/api/v1/exports/residents.xlsx?on=2026-10-31");
        var matched = MATCH.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
        var heads = rows.stream().filter(row -> texts(row).contains("Ménage")).findFirst().orElseThrow();
        assertThat(rows.stream().filter(row -> row.number() > heads.number())).hasSize(json);
        assertThat(texts(heads)).hasSize(20).contains("Procédure", "Nuitées depuis l'arrivée", "Départ prévu");
        assertThat(matched.replaceAll("\\D", "")).isEqualTo(Integer.toString(json));
    }

    @Test void a_large_export_is_made_in_the_background_and_is_its_authors_alone() throws Exception {
        var ordered = Rest.as("director").post("/api/v1/exports/occupancy?" + SEPTEMBER + "&sheets=facility",
                JsonValue.EMPTY_JSON_OBJECT);
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        var address = "/api/v1/exports/" + Rest.json(ordered).asJsonObject().getJsonNumber("id").longValue();
        assertThat(madeOf(address).getString("state")).isEqualTo("READY");
        var sheets = sheets("director", address + "/file");
        assertThat(sheets).as("one for each facility").hasSizeGreaterThan(3);
        assertThat(Rest.as("social").get(address + "/file").statusCode()).isEqualTo(404);
        assertThat(Rest.as("social").get(address).statusCode()).isEqualTo(404);
        assertThat(Person.signedIn(TestServer.address(), "director").open("/occupancy/exports.xhtml").body())
                .contains("/download" + address.replace("/api/v1", ""));
    }

    @Test void who_may_see_no_names_has_none_made() {
        assertThat(Rest.as("finance").post("/api/v1/exports/residents?on=2026-10-31", JsonValue.EMPTY_JSON_OBJECT)
                .statusCode()).isEqualTo(403);
    }

    @Test void what_was_cancelled_is_not_there_any_more() {
        var ordered = Rest.as("ofii").post("/api/v1/exports/residents?on=2026-10-31", JsonValue.EMPTY_JSON_OBJECT);
        var address = "/api/v1/exports/" + Rest.json(ordered).asJsonObject().getJsonNumber("id").longValue();
        var cancelled = Rest.send(Rest.as("ofii").request(address).method("DELETE", BodyPublishers.noBody()));
        assertThat(cancelled.statusCode()).isEqualTo(204);
        assertThat(Rest.as("ofii").json(address).asJsonObject().getString("state")).isIn("CANCELLED", "READY");
    }

    /** Waits until it is under way no more. */
    private static JsonObject madeOf(String address) {
        var patience = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            var told = Rest.as("director").json(address).asJsonObject();
            if (!List.of("WAITING", "RUNNING").contains(told.getString("state"))) return told;
            if (Instant.now().isAfter(patience)) throw new AssertionError("still under way: " + told);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private Path file(String login, String path) throws IOException, InterruptedException {
        var file = Files.createTempFile(folder, "report", ".xlsx");
        var answer = HttpClient.newHttpClient().send(Rest.as(login).request(path).GET().build(),
                BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }

    private List<Row> workbook(String login, String path) throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        try (var book = Workbook.open(file(login, path), "report.xlsx"); var lines = book.rows(book.sheets().get(0))) {
            lines.forEachRemaining(rows::add);
        }
        return rows;
    }

    private List<Workbook.Sheet> sheets(String login, String path) throws IOException, InterruptedException {
        try (var book = Workbook.open(file(login, path), "report.xlsx")) {
            return List.copyOf(book.sheets());
        }
    }

    private static List<String> texts(Row row) { return row.cells().stream().map(cell -> cell.text()).toList(); }

    private static long number(Row heads, Row row, String heading) {
        var column = heads.cells().stream().filter(cell -> heading.equals(cell.text())).findFirst().orElseThrow()
                .column();
        return row.at(column).number().longValue();
    }

    /** The last row of totals, cell by cell; what is no whole number is nought. */
    private static List<Long> numbers(String foot) {
        var row = foot.substring(foot.lastIndexOf("<tr"));
        return CELL.matcher(row).results().map(cell -> cell.group(1).replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\\u202f\\u00a0]", "").replace("&#8239;", "").replace("−", "-"))
                .map(text -> text.matches("-?\\d+") ? Long.parseLong(text) : 0L).toList();
    }
}
