package org.havre.facility.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorSpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"L'ANCRAGE", "l’ancrage", "Association L'Ancrage", "ASSO. L'ANCRAGE", " L'Ancrage ",
            "L'ANCRAGE - 69",
            "L'Ancrage (2A)",
            "Asso L-Ancrage 976"}) void case_accents_punctuation_legal_form_and_departement_make_no_difference(
                    String written) {
        assertThat(OperatorSpelling.key(written)).isEqualTo("l ancrage");
    }

    @ParameterizedTest
    @CsvSource({"LES 4 VENTS,les 4 vents", "Association,association", "Foyer Étoile,foyer etoile",
            "69,69"}) void nothing_else_is_taken_away(String written, String key) {
        assertThat(OperatorSpelling.key(written)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"refuge et droits,refuges et droits,true", "terre commune,terre comune,true",
            "cap asile,cap asile solidarite,true", "cap asile,terre commune,false", "asile,asiles,false",
            "le seuil,les compagnons du seuil,false"}) void names_a_letter_apart_or_one_within_the_other_are_alike(
                    String one, String other, boolean alike) {
        assertThat(OperatorSpelling.areAlike(one, other)).isEqualTo(alike);
        assertThat(OperatorSpelling.areAlike(other, one)).isEqualTo(alike);
    }

    @Test void directorates_are_one_with_or_without_their_title() {
        assertThat(ParkTables.directorateKey("Direction territoriale de Lyon")).isEqualTo("lyon");
        assertThat(ParkTables.directorateKey("DT LYON")).isEqualTo("lyon");
        assertThat(ParkTables.directorateKey("Orléans")).isEqualTo("orlean");
    }
}
