package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.UnitPublic.FAMILY;
import static org.havre.facility.UnitPublic.MEN;
import static org.havre.facility.UnitPublic.WOMEN;
import static org.havre.resident.Sex.F;
import static org.havre.resident.Sex.M;
import static org.havre.stay.Room.man;
import static org.havre.stay.Room.woman;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

class PlacementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);
    private static final Guest MOTHER = Room.of(7, 71, F, 1990);
    private static final Guest FATHER = Room.of(7, 72, M, 1988);
    private static final Guest BOY = Room.of(7, 73, M, 2015);
    private static final Guest GIRL = Room.of(7, 74, F, 2018);

    @Test void a_free_room_of_the_right_size_suits() {
        assertThat(fit(Room.of(2), man(1)).suits()).isTrue();
    }

    @Test void every_objection_is_told_at_once() {
        var room = Room.of(2).onFloor(3, false).held(woman(1), 1, Period.from(TODAY));

        assertThat(keys(fit(room, Room.needing(2, true, true), Room.needing(3, false, false)).objections()))
                .containsExactly("TOO_FEW_PLACES", "NOT_STEP_FREE", "NOT_GROUND_FLOOR");
    }

    @Test void a_lift_is_as_good_as_the_ground_floor() {
        assertThat(fit(Room.of(1).onFloor(3, true), Room.needing(1, false, true)).suits()).isTrue();
        assertThat(fit(Room.of(1).stepFree(), Room.needing(1, true, true)).suits()).isTrue();
    }

    @Test void no_woman_nor_girl_sleeps_in_a_unit_for_men() {
        assertThat(keys(fit(Room.of(4).taking(MEN), FATHER, GIRL).objections())).containsExactly("MEN_ONLY");
        assertThat(fit(Room.of(4).taking(MEN), FATHER, BOY).suits()).isTrue();
    }

    @Test void a_boy_goes_with_his_mother_into_a_unit_for_women_and_a_man_does_not() {
        assertThat(fit(Room.of(4).taking(WOMEN), MOTHER, BOY).suits()).isTrue();
        assertThat(keys(fit(Room.of(4).taking(WOMEN), MOTHER, FATHER).objections())).containsExactly("WOMEN_ONLY");
    }

    @Test void a_boy_is_a_man_on_his_eighteenth_birthday() {
        var room = Room.of(4).taking(WOMEN).lodging();
        var son = Room.of(7, 75, M, 2008);

        assertThat(new MoveIn(List.of(MOTHER, son), room, Period.from(TODAY.withDayOfMonth(14))).objections())
                .isEmpty();
        assertThat(keys(new MoveIn(List.of(MOTHER, son), room, Period.from(TODAY.withDayOfMonth(15))).objections()))
                .containsExactly("WOMEN_ONLY");
    }

    @Test void a_unit_for_families_takes_nobody_who_is_alone() {
        assertThat(keys(fit(Room.of(4).taking(FAMILY), woman(1)).objections())).containsExactly("FAMILIES_ONLY");
        assertThat(fit(Room.of(4).taking(FAMILY), MOTHER, BOY).suits()).isTrue();
    }

    @Test void two_households_sleep_in_one_unit_only_where_it_is_shared() {
        var shared = Room.of(4).held(woman(1), 1, Period.from(TODAY));
        var own = Room.of(4).forOneHousehold().held(woman(1), 1, Period.from(TODAY));

        assertThat(fit(shared, woman(2)).suits()).isTrue();
        assertThat(keys(fit(own, woman(2)).objections())).containsExactly("NOT_SHARED");
    }

    @Test void a_household_joins_its_own_in_a_unit_that_is_not_shared() {
        var own = Room.of(4).forOneHousehold().held(MOTHER, 1, Period.from(TODAY));

        assertThat(fit(own, BOY).suits()).isTrue();
    }

    @Test void a_unit_that_another_household_leaves_today_is_not_shared_with_it() {
        var own = Room.of(4).forOneHousehold().held(woman(1), 1, Period.between(TODAY.minusDays(9), TODAY));

        assertThat(fit(own, woman(2)).suits()).isTrue();
    }

    @Test void minors_sleep_nowhere_without_an_adult_of_their_household() {
        assertThat(keys(fit(Room.of(4), BOY, GIRL).objections())).containsExactly("MINORS_ALONE");
        assertThat(keys(fit(Room.of(4).held(woman(1), 1, Period.from(TODAY)), BOY).objections()))
                .containsExactly("MINORS_ALONE");
        assertThat(fit(Room.of(4), BOY, GIRL, FATHER).suits()).isTrue();
        assertThat(fit(Room.of(4).held(MOTHER, 1, Period.from(TODAY)), BOY).suits()).isTrue();
    }

    @Test void a_unit_without_an_open_place_says_so() {
        assertThat(keys(fit(Room.of(2).open(Period.between(Room.OPENING, TODAY)), man(1)).objections()))
                .containsExactly("NO_OPEN_PLACE");
    }

    @Test void units_that_fit_come_first_then_those_that_waste_the_fewest_beds_then_by_name() {
        var lodgings = List
                .of(Room.numbered(1, 4).forOneHousehold(), Room.numbered(2, 1), Room.numbered(3, 2).forOneHousehold(),
                        Room.numbered(4, 2).hall(), Room.numbered(5, 3), Room.numbered(6, 3))
                .stream().map(Room::lodging).toList();

        var choices = request(List.of(MOTHER, BOY), List.of(), lodgings).choices();

        assertThat(choices).extracting(fit -> fit.lodging().name()).containsExactly("U3", "U5", "U6", "U1", "U4", "U2");
        assertThat(choices).extracting(Fit::bedsLeftUnusable).containsExactly(0, 0, 0, 2, 0, 0);
    }

    @Test void a_fifth_person_in_a_room_for_four_is_an_explicit_choice() {
        var family = LongStream.rangeClosed(1, 5).mapToObj(n -> Room.of(7, n, F, n < 3 ? 1990 : 2015)).toList();
        var wishes = LongStream.rangeClosed(1, 5)
                .mapToObj(n -> n < 5 ? BedWish.place(n, 1, 10 + n) : BedWish.unit(n, 1)).toList();
        var room = List.of(Room.of(4).lodging());

        assertThat(refusal(request(family, wishes, room))).containsExactly("TOO_FEW_PLACES");
        var granted = new PlacementRequest(family, wishes, room, Period.from(TODAY),
                Set.of("UnitObjection.TOO_FEW_PLACES")).decide().orRefuse();
        assertThat(granted.beds()).isEqualTo(wishes);
        assertThat(granted.setAside()).extracting(Objection::parameters).containsExactly(List.of("U1", 4, 5));
    }

    @Test void somebody_who_sleeps_in_the_unit_without_a_place_takes_one_from_the_others() {
        assertThat(fit(Room.of(2).heldWithoutBed(man(1), Period.from(TODAY)), man(2)).freeBeds()).isEqualTo(1);
    }

    @Test void what_forbids_is_not_set_aside() {
        var room = Room.of(4).taking(WOMEN).lodging();

        assertThat(new PlacementRequest(List.of(man(1)), List.of(BedWish.place(1, 1, 11)), List.of(room),
                Period.from(TODAY), Set.of("UnitObjection.WOMEN_ONLY")).decide())
                .isInstanceOf(Placement.Refused.class);
    }

    @Test void two_people_do_not_choose_one_place() {
        var wishes = List.of(BedWish.place(71, 1, 11), BedWish.place(73, 1, 11));

        assertThat(refusal(request(List.of(MOTHER, BOY), wishes, List.of(Room.of(4).lodging()))))
                .containsExactly("PLACE_CHOSEN_TWICE");
    }

    @Test void nobody_needs_a_bed_to_be_present() {
        assertThat(request(List.of(MOTHER), List.of(BedWish.none(71)), List.of()).decide())
                .isInstanceOf(Placement.Granted.class);
    }

    @Test void two_residents_swap_places_although_each_is_occupied() {
        var since = Period.from(TODAY.minusDays(30));
        var room = Room.of(2).held(man(1), 1, since).held(man(2), 2, since).lodging();

        assertThat(request(List.of(man(1), man(2)), List.of(BedWish.place(1, 1, 12), BedWish.place(2, 1, 11)),
                List.of(room)).decide()).isInstanceOf(Placement.Granted.class);
    }

    @Test void a_family_of_five_does_not_move_when_its_second_unit_lacks_a_place() {
        var family = LongStream.rangeClosed(1, 5).mapToObj(n -> Room.of(7, n, F, 1990)).toList();
        var wishes = List.of(BedWish.place(1, 1, 11), BedWish.place(2, 1, 12), BedWish.place(3, 1, 13),
                BedWish.place(4, 2, 21), BedWish.place(5, 2, 22));
        var second = Room.numbered(2, 2).held(woman(9), 2, Period.from(TODAY)).lodging();

        assertThat(refusal(request(family, wishes, List.of(Room.of(3).lodging(), second))))
                .containsExactly("TOO_FEW_PLACES", "TAKEN");
    }

    @Test void no_minor_stays_behind_alone_when_the_adult_moves() {
        var since = Period.from(TODAY.minusDays(30));
        var home = Room.of(2).held(MOTHER, 1, since).held(BOY, 2, since).lodging();
        var other = Room.numbered(2, 2).lodging();

        assertThat(refusal(request(List.of(MOTHER), List.of(BedWish.place(71, 2, 21)), List.of(home, other))))
                .containsExactly("MINORS_ALONE");
        assertThat(refusal(request(List.of(MOTHER, BOY), List.of(BedWish.place(71, 2, 21), BedWish.place(73, 2, 22)),
                List.of(home, other)))).isEmpty();
    }

    @Test void a_minor_stays_with_the_adult_who_takes_the_place_of_another() {
        var since = Period.from(TODAY.minusDays(30));
        var home = Room.of(2).held(MOTHER, 1, since).held(BOY, 2, since).lodging();
        var other = Room.numbered(2, 2).held(FATHER, 1, since).lodging();

        assertThat(refusal(request(List.of(MOTHER, FATHER), List.of(BedWish.place(71, 2, 21), BedWish.place(72, 1, 11)),
                List.of(home, other)))).isEmpty();
    }

    private static Fit fit(Room room, Guest... guests) {
        return new MoveIn(List.of(guests), room.lodging(), Period.from(TODAY)).fit();
    }

    private static PlacementRequest request(List<Guest> guests, List<BedWish> wishes, List<Lodging> lodgings) {
        return new PlacementRequest(guests, wishes, lodgings, Period.from(TODAY), Set.of());
    }

    private static List<String> refusal(PlacementRequest request) {
        return request.decide() instanceof Placement.Refused refused ? keys(refused.objections()) : List.of();
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(Sentences::keyOf).map(key -> key.substring(key.indexOf('.') + 1)).toList();
    }
}
