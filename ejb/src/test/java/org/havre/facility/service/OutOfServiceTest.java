package org.havre.facility.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.facility.UnavailabilityReason.REMISE_EN_ETAT;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.time.LocalDate;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutOfServiceTest {
    private Desk desk;

    @BeforeAll void openDesk(TestDatabase database) { desk = new Desk(database); }

    private static LocalDate day(String text) { return LocalDate.parse(text); }

    private String kept(long declared) {
        return desk.rows("select reason, starts_on, ends_on, cancelled from unavailability where id = " + declared)
                .get(0);
    }

    @Test void the_last_unusable_night_is_kept_as_the_first_usable_one() {
        long unit = desk.unit("201", 2);

        long declared = desk.as("director", d -> d.outOfService()
                .declare(new Outage(unit, null, TRAVAUX, day("2026-11-02"), day("2026-11-11")), false));

        assertThat(kept(declared)).isEqualTo("TRAVAUX|2026-11-02|2026-11-12|false");
    }

    @Test void only_the_last_revision_counts() {
        long unit = desk.unit("202", 2);
        long declared = desk.as("director", d -> d.outOfService()
                .declare(new Outage(unit, null, TRAVAUX, day("2026-01-01"), day("2026-12-31")), false));

        desk.run("director", d -> d.outOfService().revise(declared, 0,
                new Outage(unit, null, REMISE_EN_ETAT, day("2026-05-11"), day("2026-05-15")), false));

        assertThat(kept(declared)).isEqualTo("REMISE_EN_ETAT|2026-05-11|2026-05-16|false");
    }

    @Test void an_annulled_record_loses_no_night() {
        long unit = desk.unit("203", 2);
        long declared = desk.as("director", d -> d.outOfService()
                .declare(new Outage(unit, desk.place("203-1"), TRAVAUX, day("2026-10-01"), null), false));

        desk.run("director", d -> d.outOfService().annul(declared, 0));

        assertThat(kept(declared)).endsWith("|true");
        assertThat(desk.as("director", d -> d.facilities().day(Desk.HERE, Desk.TODAY)).unit(unit).load().blocked())
                .isZero();
    }

    @Test void ended_on_its_first_night_it_never_was() {
        long unit = desk.unit("204", 2);
        long declared = desk.as("director", d -> d.outOfService()
                .declare(new Outage(unit, null, TRAVAUX, day("2026-11-02"), null), false));

        desk.run("director", d -> d.outOfService().end(declared, 0, day("2026-11-10")));
        assertThat(kept(declared)).isEqualTo("TRAVAUX|2026-11-02|2026-11-10|false");
        desk.run("director", d -> d.outOfService().end(declared, 1, day("2026-11-02")));
        assertThat(kept(declared)).endsWith("|true");
    }

    @Test void over_residents_it_is_accepted_once_the_warning_was_seen() {
        long unit = desk.unit("205", 2);
        desk.lives(unit, desk.place("205-1"), "2026-03-01", null);
        Outage wanted = new Outage(unit, null, TRAVAUX, day("2026-11-02"), day("2026-11-11"));

        assertThatThrownBy(() -> desk.as("director", d -> d.outOfService().declare(wanted, false)))
                .isInstanceOf(Refusal.class).hasMessageContaining("OutOfServiceWarning.SOMEBODY_LIVES_THERE");
        assertThat(desk.as("director", d -> d.outOfService().foresee(wanted, null)).concerned()).hasSize(1);
        assertThat(kept(desk.as("director", d -> d.outOfService().declare(wanted, true)))).endsWith("|false");
    }

    @Test void a_last_night_before_the_first_is_refused_beside_its_field() {
        long unit = desk.unit("206", 2);

        assertThatThrownBy(() -> desk.as("director", d -> d.outOfService()
                .declare(new Outage(unit, null, TRAVAUX, day("2026-11-02"), day("2026-11-01")), false)))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.objections().get(0).field()).isEqualTo("lastNight"));
    }

    @Test void who_may_not_describe_is_refused_and_who_is_elsewhere_finds_nothing() {
        long unit = desk.unit("207", 2);
        Outage wanted = new Outage(unit, null, TRAVAUX, day("2026-11-02"), null);

        assertThatThrownBy(() -> desk.as("social", d -> d.outOfService().declare(wanted, true)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.as("neighbour", d -> d.outOfService().declare(wanted, true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.as("neighbour", d -> d.outOfService().foresee(wanted, null)))
                .isInstanceOf(NotFound.class);
    }
}
