package org.havre.demo.service;

import java.time.LocalDate;
import java.util.List;

/**
 * A household that is in the register.
 *
 * @param directorate OFII's, which registered it
 * @param since       the day on which OFII first decided of it
 * @param members     those of the household, in the order in which they take beds; children born later last
 * @param persons     their numbers
 */
record Registered(Home home, long household, long directorate, LocalDate since, List<Member> members,
        List<Long> persons) {

    /** How many of the members came together: the others were born later. */
    int came() { return home.size; }

    LocalDate from(int member, LocalDate day) {
        if (member < came()) return day;
        var birth = home.births.get(member - came());
        return birth.isAfter(day) ? birth : day;
    }

    /** Whether the member is, or was, there within some nights; a child not born before they end never is. */
    boolean isThere(int member, LocalDate to) {
        return member < came() || to == null || home.births.get(member - came()).isBefore(to);
    }
}
