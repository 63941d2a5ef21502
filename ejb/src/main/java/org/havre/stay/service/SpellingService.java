package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.UseCase;
import org.havre.resident.Spelling;
import org.havre.resident.SpellingRow;
import org.havre.resident.SpellingRule;
import org.havre.resident.Spellings;
import org.havre.resident.Spelt;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.stay.KnownPeople;
import org.havre.stay.KnownPerson;

/** Other spellings of a resident's name, added and taken away by whoever houses the person, or OFII. */
@Stateless
@UseCase
public class SpellingService {
    private final Permissions permissions;
    private final KnownPeople known;
    private final Spellings spellings;
    private final Trail trail;
    private final BusinessClock clock;

    protected SpellingService() { this(null, null, null, null, null); }

    @Inject public SpellingService(Permissions permissions, KnownPeople known, Spellings spellings, Trail trail,
            BusinessClock clock) {
        this.permissions = permissions;
        this.known = known;
        this.spellings = spellings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFound where there is no such person, or none in the caller's scope */
    public SpellingsOfPerson of(long person) {
        var file = file(person);
        trail.read("spelling", person);
        return new SpellingsOfPerson(file, spellings.of(person));
    }

    /**
     * @return the number of the spelling
     * @throws NotFound where there is no such person, or none in the caller's scope
     * @throws Refusal with everything that stands against it
     */
    public long add(long person, Spelt told) {
        var file = file(person);
        Refusal.unlessEmpty(new SpellingRule.Request(told, new Spelt(file.familyName(), file.givenNames()),
                spellings.of(person).stream().map(SpellingRow::spelt).toList()).objections());
        return spellings.add(new Spelling(person, told, permissions.caller().account())).id();
    }

    /** @throws NotFound where there is no such person in the caller's scope, or no such spelling */
    public void remove(long person, long spelling) {
        file(person);
        spellings.remove(person, spelling);
    }

    private KnownPerson file(long person) {
        permissions.requireEither(Act.RECORD_STAYS, Act.REGISTER_DECISIONS);
        return known.of(List.of(person), clock.today()).stream().findFirst().orElseThrow(() -> new NotFound("person"));
    }
}
