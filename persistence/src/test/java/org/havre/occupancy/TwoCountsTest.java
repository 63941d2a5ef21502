package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.RandomCalendars.NIGHTS;
import static org.havre.occupancy.RandomCalendars.START;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.FacilityKind;
import org.havre.shared.Proof;
import org.junit.jupiter.api.Test;

/**
 * The sweep in SQL and the model in Java agree on every cell of ten thousand calendars, drawn and written to the tables,
 * each a facility of its own.
 */
@OnPostgres
class TwoCountsTest {
    private static final int AT_ONCE = 10_000;
    private static final Window WINDOW = new Window(START, START.plusDays(NIGHTS));
    /** As the columns of a swept night stand, from the sixth on. */
    private static final List<Measure> MEASURES = List.of(Measure.AUTHORISED, Measure.OPENED, Measure.TRAVAUX,
            Measure.REMISE_EN_ETAT, Measure.DESINSECTISATION, Measure.SOUS_OCCUPATION, Measure.OCCUPIED,
            Measure.RESERVED, Measure.ALLOCABLE, Measure.TRANSITORY_OPENED, Measure.TRANSITORY_OCCUPIED,
            Measure.OVERSTAY_PROTECTED, Measure.OVERSTAY_REJECTED, Measure.OVERSTAY_OTHER, Measure.ARRIVALS,
            Measure.DEPARTURES, Measure.EXCESS, Measure.BLOCKED_BUT_OCCUPIED);
    private static final int FIRST_MEASURE = 6;
    private static final String SWEPT = "select * from counted_nights(?, ?, ?)";

    private record Cell(long facility, LocalDate night) {}

    private record Counted(FacilityKind kind, Figures figures) {}

    private final TestDatabase database;

    TwoCountsTest(TestDatabase database) {
        this.database = database;
        database.execute(CalendarTables.untied());
    }

    @Test void agree_on_every_cell() throws Exception {
        var met = EnumSet.noneOf(Measure.class);
        for (int round = 0; round < Proof.times(1); round++) {
            var written = write(new Random(20_250_220 + round));
            var swept = swept();
            var told = told(written.size());
            for (int i = 0; i < written.size(); i++) {
                var facility = i + 1L;
                var counted = FacilityCalendar.count(WINDOW, written.get(i));
                var facts = written.get(i);
                counted.forEach(night -> met.addAll(night.figures().counted().keySet()));
                assertThat(nights(facility, swept)).as("swept, of %s", facts).isEqualTo(byNight(counted));
                assertThat(told.getOrDefault(facility, Map.of())).as("told, of %s", facts).isEqualTo(byNight(counted));
            }
        }
        assertThat(met).as("of each measure there was something").containsAll(MEASURES);
    }

    /** What was written of each facility, from number 1. */
    private List<List<Fact>> write(Random random) throws Exception {
        var tables = new CalendarTables();
        var written = new ArrayList<List<Fact>>();
        JqwikSession.run(() -> new RandomCalendars().calendars().generator(1000, true).stream(random)
                .map(Shrinkable::value).limit(AT_ONCE)
                .forEach(drawn -> written.add(tables.write(written.size() + 1L, drawn))));
        try (var owner = database.asOwner()) {
            owner.createStatement().execute(CalendarTables.EMPTIED);
            tables.copyInto(owner);
        }
        return written;
    }

    private Map<Cell, Counted> swept() throws SQLException {
        var swept = new HashMap<Cell, Counted>();
        try (var owner = database.asOwner(); var statement = owner.prepareStatement(SWEPT)) {
            statement.setArray(1, owner.createArrayOf("bigint", numbers(AT_ONCE)));
            statement.setObject(2, WINDOW.from());
            statement.setObject(3, WINDOW.to());
            try (var row = statement.executeQuery()) {
                while (row.next())
                    swept.put(new Cell(row.getLong("facility_id"), row.getObject("night", LocalDate.class)),
                            new Counted(kind(row), figures(row)));
            }
        }
        return swept;
    }

    private static Object[] numbers(int most) { return LongStream.rangeClosed(1, most).boxed().toArray(); }

    /** What the model counts from the facts that the database tells. */
    private Map<Long, Map<LocalDate, Counted>> told(int facilities) throws SQLException {
        var told = new HashMap<Long, Map<LocalDate, Counted>>();
        try (var owner = database.asOwner()) {
            owner.setAutoCommit(false);
            cover(owner, facilities);
            FactRows.count(owner, LongStream.rangeClosed(1, facilities).boxed().toList(), WINDOW, null,
                    (facility, nights) -> told.put(facility, byNight(nights)));
            owner.rollback();
        }
        return told;
    }

    private static void cover(Connection connection, int facilities) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select set_config('havre.facilities', (select array_agg(n)::text from generate_series(1, ?) n), true)")) {
            statement.setInt(1, facilities);
            statement.execute();
        }
    }

    private static FacilityKind kind(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return kind == null ? null : FacilityKind.valueOf(kind);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        var counts = new long[Measure.values().length];
        for (int i = 0; i < MEASURES.size(); i++) counts[MEASURES.get(i).ordinal()] = row.getLong(FIRST_MEASURE + i);
        return new Figures(counts);
    }

    private static Map<LocalDate, Counted> nights(long facility, Map<Cell, Counted> swept) {
        var nights = new HashMap<LocalDate, Counted>();
        IntStream.range(0, NIGHTS).mapToObj(WINDOW::night).forEach(night -> {
            var counted = swept.get(new Cell(facility, night));
            if (counted != null) nights.put(night, counted);
        });
        return nights;
    }

    private static Map<LocalDate, Counted> byNight(List<FacilityNight> counted) {
        var nights = new HashMap<LocalDate, Counted>();
        counted.forEach(night -> nights.put(night.night(),
                new Counted(night.kind(), night.figures().minus(Figures.of(notSwept(night.figures()))))));
        return nights;
    }

    /** How people came and left is told beside the nights, and those in transit are a group's. */
    private static Map<Measure, Long> notSwept(Figures figures) {
        return figures.counted().entrySet().stream().filter(counted -> !MEASURES.contains(counted.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
