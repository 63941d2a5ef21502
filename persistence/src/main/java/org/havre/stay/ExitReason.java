package org.havre.stay;

import java.util.Arrays;
import java.util.List;

/** Why somebody left; who decides it, and whether OFII's decision must be named. */
public enum ExitReason {
    BPI_LOGEMENT(true), BPI_LOGEMENT_ACCOMPAGNE(true), BPI_CPH(true), BPI_SIAO(true), BPI_TIERS(true), //
    DEBOUTE_FIN_DELAI(true), DEBOUTE_RMU(true), DEBOUTE_SANS_MESURE(true), //
    ARV(false), ELOIGNEMENT(false), TRANSFERT_DUBLIN(false), TRANSFERT_INTERNE_DNA(true), //
    RETRAIT_CMA(true), REFUS_CMA(true), EXCLUSION_COMPORTEMENT(true), ABANDON(true), //
    DEPART_VOLONTAIRE(false), FUITE_DUBLIN(false), DESISTEMENT_CLOTURE(true), //
    NON_PRESENTATION(false), OPPOSITION_PREFET(false), ASE_MNA(false), //
    HOSPITALISATION_LD(false), INCARCERATION(false), DECES(false), NATURALISATION(false), ERREUR_SAISIE(false),
    AUTRE(false);

    private final boolean needsDecision;

    ExitReason(boolean needsDecision) {
        this.needsDecision = needsDecision;
    }

    /** Whether a departure for this reason must carry OFII's decision (R35). */
    public boolean needsDecision() {
        return needsDecision;
    }

    /** Those that a departure may have; an error and somebody who never came are other acts. */
    public static List<ExitReason> ofDepartures() {
        return Arrays.stream(values()).filter(reason -> reason != ERREUR_SAISIE && reason != NON_PRESENTATION).toList();
    }
}
