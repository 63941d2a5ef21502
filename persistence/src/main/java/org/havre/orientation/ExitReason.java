package org.havre.orientation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why somebody leaves, or is to leave; who decides it, and whether OFII's decision must be named. */
public enum ExitReason {
    BPI_LOGEMENT(Decider.OFII, true), BPI_LOGEMENT_ACCOMPAGNE(Decider.OFII, true), BPI_CPH(Decider.OFII, true), //
    BPI_SIAO(Decider.OFII, true), BPI_TIERS(Decider.OFII, true), //
    DEBOUTE_FIN_DELAI(Decider.OFII, true), DEBOUTE_RMU(Decider.JUDGE, true), //
    DEBOUTE_SANS_MESURE(Decider.OFII, true), //
    ARV(Decider.PERSON, false), ELOIGNEMENT(Decider.PREFECT, false), TRANSFERT_DUBLIN(Decider.PREFECT, false), //
    TRANSFERT_INTERNE_DNA(Decider.OFII, true), //
    RETRAIT_CMA(Decider.OFII, true), REFUS_CMA(Decider.OFII, true), EXCLUSION_COMPORTEMENT(Decider.OFII, true), //
    ABANDON(Decider.OFII, true), //
    DEPART_VOLONTAIRE(Decider.PERSON, false), FUITE_DUBLIN(Decider.PREFECT, false), //
    DESISTEMENT_CLOTURE(Decider.OFII, true), //
    NON_PRESENTATION(Decider.OFII, false), OPPOSITION_PREFET(Decider.PREFECT, false), //
    ASE_MNA(Decider.DEPARTMENT, false), //
    HOSPITALISATION_LD(Decider.NOBODY, false), INCARCERATION(Decider.JUDGE, false), DECES(Decider.NOBODY, false), //
    NATURALISATION(Decider.NOBODY, false), ERREUR_SAISIE(Decider.NOBODY, false), //
    /** What an operator's own file gave and no list knows; nobody can choose it. */
    AUTRE(Decider.NOBODY, false);

    /** Who decides that somebody leaves; nobody where it happens. */
    public enum Decider {
        OFII, PREFECT, JUDGE, PERSON, DEPARTMENT, NOBODY
    }

    /** What ends a way before anybody has stayed, and an error: other acts than a departure. */
    private static final Set<ExitReason> NO_DEPARTURE = EnumSet.of(ERREUR_SAISIE, NON_PRESENTATION, OPPOSITION_PREFET,
            AUTRE);

    private final Decider decider;
    private final boolean needsDecision;

    ExitReason(Decider decider, boolean needsDecision) {
        this.decider = decider;
        this.needsDecision = needsDecision;
    }

    public Decider decider() {
        return decider;
    }

    /** Whether somebody goes where a decision says: it must name the place (R36). */
    public boolean namesWhereTo() {
        return this == TRANSFERT_INTERNE_DNA || this == BPI_CPH;
    }

    /** Whether a departure for this reason must carry OFII's decision (R35). */
    public boolean needsDecision() {
        return needsDecision;
    }

    /** Those that a departure may have; an error, and what ends before anybody has come, are other acts. */
    public static List<ExitReason> ofDepartures() {
        return Arrays.stream(values()).filter(reason -> !NO_DEPARTURE.contains(reason)).toList();
    }

    /**
     * Those that OFII's exit decision may give. A transfer and the end of reception conditions are decisions of another
     * nature; who leaves alone or by the judge does so after a decision that gave another reason.
     */
    public static List<ExitReason> ofExitDecisions() {
        return List.of(BPI_LOGEMENT, BPI_LOGEMENT_ACCOMPAGNE, BPI_SIAO, BPI_TIERS, DEBOUTE_FIN_DELAI, ARV,
                EXCLUSION_COMPORTEMENT, ABANDON, DESISTEMENT_CLOTURE);
    }
}
