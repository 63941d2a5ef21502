package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.CareEnd;
import org.havre.orientation.Cares;
import org.havre.orientation.ConditionsGround;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.Decisions;
import org.havre.orientation.ExitReason;
import org.havre.orientation.Policies;
import org.havre.orientation.service.AnnulmentService;
import org.havre.orientation.service.CareService;
import org.havre.orientation.service.ConditionsService;
import org.havre.orientation.service.Exits;
import org.havre.orientation.service.NewAnnulment;
import org.havre.orientation.service.NewConditionsEnd;
import org.havre.orientation.service.NewExit;
import org.havre.orientation.service.NewOutcome;
import org.havre.orientation.service.NewStay;
import org.havre.orientation.service.OutcomeService;
import org.havre.orientation.service.StayGrantService;
import org.havre.resident.ClaimBody;
import org.havre.resident.Households;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Outcomes;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.EvictionCounters;
import org.havre.stay.OfferKind;
import org.havre.stay.Overstay;
import org.havre.stay.OverstayCount;
import org.havre.stay.OverstayFilter;
import org.havre.stay.Overstayer;
import org.havre.stay.Overstays;
import org.havre.stay.Presence;
import org.havre.stay.ProceedingState;
import org.havre.stay.Proceedings;
import org.havre.stay.RefusedOfferRow;
import org.havre.stay.RefusedOffers;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ReturnRequest;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On 20 May 2026: a rejected family of two and a protected person stay in the same facility; another household comes. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareServicesTest {
    private static final LocalDate TODAY = Village.TODAY;
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private TestDatabase database;
    private Village village;
    private long next = 1000;

    @BeforeAll void a_facility(TestDatabase fresh) {
        database = fresh;
        village = new Village(fresh);
        account(5, "ofii", "OFII");
        account(6, "prefecture", "PREFECTURE");
        account(7, "director", "DIRECTOR");
    }

    private void account(int id, String login, String role) {
        village.execute("insert into account (id, login, display_name, password_hash) values (%d, '%s', '%s', 'x')", id,
                login, login);
        village.execute("insert into account_right (id, account_id, role, scope, starts_on) values (%d, %d, '%s', %s)",
                id, id, role, role.equals("OFII") ? "'NATION', '2015-01-01'" : "'FACILITY', '2015-01-01'");
        if (!role.equals("OFII"))
            village.execute("insert into account_right_facility values (%d, %d)", id, Village.FACILITY);
    }

    /** A household of adults that is present since January; its number. */
    private long household(int... births) {
        long household = ++next;
        village.sends(household, "2026-01-05", births);
        for (int i = 1; i <= births.length; i++)
            village.execute("insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)"
                    + " values (%1$d, %1$d, 900, '2026-01-06', 'DECISION', %2$d)", household * 10 + i, household);
        village.execute("update orientation set state = 'ARRIVED' where id = %d", household);
        return household;
    }

    private <T> T as(String login, BiFunction<EntityManager, Permissions, T> work) {
        try (var rows = database.entities().createEntityManager()) {
            rows.getTransaction().begin();
            try {
                var entry = new Entry();
                new Door(rows, clock(), entry).enter(login);
                var result = work.apply(rows, new Permissions(entry));
                rows.getTransaction().commit();
                return result;
            } finally {
                if (rows.getTransaction().isActive()) rows.getTransaction().rollback();
            }
        }
    }

    private static BusinessClock clock() { return BusinessClock.fixedOn(TODAY, Clock.systemUTC()); }

    private CareEnd outcome(String login, long person, ClaimBody body, OutcomeKind kind, String decided,
            String appeal) {
        return as(login, (rows, permissions) -> new OutcomeService(permissions, clock(), new Outcomes(rows)).record(
                new NewOutcome(person, body, kind, day(decided), null, day(decided), day(appeal))));
    }

    private long exit(String number, long household, LocalDate end) {
        return as("ofii", (rows, permissions) -> Exits.service(permissions, clock(), rows).decide(
                new NewExit(number, household, null, LocalDate.of(2026, 3, 10), null, end,
                        ExitReason.DEBOUTE_FIN_DELAI)));
    }

    private long grants(String number, DecisionNature nature, long household, String decided, String until) {
        return as("ofii", (rows, permissions) -> new StayGrantService(permissions, clock(), new Decisions(rows),
                new Cares(rows), new Households(rows), new Policies(rows)).grant(
                        new NewStay(number, nature, household, null,
                                nature == DecisionNature.EXTENSION ? null : day("2026-03-12"), day(decided), null,
                                day(until))));
    }

    private long withdraws(String number, long household, Set<String> accepted) {
        return as("ofii", (rows, permissions) -> new ConditionsService(permissions, clock(), new Decisions(rows),
                new Cares(rows), new Households(rows), new Policies(rows)).end(
                        new NewConditionsEnd(number, DecisionNature.WITHDRAWAL, household, null, day("2026-04-01"),
                                day("2026-05-04"), null, ConditionsGround.LEFT_PLACE, false, false, accepted)));
    }

    private long annuls(String number, long decision) {
        return as("ofii", (rows, permissions) -> new AnnulmentService(permissions, clock(), new Decisions(rows),
                new Cares(rows)).annul(new NewAnnulment(number, decision, TODAY, null, null)));
    }

    private List<Overstayer> overstayers(String login, long household) {
        return as(login, (rows, permissions) -> overstays(rows, permissions)
                .beyond(new OverstayFilter(TODAY, null, null), 0, 100)).items().stream()
                .filter(row -> row.householdId() == household).toList();
    }

    private static OverstayService overstays(EntityManager rows, Permissions permissions) {
        return new OverstayService(permissions, clock(), new Overstays(rows), new Proceedings(rows),
                new Policies(rows));
    }

    private static ProceedingService proceedings(EntityManager rows, Permissions permissions) {
        return new ProceedingService(permissions, clock(), new Proceedings(rows), new RefusedOffers(rows));
    }

    private long notice(String login, long household, String on, String leaveBy, boolean permit) {
        return as(login, (rows, permissions) -> proceedings(rows, permissions).give(new NewNotice(household, day(on),
                day(leaveBy), permit, ReturnRequest.NONE, Set.of())));
    }

    @Test
    @Rule("R13") void the_facility_records_an_outcome_and_is_told_what_follows_or_which_day_is_missing() {
        var person = household(1990) * 10 + 1;
        assertThat(outcome("social", person, ClaimBody.OFPRA, OutcomeKind.REJECTED, "2026-04-01", null))
                .isEqualTo(new CareEnd.Unknown(CareEnd.Asked.APPEAL_ENDS_ON));
        assertThat(outcome("ofii", person, ClaimBody.OFPRA, OutcomeKind.REJECTED, "2026-04-02", "2026-05-04"))
                .isEqualTo(new CareEnd.Proposed(day("2026-05-31"), CareEnd.Basis.APPEAL_OVER));
        var twice = catchThrowableOfType(Refusal.class,
                () -> outcome("ofii", person, ClaimBody.OFPRA, OutcomeKind.REJECTED, "2026-04-02", "2026-05-04"));
        assertThat(twice.objections()).extracting(Objection::key).containsExactly("OutcomeRule.KNOWN");
        var proposal = as("ofii", (rows, permissions) -> care(rows, permissions).ofClaims(person / 10).proposal(null));
        assertThat(proposal).contains(new CareEnd.Proposed(day("2026-05-31"), CareEnd.Basis.APPEAL_OVER));
    }

    private static CareService care(EntityManager rows, Permissions permissions) {
        return new CareService(permissions, clock(), new Cares(rows), new Households(rows), new Outcomes(rows),
                new Policies(rows));
    }

    @Test void an_outcome_is_recorded_by_those_who_see_the_person_only() {
        var person = household(1990) * 10 + 1;
        assertThatThrownBy(() -> outcome("elsewhere", person, ClaimBody.OFPRA, OutcomeKind.REFUGEE, "2026-04-01", null))
                .isInstanceOf(NotFound.class);
        for (var login : List.of("finance", "prefecture"))
            assertThatThrownBy(() -> outcome(login, person, ClaimBody.OFPRA, OutcomeKind.REFUGEE, "2026-04-01", null))
                    .isInstanceOf(Forbidden.class);
    }

    @Test
    @Rule("R20")
    @Rule("R22") void a_rejected_family_overstays_from_the_day_after_its_end_of_care_children_included() {
        var household = household(1990, 2020);
        outcome("social", household * 10 + 1, ClaimBody.CNDA, OutcomeKind.REJECTED, "2026-03-05", null);
        exit("REJ-" + household, household, MARCH);
        assertThat(overstayers("social", household)).hasSize(2)
                .extracting(Overstayer::category, row -> row.days(TODAY), row -> row.next(TODAY))
                .containsOnly(tuple(Overstay.REJECTED, 50L, Overstayer.NextStep.GIVE_NOTICE));
        assertThat(overstayers("social", household).get(0).familyName()).isNotNull();
    }

    @Test
    @Rule("R18") void a_protected_person_is_granted_a_stay_and_one_extension_and_an_annulment_takes_both() {
        var household = household(1990);
        outcome("ofii", household * 10 + 1, ClaimBody.OFPRA, OutcomeKind.REFUGEE, "2026-03-05", null);
        exit("PRO-" + household, household, LocalDate.of(2026, 2, 28));
        assertThat(overstayers("ofii", household)).hasSize(1);
        var tooEarly = catchThrowableOfType(Refusal.class,
                () -> grants("E0-" + household, DecisionNature.EXTENSION, household, "2026-05-10", "2026-08-28"));
        assertThat(tooEarly.objections()).extracting(Objection::key).containsExactly("StayRule.NO_STAY_GRANTED");
        var granted = grants("M-" + household, DecisionNature.STAY_GRANTED, household, "2026-03-15", "2026-05-10");
        assertThat(overstayers("ofii", household)).extracting(Overstayer::until).containsExactly(day("2026-05-10"));
        grants("E-" + household, DecisionNature.EXTENSION, household, "2026-05-10", "2026-08-28");
        assertThat(overstayers("ofii", household)).isEmpty();
        var second = catchThrowableOfType(Refusal.class,
                () -> grants("E2-" + household, DecisionNature.EXTENSION, household, "2026-05-12", "2026-08-28"));
        assertThat(second.objections()).extracting(Objection::key)
                .containsExactly("StayRule.EXTENDED_BEFORE");
        annuls("AN-" + household, granted);
        assertThat(overstayers("ofii", household)).as("the extension falls with it").extracting(Overstayer::until)
                .containsExactly(LocalDate.of(2026, 2, 28));
        var file = as("social", (rows, permissions) -> care(rows, permissions).decision(granted));
        assertThat(file.isAnnulled()).isTrue();
        assertThat(tuple(file.annulledBy(), file.annulledOn(), file.requestedOn()))
                .isEqualTo(tuple("AN-" + household, TODAY, day("2026-03-12")));
        assertThatThrownBy(() -> annuls("AN2-" + household, granted)).isInstanceOf(Refusal.class);
    }

    @Test
    @Rule("R25")
    @Rule("R26") void conditions_are_withdrawn_once_the_warnings_are_read_and_end_on_the_day_of_signature() {
        var household = household(1990);
        var unread = catchThrowableOfType(Refusal.class, () -> withdraws("W-" + household, household, Set.of()));
        assertThat(unread.objections()).extracting(Objection::key).containsExactly(
                "ConditionsRule.EXCEPTIONAL_CASE_NOT_SAID", "ConditionsRule.VULNERABILITY_NOT_WEIGHED");
        withdraws("W-" + household, household, Set.of("ConditionsRule.EXCEPTIONAL_CASE_NOT_SAID",
                "ConditionsRule.VULNERABILITY_NOT_WEIGHED"));
        assertThat(overstayers("ofii", household)).extracting(Overstayer::until, Overstayer::category)
                .containsExactly(tuple(day("2026-05-04"), Overstay.OTHER));
    }

    @Test void an_admission_that_is_annulled_is_expected_no_longer_and_gives_its_beds_back() {
        var household = ++next;
        village.sends(household, "2026-05-19", 1990);
        village.execute(
                "insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, orientation_id, state, starts_on, ends_on)"
                        + " values (%1$d, 900, %2$d, 1, 11, %1$d, 'RESERVED', '2026-05-21', '2026-05-25')",
                household,
                household * 10 + 1);
        annuls("AN-" + household, household);
        assertThat(village
                .rows("select o.state, b.state from orientation o join bed_assignment b on b.orientation_id = o.id"
                        + " where o.id = " + household))
                .containsExactly("CANCELLED|CANCELLED");
        var arrived = household(1990);
        var refusal = catchThrowableOfType(Refusal.class, () -> annuls("AN-" + arrived, arrived));
        assertThat(refusal.objections()).extracting(Objection::key)
                .containsExactly("AnnulmentRule.SOMEBODY_ARRIVED");
    }

    @Test void only_ofii_decides() {
        var household = household(1990);
        assertThatThrownBy(() -> as("social", (rows, permissions) -> new AnnulmentService(permissions, clock(),
                new Decisions(rows), new Cares(rows)).annul(new NewAnnulment("X", household, TODAY, null, null))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("director", (rows, permissions) -> care(rows, permissions).ofStay(household)))
                .isInstanceOf(Forbidden.class);
    }

    @Test void the_prefect_sees_who_overstays_without_a_name_and_finance_and_others_do_not() {
        var household = household(1990);
        exit("PRE-" + household, household, MARCH);
        assertThat(overstayers("prefecture", household)).singleElement()
                .satisfies(row -> assertThat(row.familyName() == null && row.givenNames() == null).isTrue());
        assertThat(overstayers("elsewhere", household)).isEmpty();
        assertThatThrownBy(() -> overstayers("finance", household)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("prefecture",
                (rows, permissions) -> overstays(rows, permissions).leaving(null, 60, 0, 25)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Rule("R42") void undue_presence_is_counted_by_facility_beside_its_limits() {
        var household = household(1990, 1991);
        exit("LIM-" + household, household, MARCH);
        var limits = as("prefecture", (rows, permissions) -> overstays(rows, permissions).limits(TODAY));
        assertThat(tuple(limits.ofProtected(), limits.ofRejected(), limits.ofAll())).isEqualTo(tuple(3, 4, 7));
        var counts = as("prefecture", (rows, permissions) -> overstays(rows, permissions).counts(TODAY));
        assertThat(counts).singleElement().satisfies(count -> {
            assertThat(count.facility()).isEqualTo("C6980");
            assertThat(count.others()).isGreaterThanOrEqualTo(2);
            assertThat(count.passed(limits)).isNotEmpty();
        });
        assertThat(counts).extracting(OverstayCount::capacity).containsExactly(6L);
    }

    @Test
    @Rule("R31") void exits_to_come_are_told_to_the_facility_with_what_is_to_be_done() {
        var household = household(1990);
        exit("COM-" + household, household, TODAY.plusDays(30));
        var leaving = as("social", (rows, permissions) -> overstays(rows, permissions).leaving("C6980", 30, 0, 100));
        assertThat(leaving.items()).filteredOn(row -> row.householdId() == household)
                .extracting(row -> row.next(TODAY)).containsExactly(Overstayer.NextStep.PREPARE_EXIT);
        var sooner = as("social", (rows, permissions) -> overstays(rows, permissions).leaving("C6980", 29, 0, 100));
        assertThat(sooner.items()).noneMatch(row -> row.householdId() == household);
    }

    @Test
    @Rule("R32")
    @Rule("R33")
    @Rule("R34") void from_the_notice_to_the_execution_each_step_is_counted_in_its_month() {
        var household = household(1990);
        outcome("social", household * 10 + 1, ClaimBody.CNDA, OutcomeKind.REJECTED, "2026-03-05", null);
        exit("RMU-" + household, household, MARCH);
        var before = counters();
        var proceeding = notice("prefecture", household, "2026-05-01", "2026-05-10", false);
        var open = catchThrowableOfType(Refusal.class,
                () -> notice("director", household, "2026-05-02", "2026-05-10", false));
        assertThat(open.objections()).extracting(Objection::key).containsExactly("FormalNoticeRule.CASE_OPEN");
        var notFinal = catchThrowableOfType(Refusal.class, () -> applies(proceeding, "2026-05-11", null));
        assertThat(notFinal.objections()).extracting(Objection::key)
                .containsExactly("ApplicationRule.REJECTION_NOT_FINAL");
        applies(proceeding, "2026-05-11", "2026-03-05");
        steps(proceeding, ProceedingState.ORDERED, "2026-05-15");
        steps(proceeding, ProceedingState.EXECUTED, "2026-05-18");
        var after = counters();
        assertThat(tuple(after.notices() - before.notices(), after.applications() - before.applications(),
                after.executed() - before.executed())).isEqualTo(tuple(1L, 1L, 1L));
        var out = catchThrowableOfType(Refusal.class, () -> steps(proceeding, ProceedingState.CLOSED, "2026-05-19"));
        assertThat(out.objections()).extracting(Objection::key).containsExactly("StepRule.OUT_OF_ORDER");
        var file = as("director", (rows, permissions) -> proceedings(rows, permissions).file(household));
        assertThat(file.proceedings()).singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(ProceedingState.EXECUTED));
        assertThatThrownBy(() -> as("elsewhere", (rows, permissions) -> proceedings(rows, permissions).file(household)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notice("social", household, "2026-05-19", "2026-05-20", false))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Rule("R32")
    @Rule("R33") void a_refused_offer_of_a_home_is_counted_for_the_notice_and_the_judge() {
        var household = household(1990);
        exit("E-OFFER-" + household, household, day("2026-03-31"));
        outcome("social", household * 10 + 1, ClaimBody.OFPRA, OutcomeKind.REFUGEE, "2026-02-05", null);
        var early = catchThrowableOfType(Refusal.class,
                () -> notice("director", household, "2026-04-10", "2026-05-10", true));
        assertThat(early.objections()).extracting(Objection::key)
                .containsExactly("FormalNoticeRule.NO_CASE_OF_THE_TEXT");

        var offer = refuses("social", household, "2026-04-09");
        var twice = catchThrowableOfType(Refusal.class, () -> refuses("prefecture", household, "2026-04-09"));
        assertThat(twice.objections()).extracting(Objection::key).containsExactly("RefusedOfferRule.KNOWN_ALREADY");
        var proceeding = notice("director", household, "2026-04-10", "2026-05-10", true);
        assertThat(village.rows("select offers_refused from eviction_proceeding where id = " + proceeding))
                .containsExactly("1");

        cancels(offer);
        var unfounded = catchThrowableOfType(Refusal.class, () -> applies(proceeding, "2026-05-11", null));
        assertThat(unfounded.objections()).extracting(Objection::key)
                .containsExactly("ApplicationRule.NO_SERIOUS_BREACH");
        refuses("social", household, "2026-04-09");
        applies(proceeding, "2026-05-11", null);
        var file = as("director", (rows, permissions) -> proceedings(rows, permissions).file(household));
        assertThat(file.offers()).extracting(RefusedOfferRow::isCancelled).containsExactly(false, true);
        assertThatThrownBy(() -> refuses("elsewhere", household, "2026-04-01")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> refuses("finance", household, "2026-04-01")).isInstanceOf(Forbidden.class);
    }

    @Test void the_list_of_residents_tells_the_last_authorised_day_by_the_rules_of_the_figures() {
        var household = household(1990);
        assertThat(careEnds(household)).isNull();
        exit("E-LIST-" + household, household, day("2026-03-31"));
        assertThat(careEnds(household)).isEqualTo("2026-03-31");
        outcome("ofii", household * 10 + 1, ClaimBody.CNDA, OutcomeKind.ANNULLED, "2026-04-05", null);
        assertThat(careEnds(household)).as("the claim is open again").isNull();
    }

    private LocalDate careEnds(long household) {
        return as("social", (rows, permissions) -> new Presence(rows)
                .residents(new ResidentFilter(TODAY, null, "M-" + household), Presence.Order.CARE_ENDS, true, 0, 9))
                .items().stream().filter(row -> row.householdId() == household).findFirst().orElseThrow().careEnds();
    }

    private long refuses(String login, long household, String on) {
        return as(login, (rows, permissions) -> offers(rows, permissions).record(
                new NewRefusal(household, OfferKind.HOUSING, day(on), day(on), false, "logement trop petit")));
    }

    private void cancels(long offer) {
        as("director", (rows, permissions) -> {
            offers(rows, permissions).cancel(offer, "autre ménage");
            return null;
        });
    }

    private static RefusedOfferService offers(EntityManager rows, Permissions permissions) {
        return new RefusedOfferService(permissions, clock(), new Proceedings(rows), new RefusedOffers(rows));
    }

    private void applies(long proceeding, String on, String finalOn) {
        as("director", (rows, permissions) -> {
            proceedings(rows, permissions)
                    .apply(new NewApplication(proceeding, day(on), finalOn == null ? null : day(finalOn), false));
            return null;
        });
    }

    private void steps(long proceeding, ProceedingState to, String on) {
        as("prefecture", (rows, permissions) -> {
            proceedings(rows, permissions).step(proceeding, to, day(on));
            return null;
        });
    }

    private EvictionCounters counters() {
        return as("prefecture", (rows, permissions) -> overstays(rows, permissions)
                .counters(YearMonth.from(TODAY))).get(0);
    }

    @Test
    @Rule("R31") void what_waits_is_told_to_the_facility_and_to_ofii() {
        var late = household(1990);
        exit("W1-" + late, late, TODAY.minusDays(1));
        var soon = household(1990);
        exit("W2-" + soon, soon, TODAY);
        var undecided = household(1990);
        outcome("social", undecided * 10 + 1, ClaimBody.OFPRA, OutcomeKind.REFUGEE, "2026-04-05", null);
        assertThat(work(late)).containsExactly("EXIT_OVERDUE|2026-05-20");
        assertThat(work(soon)).containsExactly("EXIT|2026-05-20");
        assertThat(work(undecided)).containsExactly("REVIEW_END_OF_CARE|2026-04-30");
        exit("W3-" + undecided, undecided, TODAY.plusDays(9));
        assertThat(work(undecided)).as("decided before what was said").containsExactly("REVIEW_END_OF_CARE|2026-04-30");
        outcome("social", late * 10 + 1, ClaimBody.OFPRA, OutcomeKind.REJECTED, "2026-02-05", null);
        assertThat(work(late)).as("nobody knows when the appeal ends").containsExactly("EXIT_OVERDUE|2026-05-20");
    }

    @SuppressWarnings("unchecked") private List<String> work(long household) {
        return as("ofii", (rows, permissions) -> (List<String>) rows.createNativeQuery(
                "select kind || '|' || due from all_work where household = 'M-" + household + "' order by kind")
                .getResultList());
    }

    private static LocalDate day(String text) { return text == null ? null : LocalDate.parse(text); }
}
