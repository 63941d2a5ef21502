package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;

/**
 * Whom a register holds twice, in one facility: somebody who left and came back, entered anew with the names the other way
 * round. And twins, whom it must not take for one.
 */
final class Doubles {

    private record Kind(Sex sex, String nationality) {}

    private record Gone(Member member, LocalDate on) {}

    private final Structure structure;
    private final Map<Kind, Gone> gone = new HashMap<>();
    private Home doubled;
    private Home twins;

    /** @param structure where they live; null where nobody is held twice */
    Doubles(Structure structure) {
        this.structure = structure;
    }

    /** The members of a household as they are entered: most of them as they are. */
    List<Member> entered(Home home, List<Member> members) {
        if (home.sojourns.size() != 1 || home.last().structure != structure) return members;
        if (home.size > 1) return home.isHoused() && twins == null ? twins(home, members) : members;
        var one = members.get(0);
        var kind = new Kind(one.sex(), one.nationality());
        if (!home.isHoused()) {
            if (isTellable(one)) gone.putIfAbsent(kind, new Gone(one, home.last().departure));
            return members;
        }
        var before = gone.get(kind);
        if (doubled != null || before == null || !before.on().isBefore(home.last().decidedOn)) return members;
        doubled = home;
        return List.of(new Member(one.role(), one.sex(), before.member().givenNames(), before.member().familyName(),
                before.member().born(), one.nationality(), one.language()));
    }

    /** Whether somebody has a file of before, with the number that this one lacks. */
    boolean isHeldTwice(Home home) {
        return home == doubled;
    }

    private static boolean isTellable(Member one) {
        return !one.givenNames().isBlank() && !one.givenNames().contains(" ")
                && one.born().precision() == BirthDate.Precision.DAY && one.born().day().getDayOfYear() > 1
                && one.born().day().getDayOfYear() < 365;
    }

    private List<Member> twins(Home home, List<Member> members) {
        var children = members.stream().limit(home.size).filter(Member::isChild).toList();
        if (children.size() < 2 || children.get(0).givenNames().equals(children.get(1).givenNames())) return members;
        twins = home;
        var younger = children.get(1);
        var told = new ArrayList<>(members);
        told.set(members.indexOf(younger), new Member(younger.role(), younger.sex(), younger.familyName(),
                younger.givenNames(), children.get(0).born(), younger.nationality(), younger.language()));
        return told;
    }
}
