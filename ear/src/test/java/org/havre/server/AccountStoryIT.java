package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account from its invitation to its end. */
@ExtendWith(Browsing.class)
class AccountStoryIT {
    private static final String LOGIN = "emma.exemple@havre.example";
    private static final String PASSWORD = "quatre mots sans aucun rapport";

    @Test void somebody_is_invited_sets_up_two_steps_works_and_leaves(Visitor admin, Visitor emma) {
        var link = invitation(admin);
        chooses_a_password(emma, link);
        signs_in(emma);
        assertThat(emma.page().url()).as("nothing else opens before there is a second step").contains("/access/factor");
        var key = sets_up_the_second_step(emma);
        var recovery = emma.page().locator("#codes").textContent().split("\\s+");
        assertThat(recovery).hasSize(10);
        emma.signOut();
        a_link_works_once(emma, link);
        a_wrong_code_is_told(emma);
        enters(emma, code(key, 1));
        emma.signOut();
        signs_in(emma);
        enters(emma, recovery[0]);
        programs_sign_in_with_a_token(token(emma, false), token(emma, true));
        closed_at_once(admin, emma);
    }

    private static String invitation(Visitor admin) {
        var page = admin.signIn("admin");
        admin.open("/access/accounts.xhtml");
        admin.findsItAccessible();
        button(page, "Créer le compte").click();
        assertThat(page.locator(".error").first().textContent()).isNotBlank();
        page.getByLabel("Identifiant").fill(LOGIN);
        page.locator("#name").fill("Emma Exemple");
        button(page, "Créer le compte").click();
        page.waitForURL(url -> url.contains("/access/account.xhtml"));
        page.getByLabel("Rôle").selectOption("DIRECTOR");
        page.locator("#places").fill("C6980 Z9999");
        button(page, "Donner ce droit").click();
        page.getByText("Inconnu").first().waitFor();
        admin.findsItAccessible();
        page.locator("#places").fill(String.join(" ", twoFacilities()));
        button(page, "Donner ce droit").click();
        page.getByText("Droit donné").first().waitFor();
        admin.findsItAccessible();
        admin.findsItFitsANarrowScreen();
        admin.screenshot("account");
        button(page, "Faire un lien à usage unique").click();
        page.locator("#link").waitFor();
        admin.findsItAccessible();
        return page.locator("#link").textContent();
    }

    private static List<String> twoFacilities() {
        return Rest.as("director").json("/api/v1/facilities").asJsonObject().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("code")).limit(2).toList();
    }

    private static void chooses_a_password(Visitor emma, String link) {
        var page = emma.open(link);
        assertThat(page.url()).as("the key leaves the address").doesNotContain("#");
        emma.findsItAccessible();
        emma.findsItFitsANarrowScreen();
        page.locator("#password").fill("court");
        page.locator("#again").fill("court");
        button(page, "Enregistrer").click();
        page.getByText("trop court").waitFor();
        emma.findsItAccessible();
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        button(page, "Enregistrer").click();
        page.getByText("Votre mot de passe est enregistré").waitFor();
        emma.findsItAccessible();
    }

    private static void a_link_works_once(Visitor emma, String link) {
        var page = emma.open(link);
        page.locator("#password").fill(PASSWORD + "2");
        page.locator("#again").fill(PASSWORD + "2");
        button(page, "Enregistrer").click();
        page.getByText("a déjà servi").waitFor();
    }

    private static void signs_in(Visitor emma) {
        var page = emma.open("/login.xhtml");
        page.locator("#login").fill(LOGIN);
        page.locator("#password").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static byte[] sets_up_the_second_step(Visitor emma) {
        var page = emma.open("/stay/residents.xhtml");
        assertThat(page.url()).contains("/access/factor.xhtml");
        emma.findsItAccessible();
        emma.findsItFitsANarrowScreen();
        emma.screenshot("factor");
        var key = new Base32().decode(page.locator("code.key").textContent().replace(" ", ""));
        page.locator("#code").fill(code(key, 5));
        button(page, "Mettre en place").click();
        page.getByText("Ce code n'est pas le bon").first().waitFor();
        page.locator("#code").fill(code(key, 0));
        button(page, "Mettre en place").click();
        page.locator("#codes").waitFor();
        emma.findsItAccessible();
        return key;
    }

    private static void a_wrong_code_is_told(Visitor emma) {
        signs_in(emma);
        assertThat(emma.page().url()).contains("/second.xhtml");
        emma.findsItAccessible();
        emma.findsItFitsANarrowScreen();
        emma.open("/stay/residents.xhtml");
        assertThat(emma.page().url()).as("the password alone opens nothing").contains("/second.xhtml");
        emma.page().locator("#code").fill("abcd-efgh-jkmn");
        emma.page().locator("button[type=submit]").click();
        emma.page().getByText("Ce code n'est pas le bon").waitFor();
        emma.findsItAccessible();
    }

    private static void enters(Visitor emma, String code) {
        emma.page().locator("#code").fill(code);
        emma.page().locator("button[type=submit]").click();
        emma.page().waitForURL(url -> !url.contains("/second"));
        emma.open("/stay/residents.xhtml");
        assertThat(emma.page().url()).contains("/stay/residents.xhtml");
    }

    private static String token(Visitor emma, boolean writes) {
        var page = emma.open("/access/me.xhtml");
        page.locator("#name").fill("Logiciel " + (writes ? "qui enregistre" : "qui lit"));
        if (writes) page.locator("#writes").check();
        page.locator("#proof").fill(PASSWORD);
        button(page, "Créer un jeton").click();
        page.locator("#token").waitFor();
        emma.findsItAccessible();
        emma.findsItFitsANarrowScreen();
        emma.screenshot("me");
        return page.locator("#token").textContent();
    }

    private static void programs_sign_in_with_a_token(String reads, String writes) {
        assertThat(new Rest(LOGIN, PASSWORD).get("/api/v1/me").statusCode()).as("a password alone").isEqualTo(401);
        assertThat(with(reads, "GET", "/api/v1/facilities")).isEqualTo(200);
        assertThat(with(reads, "POST", "/api/v1/absences")).as("may only read").isEqualTo(403);
        assertThat(with(writes, "POST", "/api/v1/absences")).as("may record, and says nothing").isNotIn(401, 403, 500);
        assertThat(with(reads + "x", "GET", "/api/v1/facilities")).isEqualTo(401);
    }

    private static int with(String token, String method, String path) {
        return Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private static void closed_at_once(Visitor admin, Visitor emma) {
        var page = admin.page();
        admin.open("/access/accounts.xhtml?q=emma");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(LOGIN)).click();
        button(page, "Fermer le compte").click();
        page.getByText("fermé, avec ses sessions").waitFor();
        emma.open("/stay/residents.xhtml");
        assertThat(emma.page().url()).contains("/login.xhtml");
        admin.open("/access/accounts.xhtml?q=personne");
        page.getByText("Aucun compte ne correspond").waitFor();
        admin.findsItAccessible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** @param later how many steps after the one of now */
    private static String code(byte[] key, int later) {
        try {
            var codes = new TimeBasedOneTimePasswordGenerator();
            return codes.generateOneTimePasswordString(new SecretKeySpec(key, codes.getAlgorithm()),
                    Instant.now().plus(codes.getTimeStep().multipliedBy(later)));
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
