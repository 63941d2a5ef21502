package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.havre.law.Rule;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.shared.Texts;
import org.havre.stay.DeclarationSheet.At;
import org.havre.stay.DeclarationSheet.OutOfUse;
import org.havre.stay.DeclarationSheet.Somebody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on a sheet, as it is copied. */
class DeclarationPaperTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final At TILLEULS = new At(900, "C6980", "CADA des Tilleuls", "Havre des Tilleuls", "Rhône");
    private static final Somebody ALIX = new Somebody(71, "Nom7", "Prénom1", Sex.F, BirthDate.of(Year.of(1990)), "AFG",
            "9900000071", HouseholdRole.HEAD);
    private static final Somebody BABY = new Somebody(72, "Nom7", "", Sex.M, BirthDate.of(LocalDate.of(2026, 1, 5)),
            null, null, HouseholdRole.CHILD);

    @Test void an_arrival_is_told_in_the_order_of_the_paper_and_what_nobody_knows_is_left_out() {
        assertThat(paper(DeclarationKind.ARRIVAL, Recipient.OFII, DeclarationState.TO_DECLARE,
                "DAY=2026-05-18\nDECIDED_ON=2026-05-15\nDECISION=A-7", null, ALIX, BABY).whole()).isEqualTo("""
                        Arrivée dans la structure

                        Le fait
                        Code centre : C6980
                        Nom du centre : CADA des Tilleuls
                        Opérateur : Havre des Tilleuls
                        Ménage : M-7
                        Date d'arrivée : 18/05/2026
                        Numéro de la décision de l'OFII : A-7
                        Date de la décision : 15/05/2026

                        Personne 1 sur 2
                        Nom : Nom7
                        Prénom : Prénom1
                        Date de naissance : 1990
                        Sexe : femme
                        Nationalité : AFG
                        Numéro AGDREF : 9900000071
                        Lien : demandeur principal

                        Personne 2 sur 2
                        Nom : Nom7
                        Date de naissance : 05/01/2026
                        Sexe : homme
                        Lien : enfant""");
    }

    @Test void what_was_put_right_since_stands_beside_what_was_told() {
        var paper = paper(DeclarationKind.DEPARTURE, Recipient.OFII, DeclarationState.CORRECTED,
                "DAY=2026-05-18\nREASON=ARV", "DAY=2026-05-17\nREASON=ARV\nDECISION=S-1", ALIX);

        assertThat(paper.title()).isEqualTo("Rectification : Sortie de la structure");
        assertThat(paper.parts().get(0).fields()).filteredOn(field -> field.before() != null)
                .extracting(field -> field.name() + " " + field.before() + " -> " + field.value()).containsExactly(
                        "Date de sortie 17/05/2026 -> 18/05/2026",
                        "Numéro de la décision de l'OFII S-1 -> sans");
    }

    @Test void what_never_was_is_taken_back_in_the_words_in_which_it_was_told() {
        var paper = paper(DeclarationKind.ARRIVAL, Recipient.OFII, DeclarationState.CANCELLED, "VOID=true",
                "DAY=2026-05-18\nDECISION=A-7", ALIX);

        assertThat(paper.title()).isEqualTo("Annulation : Arrivée dans la structure");
        assertThat(paper.whole()).contains("Date d'arrivée : 18/05/2026", "Numéro de la décision de l'OFII : A-7");
    }

    @Test void a_place_has_no_people() {
        var sheet = new DeclarationSheet(Recipient.OFII, DeclarationKind.OUTAGE, DeclarationState.TO_DECLARE,
                List.of(5L), TILLEULS, null, TODAY, TODAY, DeclaredFacts.of("DAY=2026-05-18\nOUTAGE=TRAVAUX"), null,
                new OutOfUse("Bourg", "U1", null, 4), List.of());

        assertThat(new DeclarationPaper(sheet, Texts.in(Locale.FRENCH), TODAY).whole()).contains("Unité : U1",
                "Nombre de places : 4", "Motif d'indisponibilité : travaux", "Hors service à partir du : 18/05/2026")
                .doesNotContain("Personne", "Ménage");
    }

    @Rule("R31")
    @Test void the_prefect_gets_a_letter_that_names_the_article() {
        var paper = paper(DeclarationKind.DEPARTURE, Recipient.PREFECT, DeclarationState.TO_DECLARE,
                "DAY=2026-05-18\nREASON=DEBOUTE_FIN_DELAI\nDECISION=S-1", null, ALIX);

        assertThat(paper.letter()).containsExactly("À l'attention de la préfecture (Rhône)",
                "Objet : Sortie de la structure, structure C6980",
                "Conformément à l'article R.552-14 du CESEDA, nous vous informons que la décision de sortie prise par l'OFII a été mise en œuvre.");
        assertThat(paper.whole()).endsWith("Le 20/05/2026\nCADA des Tilleuls");
    }

    static Stream<String> wording() {
        return Arrays.stream(DeclarationKind.values())
                .flatMap(kind -> Stream.of(Stream.of("paper.of." + kind),
                        Arrays.stream(Recipient.values()).filter(kind::goesTo)
                                .map(recipient -> "paper.source." + kind + "." + recipient),
                        kind.goesTo(Recipient.PREFECT) ? Stream.of("paper.letter." + kind) : Stream.<String>of(),
                        kind.facts().stream()
                                .map(fact -> fact == DeclaredFact.DAY ? "paper.DAY." + kind : "paper." + fact))
                        .flatMap(keys -> keys));
    }

    @ParameterizedTest
    @MethodSource("wording") void every_sheet_has_its_words(String key) {
        assertThat(Texts.in(Locale.FRENCH).has(key)).as(key).isTrue();
    }

    private static DeclarationPaper paper(DeclarationKind kind, Recipient recipient, DeclarationState state, String now,
            String told, Somebody... people) {
        return new DeclarationPaper(new DeclarationSheet(recipient, kind, state, List.of(1L), TILLEULS, "M-7", TODAY,
                TODAY, DeclaredFacts.of(now), DeclaredFacts.of(told), null, List.of(people)),
                Texts.in(Locale.FRENCH), TODAY);
    }
}
