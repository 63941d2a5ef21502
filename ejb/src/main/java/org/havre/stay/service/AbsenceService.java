package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.stay.Absence;
import org.havre.stay.AbsenceRequest;
import org.havre.stay.AbsenceState;
import org.havre.stay.AbsenceWatch;
import org.havre.stay.Absences;
import org.havre.stay.Declarations;
import org.havre.stay.Homes;
import org.havre.stay.Housemate;
import org.havre.stay.NoticeKind;
import org.havre.stay.NoticeRule;
import org.havre.stay.ReturnRule;
import org.havre.stay.Stay;
import org.havre.stay.Stays;

/** People are away, come back, or do not, and OFII is told; the stay stays open whatever happens here (R29). */
@Stateless
@UseCase
public class AbsenceService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Absences absences;
    private final Homes homes;
    private final Stays stays;
    private final Declarations declarations;

    protected AbsenceService() { this(null, null, null, null, null, null); }

    @Inject public AbsenceService(Permissions permissions, BusinessClock clock, Absences absences, Homes homes,
            Stays stays, Declarations declarations) {
        this.permissions = permissions;
        this.clock = clock;
        this.absences = absences;
        this.homes = homes;
        this.stays = stays;
        this.declarations = declarations;
    }

    /** Who is away, or will be; with those who came back within a month where asked for. OFII sees what it was told of. */
    public AbsenceBoard board(boolean ended) {
        permissions.require(Act.SEE_RESIDENTS);
        var today = clock.today();
        var watch = new AbsenceWatch(absences.limits(today), today);
        var rows = AbsenceRows.of(absences.around(today), watch).all().stream()
                .filter(row -> ended || row.state() != AbsenceState.OVER)
                .filter(row -> permissions.caller().role() != Role.OFII || row.state() == AbsenceState.REPORTED
                        || row.state() == AbsenceState.EXIT_TO_ASK || row.state() == AbsenceState.EXIT_ASKED)
                .toList();
        return new AbsenceBoard(rows, watch.limits(),
                absences.presence(today.withDayOfMonth(1), today.plusDays(1)).orElse(null));
    }

    /** The people who stay together with a person, who may be away together. */
    public List<Housemate> household(long person) {
        permissions.require(Act.RECORD_STAYS);
        var mates = homes.around(person, clock.today()).stream().filter(mate -> !mate.hasLeft()).toList();
        if (mates.isEmpty()) throw new NotFound("person");
        permissions.require(Act.RECORD_STAYS, mates.get(0).facility());
        return mates;
    }

    /**
     * Declares that people are away: all of them or nobody. The same absence told twice is recorded once.
     *
     * @return the number of each absence
     * @throws Refusal with everything that stands against it
     */
    public List<Long> declare(NewAbsence told) {
        permissions.require(Act.RECORD_STAYS);
        if (told.stays().isEmpty()) throw new Refusal(Objection.of("Absence.NOBODY_IS_AWAY").at("people"));
        var away = stays.getForChange(told.stays()).stream().map(beds -> beds.stay()).toList();
        away.forEach(stay -> permissions.require(Act.RECORD_STAYS, stay.facility()));
        var known = away.stream().flatMap(stay -> absences.ofStay(stay.id()).stream())
                .filter(absence -> isRecorded(absence, told)).toList();
        if (known.size() == away.size()) return known.stream().map(Absence::id).toList();
        Refusal.unlessEmpty(away.stream().flatMap(stay -> objections(stay, told, null).stream()).distinct().toList());
        var declared = new ArrayList<Absence>();
        for (Stay stay : away)
            declared.add(absences.add(new Absence(stay, Period.between(told.from(), told.back()),
                    told.reason(), told.evidence(), author())));
        stays.settle();
        return declared.stream().map(Absence::id).toList();
    }

    private static boolean isRecorded(Absence absence, NewAbsence told) {
        return absence.nights().equals(Period.between(told.from(), told.back())) && absence.reason() == told.reason();
    }

    private List<Objection> objections(Stay stay, NewAbsence told, Long except) {
        var others = absences.ofStay(stay.id()).stream().filter(absence -> !absence.id().equals(except))
                .map(Absence::nights).toList();
        return new AbsenceRequest(stay, told.from(), told.back(), told.reason(), told.evidence(), others, clock.today())
                .objections();
    }

    /** Puts right what was declared; the people named in {@code told} do not matter. */
    public void revise(long number, NewAbsence told) {
        var absence = absence(number);
        Refusal.unlessEmpty(objections(stays.get(List.of(absence.stay())).get(0).stay(), told, absence.id()));
        absence.by(author()).revise(Period.between(told.from(), told.back()), told.reason(), told.evidence());
        stays.settle();
    }

    /**
     * Somebody has come back on a day, the first night slept here again.
     *
     * @throws Refusal with everything that stands against it
     */
    public void comeBack(long number, LocalDate day) {
        var absence = absence(number);
        Refusal.unlessEmpty(ReturnRule.against(absence, day, clock.today()));
        absence.by(author()).returnOn(day);
        stays.settle();
    }

    /** A return was recorded by error: the absence goes on. */
    public void goOn(long number) {
        absence(number).by(author()).goOn();
        stays.settle();
    }

    /** An absence was declared by error. */
    public void cancel(long number) {
        absence(number).by(author()).cancel();
        stays.settle();
    }

    /**
     * Records that OFII was told, for everybody of the household whom it is owed about; once for each absence (R27, R28).
     *
     * @return how many people it was told about
     * @throws Refusal with everything that stands against it
     */
    public int tell(long number, NoticeKind kind, LocalDate day) {
        permissions.require(Act.RECORD_STAYS);
        var stay = stays.getForChange(List.of(number)).get(0).stay();
        permissions.require(Act.RECORD_STAYS, stay.facility());
        var today = clock.today();
        var all = absences.aroundStay(number, today);
        var rows = AbsenceRows.of(all, new AbsenceWatch(absences.limits(today), today));
        var asked = all.stream().filter(who -> who.stay() == number).findFirst().flatMap(rows::running)
                .orElseThrow(() -> new Refusal(Objection.of(NoticeRule.NOTHING_TO_TELL).at("day")));
        Refusal.unlessEmpty(NoticeRule.against(asked.state(), kind, asked.since(), day, today));
        var owed = all.stream().flatMap(who -> rows.running(who).stream())
                .filter(row -> row.state() == asked.state() && day.isAfter(row.since())).toList();
        owed.forEach(
                row -> declarations.declareAbsence(kind.declaration(), row.who().stay(), row.since(), day, author()));
        stays.settle();
        return owed.size();
    }

    private Absence absence(long number) {
        permissions.require(Act.RECORD_STAYS);
        var absence = absences.getForChange(number);
        permissions.require(Act.RECORD_STAYS, absence.facility());
        return absence;
    }

    private long author() { return permissions.caller().account(); }
}
