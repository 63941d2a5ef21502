package org.havre.occupancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Fact;
import org.havre.occupancy.FacilityCalendar;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Step;
import org.havre.occupancy.Sums;
import org.havre.occupancy.Window;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** The names and values that other programs read; no name goes away. */
class OccupancyJsonTest {
    private static final Window MARCH = Window.of(YearMonth.of(2025, 3));
    private static final Period ALWAYS = Period.from(LocalDate.of(2020, 1, 1));
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);

    /** Ten places, of which the last is blocked until the 15th, and three of a hall; six people, and one in the hall. */
    private static List<Fact> facts() {
        var facts = new ArrayList<Fact>(List.of(new Fact.Terms(ALWAYS.start(), FacilityKind.CADA, 12),
                new Fact.Stays(ALWAYS, 7), new Fact.Beds(ALWAYS, 2, null, true, 1),
                new Fact.Places(ALWAYS, 2, null, true, 3), new Fact.Expected(Period.between(day(8), day(14)), 2),
                new Fact.OutOfService(Period.between(day(1), day(16)), 1, 10L, UnavailabilityReason.TRAVAUX, 1)));
        for (long place = 1; place <= 10; place++) facts.add(new Fact.Places(ALWAYS, 1, place, false, 1));
        return facts;
    }

    private static LocalDate day(int day) { return LocalDate.of(2025, 3, day); }

    private static List<JsonObject> json(Step step, Grouping grouping, List<Fact> facts) {
        return json(step, grouping, facts, true);
    }

    private static List<JsonObject> json(Step step, Grouping grouping, List<Fact> facts, boolean all) {
        var facility = new FacilityRow(1, "C6901", "Bel Air", FacilityKind.CADA, null, null, "69", "Rhône", "FR-ARA",
                "Auvergne-Rhône-Alpes", null, 12, null, 0, 0, null);
        var sums = new Sums(grouping, step, MARCH, TODAY);
        sums.add(facility, FacilityCalendar.count(MARCH.withEve(), facts));
        var out = new ByteArrayOutputStream();
        try (var json = new OccupancyJson(out, grouping, step, all)) {
            sums.rows().forEach(json);
        }
        return Json.createReader(new ByteArrayInputStream(out.toByteArray())).readArray()
                .getValuesAs(JsonObject.class);
    }

    @Test void a_night_has_every_figure_under_its_name() {
        var night = json(Step.NIGHT, Grouping.FACILITY, facts()).get(9);
        assertThat(night.getString("facility")).isEqualTo("C6901");
        assertThat(night.getString("kind")).isEqualTo("CADA");
        assertThat(night.getString("night")).isEqualTo("2025-03-10");
        assertThat(night.getString("state")).isEqualTo("PROVISIONAL");
        assertThat(night.getInt("authorised")).isEqualTo(12);
        assertThat(night.getInt("opened")).isEqualTo(10);
        assertThat(night.getInt("unavailable")).isEqualTo(1);
        assertThat(night.getJsonObject("unavailableByReason")).containsOnlyKeys("TRAVAUX", "REMISE_EN_ETAT",
                "DESINSECTISATION", "SOUS_OCCUPATION");
        assertThat(night.getJsonObject("unavailableByReason").getInt("TRAVAUX")).isEqualTo(1);
        assertThat(night.getInt("usable")).isEqualTo(9);
        assertThat(night.getInt("occupied")).isEqualTo(6);
        assertThat(night.getInt("reserved")).isEqualTo(2);
        assertThat(night.getInt("vacant")).isEqualTo(3);
        assertThat(night.getInt("allocable")).isEqualTo(1);
        assertThat(night.getInt("transitoryOccupied")).isEqualTo(1);
        assertThat(night.getInt("transitoryOpened")).isEqualTo(3);
        assertThat(night).containsKeys("overstayProtected", "overstayRejected", "overstayOther");
        assertThat(night).containsKeys("arrivals", "departures", "inTransit");
        assertThat(night.getJsonNumber("grossRate").doubleValue()).isEqualTo(0.6);
        assertThat(night.getJsonNumber("netRate").bigDecimalValue().toString()).startsWith("0.66666");
    }

    @Test void of_some_places_alone_what_nobody_knows_of_them_is_left_out_and_never_nought() {
        var night = json(Step.NIGHT, Grouping.FACILITY, facts(), false).get(9);
        assertThat(night).containsKeys("opened", "unavailable", "usable", "occupied", "reserved", "vacant", "allocable",
                "transitoryOpened", "transitoryOccupied", "excess", "blockedButOccupied", "grossRate", "netRate");
        assertThat(night).doesNotContainKeys("authorised", "overstayProtected", "overstayRejected", "overstayOther",
                "arrivals", "departures", "inTransit", "flow");
        assertThat(json(Step.MONTH, Grouping.FACILITY, facts(), false).get(0)).containsKey("openedNights")
                .doesNotContainKeys("authorisedNights", "overstayProtectedNights", "overstayRejectedNights",
                        "overstayOtherNights", "arrivals", "departures", "inTransitNights", "flow");
    }

    @Test void nights_before_today_are_realised_and_later_ones_forecast() {
        assertThat(json(Step.NIGHT, Grouping.NATION, facts())).extracting(night -> night.getString("state"))
                .startsWith("REALISED").containsSequence("REALISED", "PROVISIONAL", "FORECAST").endsWith("FORECAST");
    }

    @Test void a_month_sums_its_nights_and_divides_sums() {
        var month = json(Step.MONTH, Grouping.FACILITY, facts()).get(0);
        assertThat(month.getString("month")).isEqualTo("2025-03");
        assertThat(month.getInt("authorisedNights")).isEqualTo(12 * 31);
        assertThat(month.getInt("openedNights")).isEqualTo(310);
        assertThat(month.getInt("unavailableNights")).isEqualTo(15);
        assertThat(month.getInt("usableNights")).isEqualTo(295);
        assertThat(month.getInt("occupiedNights")).isEqualTo(6 * 31);
        assertThat(month.getInt("reservedNights")).isEqualTo(2 * 6);
        assertThat(month.getInt("transitoryOccupiedNights")).isEqualTo(31);
        assertThat(month.getInt("transitoryOpenedNights")).isEqualTo(3 * 31);
        assertThat(month).containsKeys("overstayProtectedNights", "overstayRejectedNights", "overstayOtherNights");
        assertThat(month).containsKeys("arrivals", "departures", "inTransitNights");
        assertThat(month.getJsonNumber("grossRate").bigDecimalValue().toString()).startsWith("0.6");
        assertThat(month.getJsonNumber("netRate").bigDecimalValue().toString()).startsWith("0.63050");
        assertThat(month.getInt("realisedOccupiedNights")).as("nights 1 to 9").isEqualTo(6 * 9);
    }

    @Test void a_rate_is_null_where_there_is_nothing_to_divide_by() {
        var night = json(Step.NIGHT, Grouping.FACILITY,
                List.of(new Fact.Terms(ALWAYS.start(), FacilityKind.CADA, 0), new Fact.Stays(ALWAYS, 2))).get(0);
        assertThat(night.get("grossRate")).isEqualTo(JsonValue.NULL);
        assertThat(night.get("netRate")).isEqualTo(JsonValue.NULL);
        assertThat(night.getInt("vacant")).isEqualTo(-2);
    }
}
