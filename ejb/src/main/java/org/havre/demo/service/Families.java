package org.havre.demo.service;

import static org.havre.resident.HouseholdRole.CHILD;
import static org.havre.resident.HouseholdRole.HEAD;
import static org.havre.resident.HouseholdRole.OTHER;
import static org.havre.resident.HouseholdRole.SPOUSE;
import static org.havre.resident.Sex.F;
import static org.havre.resident.Sex.M;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;

/** Says who the people of a household are: couples, lone parents, children, each with a name, an age and a language. */
final class Families {
    private final Deck<Origin> origins;
    private final Dice dice;

    Families(long seed) {
        dice = Dice.of(seed, "families");
        origins = new Deck<>(dice, Origin.cards());
    }

    /** The members on the day on which they come, then the children born later. */
    List<Member> of(Home home, LocalDate day) {
        var origin = origins.draw();
        var language = dice.pick(origin.languages());
        var name = dice.pick(origin.families());
        var members = new ArrayList<Member>();
        var couple = home.size > 1 && dice.chance(home.size == 2 ? 0.35 : home.size == 3 ? 0.55 : 0.85);
        var head = home.sex != null ? home.sex : dice.chance(couple ? 0.7 : 0.15) ? M : F;
        var age = home.size == 1 ? 18 + dice.days(11, 42) : dice.between(22, 44);
        var youngest = age;
        members.add(person(HEAD, head, name, adult(day, age), origin, language));
        if (couple) {
            youngest = Math.max(19, age - dice.between(-4, 5));
            var own = dice.chance(0.6) ? dice.pick(origin.families()) : name;
            members.add(person(SPOUSE, head == M ? F : M, own, adult(day, youngest), origin, language));
        }
        if (home.size > 4 && age > 38)
            members.add(person(OTHER, dice.chance(0.5) ? F : M, name, adult(day, 18), origin, language));
        while (members.size() < home.size) {
            var years = dice.between(0, Math.max(1, Math.min(17, Math.min(age, youngest) - 18)));
            members.add(person(CHILD, dice.chance(0.5) ? F : M, name, child(day, years), origin, language));
        }
        home.births.forEach(birth -> members.add(
                person(CHILD, dice.chance(0.5) ? F : M, name, BirthDate.of(birth), origin, language)));
        return members;
    }

    private Member person(HouseholdRole role, Sex sex, String family, BirthDate born, Origin origin, String language) {
        var given = origin.givenName(sex, dice);
        var single = role != CHILD && dice.chance(origin.oneName() / 100d);
        var second = !single && dice.chance(0.12) ? " " + origin.givenName(sex, dice) : "";
        return new Member(role, sex, single ? given : family, single ? "" : given + second, born, origin.nationality(),
                language);
    }

    /** Often only the year is known of those born where nobody writes days down. */
    private BirthDate adult(LocalDate day, int age) {
        var born = day.minusYears(age).minusDays(dice.between(5, 360));
        if (dice.chance(0.14)) return BirthDate.of(Year.of(born.getYear()));
        return dice.chance(0.05) ? BirthDate.of(YearMonth.from(born)) : BirthDate.of(born);
    }

    private BirthDate child(LocalDate day, int age) {
        return BirthDate.of(day.minusYears(age).minusDays(dice.between(5, 350)));
    }
}
