package org.havre.takeover.imports;

import static org.havre.takeover.imports.TakeoverSheet.ABSENCES;
import static org.havre.takeover.imports.TakeoverSheet.DECISIONS;
import static org.havre.takeover.imports.TakeoverSheet.OUTAGES;
import static org.havre.takeover.imports.TakeoverSheet.OUTCOMES;
import static org.havre.takeover.imports.TakeoverSheet.PEOPLE;
import static org.havre.takeover.imports.TakeoverSheet.PLACES;
import static org.havre.takeover.imports.TakeoverSheet.STAYS;
import static org.havre.takeover.imports.TakeoverSheet.STRUCTURES;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the take-over workbook, in the order of its template. */
public enum TakeoverColumn {
    STRUCTURE_CODE(STRUCTURES, "Code", true, "Code DNA", "Code centre", "Code du centre"), //
    STRUCTURE_NAME(STRUCTURES, "Nom", true, "Nom du centre"), //
    STRUCTURE_KIND(STRUCTURES, "Type", true, "Catégorie", "Type de centre"), //
    STRUCTURE_OPERATOR(STRUCTURES, "Opérateur", true), //
    STRUCTURE_DEPARTMENT(STRUCTURES, "Département", true), //
    STRUCTURE_COMMUNE(STRUCTURES, "Commune", false), //
    STRUCTURE_POSTAL_CODE(STRUCTURES, "Code postal", false), //
    STRUCTURE_ADDRESS(STRUCTURES, "Adresse", false), //
    STRUCTURE_CAPACITY(STRUCTURES, "Capacité", true), //
    STRUCTURE_SINCE(STRUCTURES, "Depuis le", true), //

    PLACE_CODE(PLACES, "Code", true, "Code DNA", "Code centre"), //
    PLACE_UNIT(PLACES, "Unité", true), //
    PLACE_SIZE(PLACES, "Typologie", false), //
    PLACE_STEP_FREE(PLACES, "PMR", false), //
    PLACE_PUBLIC(PLACES, "Public", false, "Public accueilli"), //
    PLACE_SHARED(PLACES, "Partagée", false), //
    PLACE_TRANSITORY(PLACES, "Transitoire", false), //
    PLACE_PLACE(PLACES, "Place", true), //
    PLACE_OPENED(PLACES, "Ouverte le", true), //
    PLACE_CLOSED(PLACES, "Fermée le", false), //

    OUTAGE_CODE(OUTAGES, "Code", true, "Code DNA", "Code centre"), //
    OUTAGE_UNIT(OUTAGES, "Unité", true), //
    OUTAGE_PLACE(OUTAGES, "Place", false), //
    OUTAGE_REASON(OUTAGES, "Motif", true), //
    OUTAGE_FROM(OUTAGES, "Du", true), //
    OUTAGE_LAST(OUTAGES, "Au", false), //

    PERSON_ID(PEOPLE, "Personne", true), //
    PERSON_HOUSEHOLD(PEOPLE, "Ménage", true), //
    PERSON_ROLE(PEOPLE, "Rôle", true), //
    PERSON_NAME(PEOPLE, "Nom", true), //
    PERSON_GIVEN(PEOPLE, "Prénom", false), //
    PERSON_SEX(PEOPLE, "Sexe", true), //
    PERSON_BORN(PEOPLE, "Naissance", true, "Date de naissance", "Né le", "Né(e) le"), //
    PERSON_NATIONALITY(PEOPLE, "Nationalité", false), //
    PERSON_AGDREF(PEOPLE, "AGDREF", false, "N° AGDREF", "Numéro AGDREF", "Numéro étranger"), //
    PERSON_PROCEDURE(PEOPLE, "Procédure", false), //
    PERSON_LANGUAGE(PEOPLE, "Langue", false), //
    PERSON_PHONE(PEOPLE, "Téléphone", false), //
    PERSON_EMAIL(PEOPLE, "Courriel", false, "E-mail", "Mail", "Adresse électronique"), //

    OUTCOME_PERSON(OUTCOMES, "Personne", true), //
    OUTCOME_BODY(OUTCOMES, "Instance", true), //
    OUTCOME_KIND(OUTCOMES, "Issue", true), //
    OUTCOME_DECIDED(OUTCOMES, "Décidée le", true), //
    OUTCOME_READ(OUTCOMES, "Lue le", false), //
    OUTCOME_NOTIFIED(OUTCOMES, "Notifiée le", false), //

    DECISION_NUMBER(DECISIONS, "Numéro", true, "N°", "Numéro de décision"), //
    DECISION_NATURE(DECISIONS, "Nature", true), //
    DECISION_HOUSEHOLD(DECISIONS, "Ménage", true), //
    DECISION_PERSON(DECISIONS, "Personne", false), //
    DECISION_CODE(DECISIONS, "Code", false, "Code DNA", "Code centre"), //
    DECISION_DECIDED(DECISIONS, "Décidée le", true), //
    DECISION_NOTIFIED(DECISIONS, "Notifiée le", false), //
    DECISION_EFFECTIVE(DECISIONS, "Effet le", false), //
    DECISION_END_OF_CARE(DECISIONS, "Fin de prise en charge", false), //
    DECISION_UNTIL(DECISIONS, "Jusqu'au", false), //
    DECISION_REASON(DECISIONS, "Motif", false), //
    DECISION_ANNULS(DECISIONS, "Annule", false), //

    STAY_PERSON(STAYS, "Personne", true), //
    STAY_CODE(STAYS, "Code", true, "Code DNA", "Code centre"), //
    STAY_UNIT(STAYS, "Unité", false), //
    STAY_PLACE(STAYS, "Place", false), //
    STAY_IN(STAYS, "Entrée", true, "Date d'entrée"), //
    STAY_OUT(STAYS, "Sortie", false, "Date de sortie"), //
    STAY_ENTRY_DECISION(STAYS, "Décision d'entrée", true), //
    STAY_EXIT_DECISION(STAYS, "Décision de sortie", false), //
    STAY_REASON(STAYS, "Motif de sortie", false), //

    ABSENCE_PERSON(ABSENCES, "Personne", true), //
    ABSENCE_FROM(ABSENCES, "Du", true), //
    ABSENCE_LAST(ABSENCES, "Au", false), //
    ABSENCE_REASON(ABSENCES, "Motif", false);

    private final TakeoverSheet sheet;
    private final String heading;
    private final boolean mandatory;
    private final String[] others;

    TakeoverColumn(TakeoverSheet sheet, String heading, boolean mandatory, String... others) {
        this.sheet = sheet;
        this.heading = heading;
        this.mandatory = mandatory;
        this.others = others;
    }

    public TakeoverSheet sheet() {
        return sheet;
    }

    /** As it stands in the template. */
    public String heading() {
        return heading;
    }

    /** Whether a row without it says nothing that could be kept. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** The column of a heading, whatever its case, accents, articles and stray spaces. */
    static Optional<TakeoverColumn> of(TakeoverSheet sheet, String heading) {
        String key = Words.key(heading);
        return sheet.columns().stream().filter(column -> column.names().anyMatch(name -> Words.key(name).equals(key)))
                .findFirst();
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(heading), Arrays.stream(others));
    }
}
