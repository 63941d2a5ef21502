package org.havre.demo.service;

import static org.havre.demo.service.Span.endOfMonth;
import static org.havre.orientation.DecisionNature.EXIT;
import static org.havre.orientation.DecisionNature.EXTENSION;
import static org.havre.orientation.DecisionNature.STAY_GRANTED;
import static org.havre.orientation.DecisionNature.WITHDRAWAL;
import static org.havre.resident.ClaimBody.CNDA;
import static org.havre.resident.ClaimBody.OFPRA;

import java.time.LocalDate;
import java.util.Map;
import org.havre.demo.service.Claim.Ruling;
import org.havre.demo.service.Claim.Spell;
import org.havre.demo.service.Claim.Word;
import org.havre.facility.FacilityKind;
import org.havre.orientation.ExitReason;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;

/** Draws how claims go, by the shares and durations of public figures (OFPRA 4 to 9 months, CNDA 5 to 9 more). */
final class Claims {
    /** The ways a claim under French responsibility may go, in hundredths. */
    private enum Way {
        PROTECTED_AT_ONCE, PROTECTED_ON_APPEAL, REJECTED, REJECTED_ON_APPEAL, REJECTED_BY_ORDER, ABANDONED, LEFT,
        WITHDRAWN
    }

    /** The ways of a Dublin case. */
    private enum DublinWay {
        TRANSFERRED, FLED, REQUALIFIED, WITHDRAWN
    }

    private final Dice dice;
    private final Deck<Way> ways;
    private final Deck<DublinWay> dublinWays;
    private final Deck<ExitReason> protectedExits;
    private final Deck<ExitReason> rejectedExits;

    Claims(Dice dice) {
        this.dice = dice;
        ways = new Deck<>(dice, Map.of(Way.PROTECTED_AT_ONCE, 35, Way.PROTECTED_ON_APPEAL, 12, Way.REJECTED, 5,
                Way.REJECTED_ON_APPEAL, 26, Way.REJECTED_BY_ORDER, 9, Way.ABANDONED, 5, Way.LEFT, 5, Way.WITHDRAWN, 3));
        dublinWays = new Deck<>(dice, Map.of(DublinWay.TRANSFERRED, 7, DublinWay.FLED, 4, DublinWay.REQUALIFIED, 7,
                DublinWay.WITHDRAWN, 2));
        protectedExits = new Deck<>(dice, Map.of(ExitReason.BPI_LOGEMENT, 9, ExitReason.BPI_LOGEMENT_ACCOMPAGNE, 4,
                ExitReason.BPI_SIAO, 3, ExitReason.BPI_TIERS, 4));
        rejectedExits = new Deck<>(dice, Map.of(ExitReason.DEBOUTE_FIN_DELAI, 9, ExitReason.DEBOUTE_SANS_MESURE, 7,
                ExitReason.DEBOUTE_RMU, 1, ExitReason.ARV, 2, ExitReason.ELOIGNEMENT, 1));
    }

    /** The claim of a household that arrives somewhere on a day. */
    Claim of(FacilityKind kind, LocalDate arrival, boolean mayBeDublin) {
        if (kind == FacilityKind.CPH) return alreadyProtected(arrival);
        var claim = new Claim();
        if (mayBeDublin && dice.chance(kind == FacilityKind.PRAHDA ? 0.55 : 0.28)) {
            dublin(claim, arrival);
        } else {
            var procedure = dice.chance(kind == FacilityKind.CADA ? 0.18 : 0.35)
                    ? Procedure.ACCELERATED
                    : Procedure.NORMAL;
            claim.spells.add(new Spell(dice.after(arrival, -30, -3), procedure));
            examined(claim, arrival, procedure);
        }
        return claim;
    }

    private void dublin(Claim claim, LocalDate arrival) {
        claim.spells.add(new Spell(dice.after(arrival, -30, -3), Procedure.DUBLIN));
        switch (dublinWays.draw()) {
            case TRANSFERRED -> claim.leave(dice.after(arrival, 90, 260), ExitReason.TRANSFERT_DUBLIN);
            case FLED -> claim.leave(dice.after(arrival, 60, 220), ExitReason.FUITE_DUBLIN);
            case WITHDRAWN -> withdrawn(claim, dice.after(arrival, 90, 220), 110);
            case REQUALIFIED -> {
                var day = dice.after(arrival, 180, 260);
                claim.spells.add(new Spell(day, Procedure.NORMAL));
                examined(claim, day, Procedure.NORMAL);
            }
        }
    }

