package org.havre.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.retention.GoingFile;
import org.havre.retention.Retention;
import org.havre.retention.Retentions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demo set years later, in which nothing was erased: the work that tells of files that go is what the rules say of
 * these days and of all that should have gone before, and nobody else's.
 */
@OnPostgres(filled = OfTheDemo.class)
class FilesGoingTest {
    private static final int NOTICE = 7;
    private static TestDatabase database;

    @BeforeAll static void years_later(TestDatabase demo) {
        database = demo;
        database.execute("""
                insert into retention_hold (id, household_id, reason, starts_on, until_on, author_id)
                select nextval('ids'), h.id, 'DEBT', date '2027-06-01', date '2028-01-01' + (row_number() over (order by h.id))::integer, a.id
                from (select id from household order by id limit 150) h, account a where a.login = 'director';
                analyze""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "ofii"}) void it_is_what_the_rules_say_of_each_day(String login) {
        var told = 0;
        for (var day : (Iterable<LocalDate>) days()::iterator) {
            var expected = on(day, login, rows -> new Retentions(rows).going(day, day.plusDays(NOTICE))).stream()
                    .map(GoingFile::retention).filter(file -> goes(file, day))
                    .map(file -> file.file().person() + " " + file.goes()).toList();
            assertThat(going(day, login)).as(day.toString()).containsExactlyInAnyOrderElementsOf(expected);
            told += expected.size();
        }
        assertThat(told).isGreaterThan(20);
    }

    private static boolean goes(Retention file, LocalDate day) {
        return file.goes() != null && file.file().facility() != null && !file.goes().isAfter(day.plusDays(NOTICE));
    }

    /** Every third week or so. */
    private static Stream<LocalDate> days() {
        return LocalDate.of(2027, 1, 5).datesUntil(LocalDate.of(2029, 3, 1), Period.ofDays(20));
    }

    @Test void it_waits_for_the_director_and_ofii_until_the_day_before_and_for_nobody_else() {
        var day = days().filter(one -> !going(one, "director").isEmpty()).findFirst().orElseThrow();
        for (var login : List.of("director", "ofii", "social", "admin", "finance")) {
            var mine = List.of("director", "ofii").contains(login);
            List<String> waiting = on(day, login, rows -> strings(rows,
                    "select kind from work_of(havre_setting('role')) where kind = 'FILE_GOES'"));
            assertThat(waiting).as(login).hasSize(mine ? 1 : 0);
        }
        List<String> due = on(day, "director", rows -> strings(rows,
                "select to_char(min(due), 'YYYY-MM-DD') from all_work where kind = 'FILE_GOES'"));
        var first = going(day, "director").stream().map(line -> LocalDate.parse(line.split(" ")[1]))
                .min(LocalDate::compareTo).orElseThrow();
        assertThat(LocalDate.parse(due.get(0))).isEqualTo(first.isAfter(day) ? first.minusDays(1) : day);
    }

    private static List<String> going(LocalDate day, String login) {
        return on(day, login, rows -> strings(rows,
                "select person_id || ' ' || to_char(goes_on, 'YYYY-MM-DD') from files_going(" + NOTICE + ")"));
    }

    @SuppressWarnings("unchecked") private static List<String> strings(EntityManager rows, String query) {
        return rows.createNativeQuery(query, String.class).getResultList();
    }

    private static <T> T on(LocalDate day, String login, Function<EntityManager, T> work) {
        try (var rows = database.entities().createEntityManager()) {
            rows.getTransaction().begin();
            rows.createNativeQuery("select account_id from enter(:login, :now, :today)", Long.class)
                    .setParameter("login", login)
                    .setParameter("now", day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                    .setParameter("today", day).getSingleResult();
            var answer = work.apply(rows);
            rows.getTransaction().rollback();
            return answer;
        }
    }
}
