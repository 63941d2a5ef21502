package org.havre.takeover.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnitPublic;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.ClaimBody;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.Texts;
import org.havre.stay.AbsenceReason;
import org.havre.stay.EntryKind;

/** The words that the workbook has for a closed list: what it writes for each, and what else it understands. */
public final class Vocabulary<E extends Enum<E>> {

    public static final Vocabulary<UnitPublic> PUBLIC = new Vocabulary<UnitPublic>()
            .of(UnitPublic.ANY, "tous", "tout", "tout public", "tous publics", "mixte")
            .of(UnitPublic.MEN, "hommes", "hommes seuls")
            .of(UnitPublic.WOMEN, "femmes", "femmes seules").of(UnitPublic.FAMILY, "famille");

    public static final Vocabulary<UnavailabilityReason> OUTAGE = new Vocabulary<UnavailabilityReason>()
            .of(UnavailabilityReason.TRAVAUX, "travaux")
            .of(UnavailabilityReason.REMISE_EN_ETAT, "remise en état", "remise en état de l'unité")
            .of(UnavailabilityReason.DESINSECTISATION, "désinsectisation", "désinsectisations")
            .of(UnavailabilityReason.SOUS_OCCUPATION, "sous-occupation", "sousoccupation");

    public static final Vocabulary<HouseholdRole> ROLE = new Vocabulary<HouseholdRole>()
            .of(HouseholdRole.HEAD, "principal", "demandeur principal", "principale")
            .of(HouseholdRole.SPOUSE, "conjoint", "conjointe", "conjoint(e)", "époux", "épouse", "concubin",
                    "concubine")
            .of(HouseholdRole.CHILD, "enfant", "fils", "fille")
            .of(HouseholdRole.OTHER, "autre", "autre adulte");

    public static final Vocabulary<Sex> SEX = new Vocabulary<Sex>().of(Sex.F, "F", "femme", "féminin")
            .of(Sex.M, "M", "H", "homme", "masculin");

    public static final Vocabulary<Procedure> PROCEDURE = new Vocabulary<Procedure>()
            .of(Procedure.NORMAL, "normale", "procédure normale", "PN")
            .of(Procedure.ACCELERATED, "accélérée", "procédure accélérée", "PA")
            .of(Procedure.DUBLIN, "dublin", "procédure dublin");

    public static final Vocabulary<ClaimBody> BODY = new Vocabulary<ClaimBody>().of(ClaimBody.OFPRA, "OFPRA")
            .of(ClaimBody.CNDA, "CNDA");

    public static final Vocabulary<OutcomeKind> OUTCOME = new Vocabulary<OutcomeKind>()
            .of(OutcomeKind.REFUGEE, "réfugié", "réfugiée", "réfugié(e)", "statut de réfugié")
            .of(OutcomeKind.SUBSIDIARY, "protection subsidiaire", "PS").of(OutcomeKind.STATELESS, "apatride")
            .of(OutcomeKind.REJECTED, "rejet").of(OutcomeKind.INADMISSIBLE, "irrecevabilité")
            .of(OutcomeKind.EXCLUDED, "exclusion").of(OutcomeKind.CLOSED, "clôture")
            .of(OutcomeKind.WITHDRAWN, "désistement").of(OutcomeKind.DECEASED, "décès")
            .of(OutcomeKind.ANNULLED, "annulation")
            .of(OutcomeKind.REJECTED_BY_ORDER, "rejet par ordonnance", "ordonnance");

    public static final Vocabulary<DecisionNature> NATURE = new Vocabulary<DecisionNature>()
            .of(DecisionNature.ADMISSION, "admission", "orientation").of(DecisionNature.TRANSFER, "transfert")
            .of(DecisionNature.EXIT, "sortie").of(DecisionNature.STAY_GRANTED, "maintien")
            .of(DecisionNature.EXTENSION, "prolongation")
            .of(DecisionNature.WITHDRAWAL, "retrait CMA", "retrait des CMA")
            .of(DecisionNature.REFUSAL, "refus CMA", "refus des CMA").of(DecisionNature.ANNULMENT, "annulation");

