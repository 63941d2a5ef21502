package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, and where. */
class PermissionsTest {
    private static final long HERE = 900;
    private static final long ELSEWHERE = 901;

    private static Caller caller(Role role, Scope scope) {
        return new Caller(7, "social", "Sociale", role, scope, null, null);
    }

    private static Scope here(int ofRight) {
        return new Scope(ScopeKind.FACILITY, null, "Tilleuls", Set.of(HERE), ofRight);
    }

    private static Permissions permissions(Role role) {
        var entry = new Entry();
        entry.of(caller(role, here(1)));
        return new Permissions(entry);
    }

    @ParameterizedTest
    @CsvSource({"SOCIAL, RECORD_STAYS, REGISTER_DECISIONS", "DIRECTOR, DESCRIBE_FACILITIES, IMPORT_PARK",
            "HEAD_OFFICE, SEE_RESIDENTS, SEE_SENSITIVE", "OFII, SEE_SENSITIVE, RECORD_STAYS",
            "HEAD_OFFICE, SEE_OVERSTAYS, RECORD_STAYS", "OFII, REGISTER_DECISIONS, RECORD_STAYS",
            "PREFECTURE, OBJECT_TO_ORIENTATIONS, SEE_RESIDENTS", "FINANCE, EXPORT_FIGURES, SEE_RESIDENTS",
            "ADMIN, IMPORT_PARK, SEE_RESIDENTS"}) void a_role_may_do_its_own_and_nothing_else(Role role, Act may,
                    Act mayNot) {
        var permissions = permissions(role);
        assertThat(permissions.may(may)).isTrue();
        assertThat(permissions.may(mayNot)).isFalse();
        assertThatCode(() -> permissions.require(may)).doesNotThrowAnyException();
        assertThatThrownBy(() -> permissions.require(mayNot)).isInstanceOf(Forbidden.class)
                .hasMessage(mayNot.name());
    }

    @ParameterizedTest
    @EnumSource(Role.class) void what_a_role_tells_of_itself_is_what_it_may_do(Role role) {
        for (var act : Act.values()) assertThat(role.may(act)).isEqualTo(role.acts().contains(act));
    }

    @Test void an_auditor_may_read_the_trail_alone_and_a_director_all_that_a_social_worker_may() {
        assertThat(Role.AUDITOR.acts()).containsExactly(Act.READ_TRAIL);
        assertThat(Role.DIRECTOR.acts()).containsAll(Role.SOCIAL.acts());
        assertThat(EnumSet.allOf(Act.class)).allMatch(act -> EnumSet.allOf(Role.class).stream()
                .anyMatch(role -> role.may(act)));
    }

    @Test void of_two_acts_that_lead_to_the_same_the_callers_own_is_taken() {
        assertThat(permissions(Role.OFII).requireEither(Act.REGISTER_DECISIONS, Act.TRANSCRIBE_DECISIONS))
                .isEqualTo(Act.REGISTER_DECISIONS);
        assertThat(permissions(Role.SOCIAL).requireEither(Act.REGISTER_DECISIONS, Act.TRANSCRIBE_DECISIONS))
                .isEqualTo(Act.TRANSCRIBE_DECISIONS);
        assertThatThrownBy(() -> permissions(Role.FINANCE).requireEither(Act.REGISTER_DECISIONS,
                Act.TRANSCRIBE_DECISIONS)).isInstanceOf(Forbidden.class);
    }

    @Test void a_facility_that_is_not_the_callers_does_not_exist() {
        var permissions = permissions(Role.SOCIAL);
        assertThatCode(() -> permissions.require(Act.RECORD_STAYS, HERE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> permissions.require(Act.RECORD_STAYS, ELSEWHERE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> permissions.require(Act.IMPORT_PARK, HERE)).isInstanceOf(Forbidden.class);
    }

    @Test void nothing_is_asked_of_a_transaction_that_nobody_entered() {
        assertThatThrownBy(() -> new Permissions(new Entry()).caller()).isInstanceOf(IllegalStateException.class);
        assertThat(permissions(Role.SOCIAL).caller().login()).isEqualTo("social");
    }

    @Test void a_caller_without_a_right_may_nothing_and_covers_nothing() {
        var nobody = caller(null, null);
        assertThat(nobody.may(Act.SEE_FACILITIES)).isFalse();
        assertThat(nobody.covers(HERE)).isFalse();
        assertThat(caller(Role.SOCIAL, here(1)).covers(HERE)).isTrue();
        assertThat(caller(Role.SOCIAL, here(1)).covers(ELSEWHERE)).isFalse();
    }

    @Test void what_is_written_of_a_caller_has_no_name() {
        assertThat(caller(Role.SOCIAL, here(1))).hasToString("caller 7");
    }

    @Test void a_part_holds_fewer_facilities_than_the_right() {
        assertThat(here(2).isPart()).isTrue();
        assertThat(here(1).isPart()).isFalse();
        assertThat(new Scope(ScopeKind.NATION, null, null, Set.of(HERE, ELSEWHERE)).isPart()).isFalse();
    }
}