    private void examined(Claim claim, LocalDate from, Procedure procedure) {
        var first = procedure == Procedure.ACCELERATED ? dice.after(from, 60, 170) : dice.after(from, 110, 300);
        switch (ways.draw()) {
            case PROTECTED_AT_ONCE -> protectedFrom(claim, ruled(claim, first, protection()));
            case PROTECTED_ON_APPEAL -> protectedFrom(claim, appealed(claim, first, protection()).notifiedOn());
            case REJECTED -> {
                var notified = ruled(claim, first, OutcomeKind.REJECTED);
                rejectedFrom(claim, endOfMonth(notified.plusMonths(1)), dice.after(notified, 33, 45));
            }
            case REJECTED_ON_APPEAL -> {
                var appeal = appealed(claim, first, OutcomeKind.REJECTED);
                rejectedFrom(claim, endOfMonth(appeal.readOn()), dice.after(appeal.notifiedOn(), 5, 18));
            }
            case REJECTED_BY_ORDER -> {
                var appeal = appealed(claim, first, OutcomeKind.REJECTED_BY_ORDER);
                rejectedFrom(claim, endOfMonth(appeal.notifiedOn()), dice.after(appeal.notifiedOn(), 5, 18));
            }
            case ABANDONED -> abandoned(claim, dice.after(from, 50, 320));
            case LEFT -> claim.leave(dice.after(from, 20, 300),
                    dice.chance(0.7) ? ExitReason.DEPART_VOLONTAIRE : ExitReason.ARV);
            case WITHDRAWN -> withdrawn(claim, dice.after(from, 70, 260), 150);
        }
    }

    private OutcomeKind protection() { return dice.chance(0.62) ? OutcomeKind.REFUGEE : OutcomeKind.SUBSIDIARY; }

    /** OFPRA's ruling; answers the day on which it is notified. */
    private LocalDate ruled(Claim claim, LocalDate decided, OutcomeKind kind) {
        var notified = dice.after(decided, 5, 22);
        claim.rulings.add(new Ruling(OFPRA, kind, decided, null, notified));
        return notified;
    }

    /** OFPRA's rejection, then CNDA's ruling: read in public, except an order, which is only notified. */
    private Ruling appealed(Claim claim, LocalDate first, OutcomeKind kind) {
        var notified = ruled(claim, first, OutcomeKind.REJECTED);
        var byOrder = kind == OutcomeKind.REJECTED_BY_ORDER;
        var decided = byOrder ? dice.after(notified, 70, 170) : dice.after(notified, 130, 290);
        var ruling = new Ruling(CNDA, kind, decided, byOrder ? null : decided, dice.after(decided, 8, 24));
        claim.rulings.add(ruling);
        return ruling;
    }

    /** After protection: three months on request, three more if OFII agrees (R.552-13, 1°). */
    private void protectedFrom(Claim claim, LocalDate notified) {
        var decided = dice.after(notified, 4, 16);
        ends(claim, decided, endOfMonth(decided), 3, 0.72, protectedExits.draw(), dice.days(250, 850));
    }

    /** After rejection: one month on request (R.552-13, 2°). */
    private void rejectedFrom(Claim claim, LocalDate endOfCare, LocalDate decided) {
        ends(claim, decided, endOfCare, 1, 0.45, rejectedExits.draw(), dice.days(135, 600));
    }

    private void ends(Claim claim, LocalDate decided, LocalDate endOfCare, int months, double granted, ExitReason why,
            int overstay) {
        claim.words.add(new Word(EXIT, decided, endOfCare, null, null));
        var until = endOfCare;
        if (dice.chance(granted)) {
            until = endOfCare.plusMonths(months);
            claim.words.add(new Word(STAY_GRANTED, dice.after(decided, 3, 9), null, until, null));
            if (months == 3 && dice.chance(0.4)) {
                var agreed = dice.after(until, -18, -3);
                until = endOfCare.plusMonths(6);
                claim.words.add(new Word(EXTENSION, agreed, null, until, null));
            }
        }
        var lastWord = claim.words.get(claim.words.size() - 1).decidedOn();
        var early = dice.after(until, -25, 1);
        var inTime = dice.chance(0.38) && early.isAfter(lastWord);
        var late = until.isAfter(lastWord) ? until : lastWord;
        claim.leave(inTime ? early : late.plusDays(1 + overstay), why);
    }

    private void abandoned(Claim claim, LocalDate day) {
        claim.words.add(new Word(WITHDRAWAL, day, null, null, "Absence de plus d'une semaine sans motif valable"));
        claim.leave(day, ExitReason.ABANDON);
    }

    private void withdrawn(Claim claim, LocalDate day, int mean) {
        claim.words.add(new Word(WITHDRAWAL, day, null, null, "Exigences des autorités non respectées"));
        claim.leave(day.plusDays(1 + dice.days(mean, 500)), ExitReason.RETRAIT_CMA);
    }

    /** Protected before coming to a CPH; there for nine months, renewed by three. */
    private Claim alreadyProtected(LocalDate arrival) {
        var claim = new Claim();
        claim.spells.add(new Spell(dice.after(arrival, -420, -300), Procedure.NORMAL));
        claim.rulings.add(new Ruling(OFPRA, protection(), arrival.minusDays(90), null, arrival.minusDays(75)));
        welcomed(claim, arrival);
        return claim;
    }

    /** How a stay in a CPH ends, for those who come from another facility as for the others. */
    void welcomed(Claim claim, LocalDate arrival) {
        claim.words.removeIf(word -> word.decidedOn().isAfter(arrival));
        var endOfCare = arrival.plusMonths(dice.chance(0.5) ? 9 : 12);
        claim.words.add(new Word(EXIT, endOfCare.minusDays(dice.between(20, 40)), endOfCare, null,
                "Fin de la prise en charge en CPH"));
        claim.leave(dice.after(endOfCare, -15, 75), protectedExits.draw());
    }
}
