package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.Trail;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.FileMerges;
import org.havre.stay.KnownPeople;
import org.havre.stay.KnownPerson;
import org.havre.stay.MergeQuestion;
import org.havre.stay.MergeRow;
import org.havre.stay.MergeStands;
import org.havre.stay.MergeValue;

/** Two files of one person become one when somebody who sees both says so, and two again when they say otherwise. */
@Stateless
@UseCase
public class MergeService {
    private final Permissions permissions;
    private final FileMerges merges;
    private final KnownPeople known;
    private final Trail trail;
    private final BusinessClock clock;

    protected MergeService() { this(null, null, null, null, null); }

    @Inject public MergeService(Permissions permissions, FileMerges merges, KnownPeople known, Trail trail,
            BusinessClock clock) {
        this.permissions = permissions;
        this.merges = merges;
        this.known = known;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What comes together, and everything that stands against it.
     *
     * @throws NotFound where either is not in the caller's scope
     */
    public MergeQuestion look(long one, long other) {
        var question = question(one, other);
        trail.read("person", one);
        trail.read("person", other);
        return question;
    }

    /**
     * The two are one from here on.
     *
     * @param taken the values that are those of the file that ends
     * @return the number of the file that goes on
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public long merge(long one, long other, Collection<MergeValue> taken) {
        var question = question(one, other);
        Refusal.unlessEmpty(question.objections());
        merges.merge(question.kept().person(), question.other().person(), taken);
        return question.kept().person();
    }

    private MergeQuestion question(long one, long other) {
        permissions.require(Act.COMPARE_FILES);
        return merges.question(one, other, permissions.caller().role() == Role.DIRECTOR, clock.today())
                .orElseThrow(() -> new NotFound("person"));
    }

    /**
     * Whose file it is.
     *
     * @throws NotFound where there is no such person, or none in the caller's scope
     */
    public KnownPerson file(long person) {
        permissions.require(Act.COMPARE_FILES);
        return known.of(List.of(person), clock.today()).stream().findFirst().orElseThrow(() -> new NotFound("person"));
    }

    /** What was put into a file, the latest first. */
    public List<MergeRow> of(long person) {
        permissions.require(Act.COMPARE_FILES);
        trail.read("person_merge", person);
        return merges.of(person);
    }

    /**
     * They are two again.
     *
     * @throws Refusal where nobody could say to whom belongs what came later
     */
    @RecordsFacts public void undo(long person, long merge) {
        undo(person, row -> row.id() == merge);
    }

    /** The same, of the file that the other one has been put into. */
    @RecordsFacts public void undoOf(long person, long other) {
        undo(person, row -> row.other() == other);
    }

    private void undo(long person, Predicate<MergeRow> which) {
        file(person);
        var row = merges.of(person).stream().filter(one -> one.undoneOn() == null).filter(which).findFirst()
                .orElseThrow(() -> new NotFound("merge"));
        Refusal.unlessEmpty(row.stands().stream().map((MergeStands why) -> Objection.of(why)).toList());
        merges.undo(row.id());
    }
}
