package org.havre.occupancy.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.Facilities;
import org.havre.facility.KeptUnits;
import org.havre.nation.Nation;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.SummedNights;
import org.havre.occupancy.Sums;
import org.havre.occupancy.Window;
import org.havre.shared.BenchTable;
import org.havre.shared.BusinessClock;
import org.havre.shared.Measures;
import org.junit.jupiter.api.Test;

/**
 * The figures of the nation after ten years, each beside the least that it could cost, in turn and on the same data. With less
 * time: {@code -Dbench.years=2}, and of so many facilities one, {@code -Dbench.every=10}.
 */
@OnPostgres
class NationFiguresBench {
    private static final int YEARS = Integer.getInteger("bench.years", Nation.YEARS);
    private static final int EVERY = Integer.getInteger("bench.every", 1);
    private static final LocalDate FROM = Nation.TODAY.minusYears(Math.min(YEARS, 10)).withDayOfYear(1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 1);
    private static final Window MONTH = Window.of(YearMonth.of(2026, 9));
    private static final int FACILITIES_AT_ONCE = 50;
    private static final int WARM_UP = 3;
    private static final String COUNTS = "sum(authorised), sum(opened), sum(travaux), sum(remise_en_etat), sum(desinsectisation),"
            + " sum(sous_occupation), sum(occupied), sum(reserved), sum(allocable), sum(transitory_opened), sum(transitory_occupied),"
            + " sum(overstay_protected), sum(overstay_rejected), sum(overstay_other), sum(arrivals), sum(departures), sum(excess),"
            + " sum(blocked), sum(births), sum(transfers_in), sum(transfers_out)";
    private static final String BARE = "select d.region_code, " + COUNTS
            + " from facility f join department d on d.code = f.department_code"
            + " join %s n on n.facility_id = f.id and n.night >= '" + MONTH.from() + "' and n.night < '" + MONTH.to()
            + "' group by 1";
    private static final String ALL = "array(select id from facility)";
    private static final String SWEPT = "counted_nights(" + ALL + ", '" + MONTH.from() + "', '" + MONTH.to() + "')";
    private static final String OVERLAPPING = " from stay where not cancelled and starts_on < '" + MONTH.to()
            + "' and coalesce(ends_on, 'infinity') >= '" + MONTH.from() + "'";
    private static final String STAYS = "select count(*)" + OVERLAPPING;
    /** Who is present in each facility on each night, and nothing else: what of a sweep is of stays alone. */
    private static final String PRESENT = """
            select f.id, n.night::date, sum(s.change) over (partition by f.id order by n.night)
            from facility f
            cross join generate_series(timestamp '%1$s', timestamp '%2$s' - interval '1 day', interval '1 day') n (night)
            left join (select facility_id, day, sum(change)::integer as change
                       from (select facility_id, greatest(starts_on, '%1$s') as day, count(*) as change %3$s group by 1, 2
                             union all
                             select facility_id, ends_on, -count(*) %3$s and ends_on < '%2$s' group by 1, 2) x
                       group by 1, 2) s on s.facility_id = f.id and s.day = n.night"""
            .formatted(MONTH.from(), MONTH.to(), OVERLAPPING);

    private final TestDatabase decade;
    private final BenchTable table = new BenchTable();

    NationFiguresBench(TestDatabase database) {
        this.decade = database;
    }

    @Test void of_a_month_and_of_ten_years() throws Exception {
        try (var year = TestDatabase.another()) {
            fill(year, Nation.TODAY.minusYears(1), Nation.TODAY.minusYears(1).withDayOfYear(1));
            fill(decade, Nation.TODAY.minusYears(YEARS), FROM);
            try (var owner = decade.asOwner()) {
                month(owner, year);
                rebuild(owner);
            }
        }
        table.write(Path.of("target", "bench", "nation.md"));
        System.out.println(table);
    }

    private void fill(TestDatabase database, LocalDate since, LocalDate keptFrom) throws Exception {
        try (var owner = database.asOwner()) {
            var nation = new Nation(owner, EVERY);
            var took = new Measures();
            took.time(() -> nation.fill(since));
            nation.run("""
                    insert into account (id, login, display_name, password_hash) values (1, 'nation', 'N', ''), (2, 'region', 'R', '');
                    insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
                        (1, 1, 'OFII', 'NATION', null, '2010-01-01'), (2, 2, 'OFII', 'REGION', 'FR-IDF', '2010-01-01');
                    select begin_to_keep_nights('%s')""".formatted(keptFrom));
            var kept = new Measures();
            kept.time(() -> {
                while (!nation.rows("select keep_nights('" + TO + "', " + FACILITIES_AT_ONCE + ")")
                        .equals(List.of("0")))
                    ;
            });
            nation.run("vacuum analyze");
            table.figure("The nation since " + since + ": facilities, places, stays " + nation.rows(Nation.SIZE)
                    + ", written with its history in", took, "");
            table.figure("and its " + nation.rows("select count(*) from kept_night") + " facility-nights kept in",
                    kept, "");
        }
    }

