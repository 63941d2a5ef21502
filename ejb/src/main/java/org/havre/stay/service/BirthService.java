package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Households;
import org.havre.resident.Membership;
import org.havre.resident.Person;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.BedsOfStay;
import org.havre.stay.BirthRequest;
import org.havre.stay.ChangeKind;
import org.havre.stay.ClosedMonths;
import org.havre.stay.DeclarationKind;
import org.havre.stay.DeclarationRule;
import org.havre.stay.Declarations;
import org.havre.stay.HouseholdChange;
import org.havre.stay.Kin;
import org.havre.stay.Kinships;
import org.havre.stay.Recipient;
import org.havre.stay.Rewriting;
import org.havre.stay.Stay;
import org.havre.stay.Stays;

/** A child is born to somebody who stays here, and OFII is told (R4). */
@Stateless
@UseCase
public class BirthService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Kinships kinships;
    private final Households households;
    private final Stays stays;
    private final Declarations declarations;
    private final ClosedMonths closedMonths;

    protected BirthService() { this(null, null, null, null, null, null, null); }

    @Inject public BirthService(Permissions permissions, BusinessClock clock, Kinships kinships, Households households,
            Stays stays, Declarations declarations, ClosedMonths closedMonths) {
        this.permissions = permissions;
        this.clock = clock;
        this.kinships = kinships;
        this.households = households;
        this.stays = stays;
        this.declarations = declarations;
        this.closedMonths = closedMonths;
    }

    /**
     * Records a birth: the child belongs to its mother's household and stays with her from that day on, in her unit
     * without a place of its own.
     *
     * @return the child
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public long record(NewBirth told) {
        permissions.require(Act.RECORD_STAYS);
        var members = kinships.around(told.mother(), clock.today());
        var mother = members.stream().filter(kin -> kin.person() == told.mother() && kin.stay() != null).findFirst()
                .orElseThrow(() -> new NotFound("person"));
        permissions.require(Act.RECORD_STAYS, mother.facility());
        var beds = stays.getForChange(List.of(mother.stay())).get(0);
        Refusal.unlessEmpty(Stream.concat(new BirthRequest(beds.stay(), mother.sex(), mother.born().day(), told.born(),
                told.givenNames(), members, clock.today()).objections().stream(),
                closed(mother.facility(), told.born()).stream()
                        .filter(objection -> !told.accepted().contains(objection.key())))
                .toList());
        var child = households.add(new Person(null, told.familyName(), told.givenNames(), told.sex(),
                BirthDate.of(told.born())));
        households.add(new Membership(mother.household(), child.id(), HouseholdRole.CHILD, told.born()));
        households.flush();
        stay(child, mother, beds, told.born());
        return child.id();
    }

    /** The closed months that a birth would touch, as a warning to confirm. */
    public List<Objection> closed(long facility, LocalDate born) {
        return Rewriting.arrival(born, clock.today()).closed(closedMonths.of(facility)).stream().toList();
    }

    private void stay(Person child, Kin mother, BedsOfStay beds, LocalDate born) {
        var author = permissions.caller().account();
        var stay = stays.add(Stay.byBirth(child.id(), mother.facility(), born, author));
        beds.besideFrom(stay, author).forEach(stays::add);
        kinships.add(
                new HouseholdChange(ChangeKind.BIRTH, mother.facility(), mother.household(), child.id(), born, null,
                        author));
        stays.settle();
    }

    /**
     * OFII has been told of a birth, which ends what is owed of it.
     *
     * @throws Refusal where it is to come, or before the birth
     */
    public void tell(long change, LocalDate day) {
        permissions.require(Act.RECORD_STAYS);
        var birth = kinships.getForChange(change);
        permissions.require(Act.RECORD_STAYS, birth.facility());
        Refusal.unlessEmpty(DeclarationRule.against(DeclarationKind.BIRTH, birth.day(), null, day, clock.today()));
        declarations.declare(Recipient.OFII, DeclarationKind.BIRTH, List.of(change), day,
                permissions.caller().account());
    }
}
