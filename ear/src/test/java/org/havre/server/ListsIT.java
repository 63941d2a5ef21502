package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each list has as many rows, and the same totals, on screen, in JSON and in Excel, under the same filter. */
@ExtendWith(Deployed.class)
class ListsIT {
    private static final Pattern FACILITY = Pattern.compile("facility\\.xhtml\\?\\w+=(\\d+)");
    private static final Map<String, Person> SEATED = new ConcurrentHashMap<>();

    @TempDir Path folder;

    /**
     * @param told how many rows the page says there are: in words (match), or by showing all of them (rows)
     * @param sums headings of columns with what they are called in JSON
     */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            ofii       | /orientation/decisions.xhtml?nature=ADMISSION | decisions?nature=ADMISSION        | decisions?nature=ADMISSION        | match | Personnes=people
            director   | /orientation/decisions.xhtml?origin=TRANSCRIBED | decisions?origin=TRANSCRIBED         | decisions?origin=TRANSCRIBED         | match | Personnes=people
            ofii       | /orientation/transfers.xhtml?shown=INCOMING   | transfers?shown=INCOMING          | transfers?shown=INCOMING          | match | Personnes=people,Arrivés=arrived,En transit=inTransit
            prefecture | /orientation/objections.xhtml                 | objections                        | objections                        | rows  | Personnes=people
            prefecture | /stay/overstays.xhtml?category=REJECTED       | overstays?category=REJECTED       | overstays?category=REJECTED       | match |
            director   | /stay/exits.xhtml?days=20                     | exits?days=20                     | exits?days=20                     | match |
            finance    | /stay/counters.xhtml?month=2026-10            | proceedings/counters?month=2026-10 | counters?month=2026-10           | rows  | Mises en demeure du préfet (ménages)=notices,Référés exécutés (ménages)=executed
            social     | /stay/absences.xhtml?ended=true               | absences?ended=true               | absences?ended=true               | rows  | Jours comptés=days
            director   | /stay/arrivals.xhtml                          | orientations                      | arrivals                          | rows  | Personnes=people,Arrivés=arrived
            ofii       | /stay/households.xhtml                        | placements                        | households                        | rows  | Adultes=adults,Enfants=children
            admin      | /access/accounts.xhtml?q=an                   | accounts?q=an                     | accounts?q=an                     | match |
            finance    | /facility/facilities.xhtml?kind=CADA          | facilities?kind=CADA              | facilities?kind=CADA              | match | Capacité autorisée=authorisedCapacity,Places ouvertes=openPlaces
            finance    | /comparison/capacities.xhtml?shown=ALL&kind=HUDA | capacities?kind=HUDA           | capacities?kind=HUDA              | match | Acte=act,Places ouvertes=beds,OFII=ofii
            finance    | /comparison/capacities.xhtml                  | capacities?differing=true         | capacities?differing=true         | match | Acte=act,Places ouvertes=beds,OFII=ofii
            finance    | /quality/findings.xhtml?check=ZERO_NIGHT_STAY | findings?check=ZERO_NIGHT_STAY    | findings?check=ZERO_NIGHT_STAY    | match | Nombre=number
            finance    | /statement/closings.xhtml?month=2026-09       | statements?month=2026-09          | closings?month=2026-09            | match | Nuitées arrêtées=nights
            director   | /facility/places.xhtml?facility={facility}&state=FREE    | places?facility={facility}&state=FREE | places?facility={facility}&state=FREE | match | Places=
            director   | /facility/unavailabilities.xhtml?facility={facility}&ended=true | places/unavailable?facility={facility}&ended=true | unavailabilities?facility={facility}&ended=true | match | Places=places""") void says_the_same(
            String login, String page, String api, String sheet, String told, String sums) throws Exception {
        var screen = new ListPage(at(login).open(here(login, page)).body());
        var json = items(Rest.as(login).json(here(login, "/api/v1/" + api + (api.contains("?") ? "&" : "?")
                + "size=5000")));
        var book = ListSheet.first(folder, login, here(login, "/api/v1/exports/" + named(sheet)));
        assertThat(book.rows()).hasSameSizeAs(json);
        assertThat(told.equals("match") ? screen.matched() : screen.shown()).isEqualTo(json.size());
        if (sums == null) return;
        for (var one : sums.split(",")) {
            var column = one.substring(0, one.indexOf('='));
            var field = one.substring(one.indexOf('=') + 1);
            var sum = json.stream().mapToLong(row -> field.isEmpty() ? 1 : number(row, field)).sum();
            assertThat(book.sum(column)).as(column).isEqualTo(sum);
            assertThat(book.total(column)).as("total of " + column).isEqualTo(sum);
            screen.foot().ifPresent(foot -> assertThat(foot).as(column).contains(Long.toString(sum)));
        }
    }

    @Test void free_places_come_to_the_same() throws Exception {
        var screen = new ListPage(at("ofii").open("/occupancy/vacancies.xhtml").body());
        var json = items(Rest.as("ofii").json("/api/v1/vacancies"));
        var book = ListSheet.first(folder, "ofii", "/api/v1/exports/vacancies.xlsx");
        assertThat(screen.shown()).isEqualTo(book.rows().size()).isLessThanOrEqualTo(json.size());
        Map.of("Libres ce soir", "tonight", "Départs à venir", "leaving", "Attendues", "expected", "Sortie en retard",
                "overdue").forEach((column, field) -> {
                    var sum = json.stream().mapToLong(row -> number(row, field)).sum();
                    assertThat(book.total(column)).as(column).isEqualTo(sum);
                    assertThat(screen.foot().orElseThrow()).as(column).contains(Long.toString(sum));
                });
    }

    /** A row tells of a household, and JSON of each event. */
    @Test void what_is_to_be_declared_comes_to_the_same() throws Exception {
        var screen = new ListPage(at("director").open("/stay/declarations.xhtml?recipient=OFII").body());
        var json = items(Rest.as("director").json("/api/v1/declarations?recipient=OFII&size=5000"));
        var book = ListSheet.first(folder, "director", "/api/v1/exports/declarations.xlsx?recipient=OFII");
        assertThat(screen.matched()).isEqualTo(book.rows().size());
        assertThat(book.rows().stream().mapToLong(row -> Math.max(1, book.number(row, "Personnes"))).sum())
                .isEqualTo(json.size());
    }

    @Test void a_name_goes_out_only_where_it_is_asked_for_and_may_be_seen() throws Exception {
        assertThat(ListSheet.first(folder, "director", "/api/v1/exports/overstays.xlsx").headings())
                .contains("Ménage").doesNotContain("Nom de famille", "Prénoms");
        assertThat(ListSheet.first(folder, "director", "/api/v1/exports/overstays.xlsx?names=true").headings())
                .contains("Nom de famille", "Prénoms");
        assertThat(ListSheet.first(folder, "prefecture", "/api/v1/exports/overstays.xlsx?names=true").headings())
                .doesNotContain("Nom de famille", "Prénoms");
        assertThat(ListSheet.first(folder, "admin", "/api/v1/exports/accounts.xlsx").headings())
                .contains("Identifiant").doesNotContain("Nom");
        assertThat(ListSheet.first(folder, "admin", "/api/v1/exports/accounts.xlsx?names=true").headings())
                .contains("Nom");
        assertThat(ListSheet.first(folder, "finance", "/api/v1/exports/places.xlsx?names=true").headings())
                .contains("Place").doesNotContain("Nom de famille", "Prénoms");
    }

    private static Person at(String login) {
        return SEATED.computeIfAbsent(login, who -> Person.signedIn(TestServer.address(), who));
    }

    /** With the first facility that there is to look at, where one is asked for. */
    private static String here(String login, String address) {
        if (!address.contains("{facility}")) return address;
        var listed = at(login).open("/facility/facilities.xhtml").body();
        var found = FACILITY.matcher(listed);
        assertThat(found.find()).isTrue();
        return address.replace("{facility}", found.group(1));
    }

    private static String named(String sheet) {
        return sheet.contains("?") ? sheet.replaceFirst("\\?", ".xlsx?") : sheet + ".xlsx";
    }

    private static List<JsonObject> items(JsonValue told) {
        return told.getValueType() == JsonValue.ValueType.ARRAY
                ? told.asJsonArray().getValuesAs(JsonObject.class)
                : told.asJsonObject().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static long number(JsonObject row, String field) {
        return row.containsKey(field) && !row.isNull(field) ? row.getJsonNumber(field).longValue() : 0;
    }
}
