package org.havre.retention.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.UseCase;
import org.havre.retention.Extracts;
import org.havre.retention.FileHold;
import org.havre.retention.HoldReason;
import org.havre.retention.HoldRule;
import org.havre.retention.Retention;
import org.havre.retention.Retentions;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.stay.FileMember;
import org.havre.stay.Files;

/** How long one file is kept, what dispute holds it, and what the person may read of it. */
@Stateless
@UseCase
public class FileRetentionService {
    private final Permissions permissions;
    private final Retentions retentions;
    private final Extracts extracts;
    private final Files files;
    private final Trail trail;
    private final BusinessClock clock;

    protected FileRetentionService() { this(null, null, null, null, null, null); }

    @Inject public FileRetentionService(Permissions permissions, Retentions retentions, Extracts extracts, Files files,
            Trail trail, BusinessClock clock) {
        this.permissions = permissions;
        this.retentions = retentions;
        this.extracts = extracts;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** Empty where the file is not the caller's. */
    public Optional<Retention> retention(long person) {
        permissions.require(Act.SEE_RESIDENTS);
        return retentions.of(person, clock.today()).map(file -> Retention.of(file, clock.today()));
    }

    /** @throws NotFound where there is no such person, or none in the caller's scope */
    public HeldFile held(long person) {
        permissions.require(Act.HOLD_FILES);
        var member = member(person);
        return new HeldFile(member, retention(person).orElseThrow(() -> new NotFound("person")),
                retentions.hold(member.household(), clock.today()));
    }

    /** @throws Refusal with everything that stands against it */
    public void hold(long person, HoldReason reason, LocalDate until) {
        var file = held(person);
        Refusal.unlessEmpty(HoldRule.against(reason, until, file.hold().map(FileHold::until).orElse(null),
                clock.today()));
        retentions.hold(file.person().household(), reason, until, permissions.caller().account(), clock.today());
    }

    public void release(long person) {
        held(person).hold().ifPresent(hold -> retentions.release(hold.id(), permissions.caller().account(),
                clock.today()));
    }

    /**
     * All that the caller may see of a person, for the person (GDPR, art. 15); it is an export, and on the trail.
     *
     * @throws NotFound where there is no such person, or none in the caller's scope
     */
    public PersonExtract extract(long person) {
        permissions.require(Act.SEE_SENSITIVE);
        var told = extracts.of(person);
        if (told.isEmpty()) throw new NotFound("person");
        trail.extracted(person);
        return new PersonExtract(told, retention(person).orElseThrow(() -> new NotFound("person")), clock.today(),
                permissions.caller().scope().name(), permissions.caller().role());
    }

    private FileMember member(long person) {
        return files.household(person, clock.today()).members().stream().filter(member -> member.person() == person)
                .findFirst().orElseThrow(() -> new NotFound("person"));
    }
}
