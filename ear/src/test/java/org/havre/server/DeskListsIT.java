package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What waits, what regions offer, what is dated, kept and written down comes to the same on screen, in JSON and in Excel. */
@ExtendWith(Deployed.class)
class DeskListsIT {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]\\d{4}\\b");

    @TempDir Path folder;

    @Test void the_work_that_waits_is_as_much_in_all_three() throws Exception {
        var screen = page("ofii", "/work.xhtml");
        var sheets = ListSheet.all(folder, "ofii", "/api/v1/exports/work.xlsx");
        var json = Rest.as("ofii").json("/api/v1/work").asJsonArray();
        assertThat(sheets.get(0).rows()).hasSameSizeAs(json).isNotEmpty();
        assertThat(sheets.get(0).total("En attente")).isEqualTo(sum(json, "waiting")).isEqualTo(screen.matched());
        assertThat(sheets.get(0).total("En retard")).isEqualTo(sum(json, "late"));
        assertThat(sheets.get(1).rows()).as("act by act, what waits for the reader wherever it is")
                .hasSizeGreaterThanOrEqualTo((int) mine(json));
    }

    @Test void the_work_of_one_kind_for_the_facilities_is_as_much_in_all_three() throws Exception {
        var asked = "kind=CLOSE_MONTH&whose=FACILITIES";
        var sheets = ListSheet.all(folder, "ofii", "/api/v1/exports/work.xlsx?" + asked);
        var json = Rest.as("ofii").json("/api/v1/work?" + asked).asJsonArray();
        assertThat(json.getValuesAs(JsonObject.class)).isNotEmpty()
                .allMatch(row -> row.getString("work").equals("CLOSE_MONTH") && row.getBoolean("ofFacility"));
        assertThat(sheets.get(0).total("En attente")).isEqualTo(sum(json, "waiting"))
                .isEqualTo(page("ofii", "/work.xhtml?" + asked).matched());
        assertThat(sheets.get(1).rows()).as("nothing of it waits for the reader").isEmpty();
    }

    @Test void what_waits_in_a_readers_own_facilities_is_told_act_by_act() throws Exception {
        var sheets = ListSheet.all(folder, "social", "/api/v1/exports/work.xlsx?whose=MINE");
        var json = Rest.as("social").json("/api/v1/work?whose=MINE").asJsonArray();
        assertThat((long) sheets.get(1).rows().size()).isEqualTo(sheets.get(0).total("En attente"))
                .isEqualTo(sum(json, "waiting")).isPositive();
    }

    @Test void what_regions_offer_and_ask_comes_to_the_same() throws Exception {
        var screen = page("ofii", "/stay/regions.xhtml");
        var sheets = ListSheet.all(folder, "ofii", "/api/v1/exports/offers.xlsx");
        var offers = Rest.as("ofii").json("/api/v1/offers").asJsonArray();
        var asks = Rest.as("ofii").json("/api/v1/offers/requests").asJsonArray();
        assertThat(sheets.get(0).rows()).hasSameSizeAs(offers);
        assertThat(sheets.get(1).rows()).hasSameSizeAs(asks);
        assertThat(screen.shownInAll()).isEqualTo(offers.size() + asks.size()).isPositive();
        assertThat(sheets.get(0).total("Places offertes")).isEqualTo(sum(offers, "places"));
        assertThat(sheets.get(0).total("Places restantes")).isEqualTo(sum(offers, "left"));
        assertThat(sheets.get(1).total("Personnes")).isEqualTo(sum(asks, "people"));
        assertThat(sheets.get(1).headings()).doesNotContain("Nom de famille", "Prénoms");
        assertThat(ListSheet.all(folder, "ofii", "/api/v1/exports/offers.xlsx?names=true").get(1).headings())
                .contains("Nom de famille", "Prénoms");
    }

    @Test void what_is_dated_about_a_facility_comes_to_the_same() throws Exception {
        var code = codes(Rest.as("finance").get("/api/v1/facilities?size=1").body());
        var sheets = ListSheet.all(folder, "finance", "/api/v1/exports/terms.xlsx?facility=" + code);
        var json = Rest.as("finance").json("/api/v1/facilities/" + code + "/terms").asJsonObject();
        var parts = List.of("terms", "codes", "directorates", "declared");
        for (var part : parts)
            assertThat(sheets.get(parts.indexOf(part)).rows()).as(part).hasSameSizeAs(json.getJsonArray(part));
        assertThat(json.getJsonArray("terms")).isNotEmpty();
        assertThat(sheets.get(0).sum("Capacité autorisée"))
                .isEqualTo(sum(json.getJsonArray("terms"), "authorisedCapacity"));
        var screen = page("finance", "/facility/terms.xhtml?facility=" + id("finance", code));
        assertThat(screen.shownInAll())
                .isEqualTo(parts.stream().mapToLong(part -> json.getJsonArray(part).size()).sum());
    }

    @Test void how_long_things_are_kept_and_what_goes_comes_to_the_same() throws Exception {
        var screen = page("admin", "/retention/retention.xhtml");
        var sheets = ListSheet.all(folder, "admin", "/api/v1/exports/retention.xlsx");
        var json = Rest.as("admin").json("/api/v1/retention").asJsonObject();
        assertThat(sheets.get(0).rows()).hasSameSizeAs(json.getJsonArray("rules")).isNotEmpty();
        assertThat(sheets.get(0).sum("Durée en mois")).isEqualTo(sum(json.getJsonArray("rules"), "months"));
        assertThat(sheets.get(1).rows()).hasSameSizeAs(json.getJsonArray("facilities"));
        assertThat(sheets.get(1).total("Dans les 30 nuits")).isEqualTo(json.getInt("month"));
        assertThat(sheets.get(1).total("Dossiers effacés cette nuit")).isEqualTo(json.getInt("tonight"));
        assertThat(sheets.get(2).total("Dossiers")).isEqualTo(sum(json.getJsonArray("kept"), "files"));
        assertThat(screen.shownInAll())
                .isEqualTo(sheets.stream().mapToLong(sheet -> sheet.rows().size()).sum());
    }

    @Test void the_trail_is_told_the_same_and_never_what_was_typed() throws Exception {
        Rest.as("prefecture").get("/api/v1/exports/objections.xlsx");
        Rest.as("prefecture").get("/api/v1/exports/overstays.xlsx?facility=Z9876");
        var asked = "login=prefecture&kind=EXPORT";
        var json = Rest.as("auditor").json("/api/v1/trail?size=5000&" + asked).asJsonArray();
        var book = ListSheet.first(folder, "auditor", "/api/v1/exports/trail.xlsx?" + asked);
        assertThat(book.rows()).hasSameSizeAs(json).hasSizeGreaterThanOrEqualTo(2);
        assertThat(book.sum("Ligne")).isEqualTo(sum(json, "line"));
        assertThat(book.texts("Champs")).contains("asked");
        assertThat(book.texts("Numéro ou adresse")).noneMatch(text -> text.contains("Z9876"));
        assertThat(json.toString()).contains("overstays.xlsx").doesNotContain("Z9876");
        assertThat(book.headings()).doesNotContain("Qui");
        var screen = page("auditor", "/access/trail.xhtml?" + asked);
        assertThat(screen.shown()).isEqualTo(Math.min(25, json.size()));
        assertThat(screen.html()).contains("ligne").doesNotContain("Z9876");
    }

    @Test void each_part_of_the_trail_follows_the_one_before() {
        var newest = part("size=1").getJsonObject(0).getJsonNumber("line");
        var four = part("size=4&before=" + newest);
        var two = part("size=2&before=" + newest);
        assertThat(four).hasSize(4);
        assertThat(two).isEqualTo(four.subList(0, 2));
        assertThat(part("size=2&before=" + two.getJsonObject(1).getJsonNumber("line"))).isEqualTo(four.subList(2, 4));
    }

    private static JsonArray part(String asked) {
        return Rest.as("auditor").json("/api/v1/trail?" + asked).asJsonArray();
    }

    @Test void what_counting_nights_again_found_comes_to_the_same() throws Exception {
        try (var database = TestServer.asSuperuser(); var statement = database.createStatement()) {
            statement.execute(
                    "insert into night_comparison (facility_id, compared_at, wrong_at, wrong, first_wrong, last_wrong)"
                            + " select id, now(), case when id % 2 = 0 then now() end, case when id % 2 = 0 then 3 else 0 end, case when id % 2 = 0"
                            + " then date '2026-09-01' end, case when id % 2 = 0 then date '2026-09-03' end from facility"
                            + " on conflict (facility_id) do update set wrong_at = excluded.wrong_at, wrong = excluded.wrong,"
                            + " first_wrong = excluded.first_wrong, last_wrong = excluded.last_wrong");
        }
        for (var asked : List.of("differing=false", "differing=true")) {
            var screen = page("finance", "/quality/compared.xhtml?" + asked);
            var json = Rest.as("finance").json("/api/v1/findings/nights?" + asked).asJsonArray();
            var book = ListSheet.first(folder, "finance", "/api/v1/exports/compared.xlsx?" + asked);
            assertThat(json).isNotEmpty();
            assertThat(book.rows()).hasSameSizeAs(json);
            assertThat(screen.matched()).isEqualTo(json.size());
            assertThat(book.total("Nuitées différentes")).isEqualTo(sum(json, "wrong")).isPositive();
            assertThat(screen.html()).contains("Relire l", "occupation du mois");
        }
    }

    private static ListPage page(String login, String address) {
        return new ListPage(Person.signedIn(TestServer.address(), login).open(address).body());
    }

    private static long sum(JsonArray rows, String field) {
        return rows.getValuesAs(JsonObject.class).stream()
                .mapToLong(row -> row.containsKey(field) ? row.getJsonNumber(field).longValue() : 0).sum();
    }

    private static long mine(JsonArray rows) {
        return rows.getValuesAs(JsonObject.class).stream().filter(row -> !row.getBoolean("ofFacility"))
                .mapToLong(row -> row.getInt("waiting")).sum();
    }

    private static String codes(String told) {
        var code = CODE.matcher(told);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** Under which number its page stands. */
    private static String id(String login, String code) {
        var listed = Person.signedIn(TestServer.address(), login).open("/facility/facilities.xhtml?q=" + code).body();
        var found = Pattern.compile("facility\\.xhtml\\?\\w+=(\\d+)").matcher(listed);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
