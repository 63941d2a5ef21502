package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is kept and for how long, what a dispute keeps, and what the person reads of it. */
@ExtendWith(Browsing.class)
class RetentionStoryIT {
    private static final String FILE = "/stay/resident.xhtml?id=";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test void an_administrator_sets_a_time_takes_it_back_and_reads_the_report_of_an_erasure(Visitor visitor) {
        var page = visitor.signIn("admin");
        visitor.open("/retention/retention.xhtml");
        page.locator("summary:has-text('Changer une durée')").click();
        page.locator("#months").fill("25");
        page.locator("#source").fill("décision du responsable du traitement");
        page.locator("#save").click();
        assertThat(page.locator("main")).containsText("au plus 24 mois");
        page.locator("summary:has-text('Changer une durée')").click();
        page.locator("#months").fill("23");
        page.locator("#save").click();
        assertThat(page.locator("tr.forecast")).containsText("23 mois");
        visitor.findsItAccessible();
        page.locator("tr.forecast input[type=submit]").click();
        assertThat(page.locator("tr.forecast")).hasCount(0);

        page.locator("summary:has-text('Effacer maintenant')").click();
        page.locator("#eraseNow").click();
        assertThat(page.locator("[role=status]").first()).containsText("commencé");
        for (int look = 0; look < 100 && !page.locator("main").innerText().contains("un administrateur"); look++)
            page.reload();
        assertThat(page.locator("main")).containsText("un administrateur");
        visitor.findsItFitsANarrowScreen();
    }

    @Test void a_director_keeps_a_file_for_a_dispute_and_lets_it_go(Visitor visitor) {
        var page = visitor.signIn("director");
        visitor.open("/retention/hold.xhtml?person=" + resident("director"));
        page.locator("#reason").selectOption(new SelectOption().setIndex(1));
        page.locator("#until").fill(LocalDate.parse(TestServer.TODAY).plusMonths(3).format(DAY));
        page.locator("#save").click();
        assertThat(page.locator("main")).containsText("recours devant un juge");
        visitor.findsItAccessible();
        page.locator("#release").click();
        assertThat(page.locator("#reason")).isVisible();
    }

    @Test void the_person_reads_what_is_held_of_them_in_both_languages(Visitor visitor) {
        var person = resident("social");
        visitor.signIn("social");
        var page = visitor.open("/retention/extract.xhtml?person=" + person);
        assertThat(page.locator("article[lang=fr]")).containsText("Ce que Havre sait de vous");
        assertThat(page.locator("article[lang=en]")).containsText("What Havre holds about you");
        Assertions.assertThat(page.locator("main").innerText()).doesNotContain("??");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        Assertions.assertThat(Person.signedIn(TestServer.address(), "auditor")
                .open("/access/trail.xhtml?kind=EXPORT&person=" + person).body()).contains("extrait pour la personne");
        for (var login : new String[]{"admin", "finance", "prefecture", "auditor"})
            Assertions.assertThat(
                    Person.signedIn(TestServer.address(), login).open("/retention/extract.xhtml?person=" + person)
                            .statusCode())
                    .isEqualTo(403);
    }

    private static String resident(String login) {
        return Person.links(Person.signedIn(TestServer.address(), login).open("/stay/residents.xhtml")).stream()
                .filter(link -> link.contains(FILE)).map(link -> link.substring(link.indexOf("id=") + 3)).findFirst()
                .orElseThrow();
    }
}