    private void month(Connection owner, TestDatabase year) throws Exception {
        var bare = new Measures();
        var service = new Measures();
        var nights = new Measures();
        var bareNights = new Measures();
        var region = new Measures();
        var short_ = new Measures();
        var sweep = new Measures();
        var swept = new Measures();
        var stays = new Measures();
        var present = new Measures();
        var all = List.of(bare, service, nights, bareNights, region, short_, sweep, swept, stays, present);
        for (int round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) all.forEach(Measures::forget);
            bare.time(() -> read(owner, BARE.formatted("kept_night")));
            service.add(ask(decade, "nation", Step.MONTH));
            bareNights.time(() -> read(owner, BARE.formatted("kept_night") + ", n.night"));
            nights.add(ask(decade, "nation", Step.NIGHT));
            region.add(ask(decade, "region", Step.MONTH));
            short_.add(ask(year, "nation", Step.MONTH));
            sweep.time(() -> read(owner, BARE.formatted(SWEPT)));
            swept.add(sweep());
            stays.time(() -> read(owner, STAYS));
            present.time(() -> read(owner, PRESENT));
        }
        table.ratio("The nation's month by region, through the service", service,
                "bare SQL on the kept nights " + bare, service.ratioTo(bare), "1.2");
        table.ratio("the same night by night", nights, "bare SQL " + bareNights, nights.ratioTo(bareNights), "1.2");
        table.ratio("the same month swept from the stays, none kept", swept, "the sweep in bare SQL " + sweep,
                swept.ratioTo(sweep), "1.1");
        table.ratio("the sweep, all measures of it", sweep, "a bare count of the stays " + stays,
                sweep.ratioTo(stays), "4");
        table.ratio("entries and exits alone, who is present night by night", present,
                "the same count of the stays " + stays, present.ratioTo(stays), "4");
        table.ratio("the month with ten years behind it", service, "with one year " + short_,
                service.ratioTo(short_), "1.05");
        table.ratio("the month for the coordinator of a region", region, "for the nation " + service,
                region.ratioTo(service), "1");
    }

    /** What the service takes of a transaction that has entered. */
    private static Duration ask(TestDatabase database, String login, Step step) throws Exception {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            var entry = new Entry();
            var clock = BusinessClock.fixedOn(Nation.TODAY, Clock.systemUTC());
            new Door(entities, clock, entry).enter(login);
            var service = new OccupancyService(new Permissions(entry), new Facilities(entities),
                    new Counting(entities, new KeptUnits(entities)), clock);
            var took = new Measures().time(() -> service.rows(OccupancyQuestion.of(MONTH, step, Grouping.REGION)));
            entities.getTransaction().rollback();
            return took;
        }
    }

    private Duration sweep() throws Exception {
        try (var app = decade.asApp()) {
            app.setAutoCommit(false);
            read(app, "select * from enter('nation', now(), '" + Nation.TODAY + "')");
            var asked = OccupancyQuestion.of(MONTH, Step.MONTH, Grouping.REGION);
            return new Measures().time(() -> SummedNights.sum(app, asked, null, Nation.TODAY, false,
                    new Sums(Grouping.REGION, Step.MONTH, MONTH, Nation.TODAY)));
        }
    }

    private void rebuild(Connection owner) throws Exception {
        var batches = new Nation(owner)
                .rows("select array_agg(id)::text from facility group by id / " + FACILITIES_AT_ONCE * EVERY);
        var compared = new Measures();
        var written = new Measures();
        var wrong = new ArrayList<String>();
        compared.time(() -> {
            for (var batch : batches)
                wrong.addAll(new Nation(owner).rows("select night from nights_kept_wrong('" + batch + "')"));
        });
        read(owner, "create unlogged table swept (like kept_night)");
        written.time(() -> {
            for (var batch : batches)
                read(owner,
                        "insert into swept select * from counted_nights('" + batch + "', '" + FROM + "', '" + TO
                                + "')");
        });
        table.ratio("All facility-nights counted again and compared with the kept ones: " + wrong.size() + " differ",
                compared, "the sweep that writes them " + written, compared.ratioTo(written), "2");
    }

    private static void read(Connection connection, String... statements) throws SQLException {
        for (var sql : statements)
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
    }
}