    public static final Vocabulary<AbsenceReason> ABSENCE = new Vocabulary<AbsenceReason>()
            .of(AbsenceReason.HOSPITAL, "hospitalisation", "hôpital").of(AbsenceReason.FAMILY, "famille")
            .of(AbsenceReason.WORK, "travail").of(AbsenceReason.OTHER, "autre");

    /** How somebody came whom no decision sent. */
    public static final Vocabulary<EntryKind> ENTRY = new Vocabulary<EntryKind>().of(EntryKind.BIRTH, "naissance")
            .of(EntryKind.SHELTERING, "mise à l'abri");

    public static final Vocabulary<ExitReason> EXIT = exits();

    private final Map<String, E> byKey = new HashMap<>();
    private final Map<E, String> words = new LinkedHashMap<>();

    private Vocabulary<E> of(E constant, String word, String... others) {
        words.put(constant, word);
        byKey.put(Words.key(word), constant);
        for (String other : others) {
            byKey.put(Words.key(other), constant);
        }
        return this;
    }

    /** Reasons are written by their code, and read by it or by their label in French, of Havre or of the usual list. */
    private static Vocabulary<ExitReason> exits() {
        Vocabulary<ExitReason> exits = new Vocabulary<>();
        for (ExitReason reason : ExitReason.values()) {
            exits.of(reason, reason.name(), Texts.in(Locale.FRENCH).label(reason));
        }
        return exits.of(ExitReason.AUTRE, "autre").of(ExitReason.BPI_LOGEMENT, "BPI_LOGEMENT",
                "sortie BPI vers logement autonome", "logement autonome")
                .of(ExitReason.BPI_LOGEMENT_ACCOMPAGNE, "BPI_LOGEMENT_ACCOMPAGNE",
                        "BPI vers IML, résidence sociale, FJT",
                        "BPI vers IML, résidence sociale, FJT…")
                .of(ExitReason.BPI_CPH, "BPI_CPH", "CPH")
                .of(ExitReason.BPI_SIAO, "BPI_SIAO", "BPI vers hébergement généraliste", "SIAO")
                .of(ExitReason.BPI_TIERS, "BPI_TIERS", "hébergé par un tiers")
                .of(ExitReason.TRANSFERT_DUBLIN, "TRANSFERT_DUBLIN", "transfert effectif")
                .of(ExitReason.TRANSFERT_INTERNE_DNA, "TRANSFERT_INTERNE_DNA", "changement de lieu", "transfert")
                .of(ExitReason.RETRAIT_CMA, "RETRAIT_CMA", "retrait CMA", "retrait des CMA (L.551-16)")
                .of(ExitReason.REFUS_CMA, "REFUS_CMA", "refus CMA", "refus des CMA (L.551-15)")
                .of(ExitReason.EXCLUSION_COMPORTEMENT, "EXCLUSION_COMPORTEMENT", "violence / manquement grave",
                        "exclusion")
                .of(ExitReason.ABANDON, "ABANDON", "abandon", "absence > 1 semaine")
                .of(ExitReason.DEPART_VOLONTAIRE, "DEPART_VOLONTAIRE", "départ volontaire")
                .of(ExitReason.FUITE_DUBLIN, "FUITE_DUBLIN", "déclaré en fuite", "fuite")
                .of(ExitReason.DESISTEMENT_CLOTURE, "DESISTEMENT_CLOTURE", "désistement, clôture OFPRA",
                        "désistement", "clôture")
                .of(ExitReason.NON_PRESENTATION, "NON_PRESENTATION", "jamais arrivé (5 jours)", "non-présentation")
                .of(ExitReason.OPPOSITION_PREFET, "OPPOSITION_PREFET", "opposition pour ordre public")
                .of(ExitReason.HOSPITALISATION_LD, "HOSPITALISATION_LD", "hospitalisation longue durée");
    }

    /** The constant of a word; empty where it is none. */
    public Optional<E> find(String text) {
        return Optional.ofNullable(byKey.get(Words.key(text)));
    }

    /** How the workbook writes a constant; null for null. */
    public String word(E constant) {
        return constant == null ? null : words.get(constant);
    }

    /** Every word that the workbook writes. */
    public List<String> words() {
        return List.copyOf(words.values());
    }

    /** The same for a sentence. */
    String choices() {
        return String.join(", ", words.values());
    }
}
