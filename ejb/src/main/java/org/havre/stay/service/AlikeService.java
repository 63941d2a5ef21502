package org.havre.stay.service;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.UseCase;
import org.havre.resident.Alike;
import org.havre.resident.Resemblances;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.stay.KnownPeople;
import org.havre.stay.KnownPerson;

/** Files that may be of one person: proposed to whoever sees both, told apart by a director or OFII, never joined by Havre. */
@Stateless
@UseCase
public class AlikeService {
    private final Permissions permissions;
    private final Resemblances resemblances;
    private final KnownPeople known;
    private final Trail trail;
    private final BusinessClock clock;

    protected AlikeService() { this(null, null, null, null, null); }

    @Inject public AlikeService(Permissions permissions, Resemblances resemblances, KnownPeople known, Trail trail,
            BusinessClock clock) {
        this.permissions = permissions;
        this.resemblances = resemblances;
        this.known = known;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those that wait to be looked at, the likeliest first; those who belong to no household are not among them. */
    public List<AlikePair> open(int first, int most) {
        permissions.require(Act.COMPARE_FILES);
        var alike = resemblances.open(first, most);
        Map<Long, KnownPerson> people = known.of(
                alike.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).distinct().toList(), clock.today())
                .stream().collect(toMap(KnownPerson::person, Function.identity()));
        return alike.stream().filter(pair -> people.containsKey(pair.one()) && people.containsKey(pair.other()))
                .map(pair -> pair(pair, people)).toList();
    }

    private static AlikePair pair(Alike alike, Map<Long, KnownPerson> people) {
        return new AlikePair(people.get(alike.one()), people.get(alike.other()), null);
    }

    /**
     * Two files side by side.
     *
     * @throws NotFound where either is not in the caller's scope
     */
    public AlikePair pair(long one, long other) {
        permissions.require(Act.COMPARE_FILES);
        var both = both(one, other);
        trail.read("person", one);
        trail.read("person", other);
        return new AlikePair(both.get(0), both.get(1),
                resemblances.apart(one, other).stream().findFirst().orElse(null));
    }

    /** They are two people, and are proposed to nobody any more. */
    public void tellApart(long one, long other) {
        permissions.require(Act.COMPARE_FILES);
        both(one, other);
        resemblances.tellApart(one, other, permissions.caller().account());
    }

    /** Whether they are two people is open again. */
    public void takeBack(long one, long other) {
        permissions.require(Act.COMPARE_FILES);
        both(one, other);
        resemblances.takeBack(one, other);
    }

    private List<KnownPerson> both(long one, long other) {
        var both = one == other ? List.<KnownPerson>of() : known.of(List.of(one, other), clock.today());
        if (both.size() != 2) throw new NotFound("person");
        return both;
    }
}
