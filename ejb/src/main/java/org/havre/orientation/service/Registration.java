package org.havre.orientation.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.resident.Household;
import org.havre.resident.Households;
import org.havre.resident.Membership;
import org.havre.resident.Need;
import org.havre.resident.Person;
import org.havre.resident.ProcedureSpell;

/** Writes a new household down, with everybody in it. */
@Dependent
public class Registration {

    private final Households households;

    @Inject Registration(Households households) {
        this.households = households;
    }

    /** A household with its people, in the order in which they were told. */
    public record Registered(Household household, List<Long> people) {}

    /** @param directorate OFII's directorate that registers it, where it may wait for a place */
    public Registered of(List<NewMember> members, long directorate, LocalDate day) {
        Household household = households.register(directorate);
        return new Registered(household,
                members.stream().map(member -> add(member, household, directorate, day)).toList());
    }

    private long add(NewMember member, Household household, long directorate, LocalDate day) {
        Person person = new Person(directorate, member.familyName(), member.givenNames(), member.sex(), member.born());
        person.identifiedBy(member.nationality(), member.agdref(), member.language());
        households.add(person);
        households.add(new Membership(household.id(), person.id(), member.role(), day));
        if (member.procedure() != null) {
            households.add(new ProcedureSpell(person.id(), day, member.procedure()));
        }
        if (member.stepFree() || member.groundFloor()) {
            households.add(new Need(person.id(), member.stepFree(), member.groundFloor(), null));
        }
        return person.id();
    }
}
