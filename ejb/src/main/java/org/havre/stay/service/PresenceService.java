package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.Trail;
import org.havre.access.service.UseCase;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.Decisions;
import org.havre.orientation.Destination;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Page;
import org.havre.stay.FileMember;
import org.havre.stay.Files;
import org.havre.stay.NightRow;
import org.havre.stay.Nights;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentLine;
import org.havre.stay.ResidentRow;
import org.havre.stay.Revisions;

/** Who is present, and who slept where; with names, for those who may see them. */
@Stateless
@UseCase
public class PresenceService {

    private static final int DECISIONS_SHOWN = 50;

    private Permissions permissions;
    private Presence presence;
    private Nights nights;
    private Files files;
    private Revisions revisions;
    private Decisions decisions;
    private BusinessClock clock;
    private Trail trail;

    protected PresenceService() {}

    @Inject public PresenceService(Permissions permissions, Presence presence, Nights nights, Files files,
            Revisions revisions, Decisions decisions, BusinessClock clock, Trail trail) {
        this.permissions = permissions;
        this.presence = presence;
        this.nights = nights;
        this.files = files;
        this.revisions = revisions;
        this.decisions = decisions;
        this.clock = clock;
        this.trail = trail;
    }

    public Page<ResidentRow> residents(ResidentFilter filter, Presence.Order order, boolean ascending, int first,
            int size) {
        permissions.require(Act.SEE_RESIDENTS);
        var found = presence.residents(filter, order, ascending, first, size);
        if (filter.text() != null && !filter.text().isBlank()) trail.searched(filter.text(), found.total());
        return found;
    }

    /**
     * Everybody, one after the other, as they were when the first was read.
     *
     * @param each hears of each, and of how many there are
     */
    public void each(ResidentFilter filter, ObjLongConsumer<ResidentLine> each) {
        permissions.require(Act.SEE_RESIDENTS);
        presence.each(filter, each);
    }

    /** How many were present on a past day whose file is erased since. */
    public long erased(LocalDate on, String facility) {
        permissions.require(Act.SEE_RESIDENTS);
        return on.isBefore(clock.today()) ? presence.erased(on, facility) : 0;
    }

    /** The facilities of the caller's scope, as they are on a night. */
    public List<Destination> facilities(LocalDate night) {
        permissions.require(Act.SEE_RESIDENTS);
        return decisions.destinations(night);
    }

    public List<NightRow> night(long facility, LocalDate night) {
        permissions.require(Act.SEE_RESIDENTS, facility);
        return nights.of(facility, night);
    }

    /** @throws NotFound where there is no such person, or none in the caller's scope */
    public ResidentFile file(long person) {
        permissions.require(Act.SEE_RESIDENTS);
        var together = files.household(person, clock.today());
        var household = together.members();
        if (household.isEmpty() || household.get(0).person() != person) {
            throw new NotFound("person");
        }
        trail.read("person", person);
        return new ResidentFile(together, files.stays(person, permissions.caller().role() == Role.OFII, clock.today()),
                decisions.list(DecisionFilter.of(household.get(0).household()), clock.today(), 0, DECISIONS_SHOWN)
                        .items());
    }

    /** @throws NotFound where there is no such person, or none in the caller's scope */
    public ResidentPast past(long person) {
        permissions.require(Act.SEE_RESIDENTS);
        var member = member(person);
        trail.read("stay", person);
        return new ResidentPast(member, revisions.of(person));
    }

    /**
     * Who looked at the file or changed it.
     *
     * @param before a line: those older than it; null for the newest
     * @throws NotFound where there is no such person, or none in the caller's scope
     */
    public FileReaders readers(long person, Long before, int most) {
        permissions.require(Act.SEE_READERS);
        var member = member(person);
        trail.read("trail", person);
        return new FileReaders(member, trail.ofPerson(person, before, most));
    }

    private FileMember member(long person) {
        return files.household(person, clock.today()).members().stream().filter(member -> member.person() == person)
                .findFirst().orElseThrow(() -> new NotFound("person"));
    }
}
