package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People sign in by an identity provider, a real one: the right ones, and nobody else. */
@ExtendWith(Browsing.class)
class ProviderStoryIT {
    private static final String SIRET = "732 829 320 00074";
    private static Keycloak keycloak;

    @BeforeAll static void start() {
        nobody_is_there_yet();
        keycloak = TestServer.provider();
    }

    @AfterAll static void stop() { keycloak.close(); }

    @Test void address_and_employer_open_an_account_once_and_until_it_is_closed(Visitor admin, Visitor emma) {
        admin.signIn("admin");
        invite(admin, "emma.connect", "emma.exemple@havre.example");
        invite(admin, "basile.connect", "basile.invente@havre.example");
        keycloak.await();
        var answers = answers(emma);
        signs_in(emma);
        an_answer_counts_once(emma, answers);
        signs_out_on_both_sides(emma);
        the_same_address_with_another_employer_is_nobody(emma);
        what_was_not_asked_is_not_answered(emma);
        whoever_only_asks_is_given_no_session();
        one_factor_there_is_one_factor_here(emma);
        close(admin, "emma.connect");
        a_closed_account_is_nobody(emma);
    }

    private static void nobody_is_there_yet() {
        var answer = Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + "/connect")));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login.xhtml?connect=UNREACHABLE");
    }

    private static void invite(Visitor admin, String login, String email) {
        var page = admin.open("/access/accounts.xhtml");
        page.locator("#login").fill(login);
        page.locator("#name").fill("Somebody Invented");
        button(page, "Créer le compte").click();
        page.waitForURL(url -> url.contains("/access/account.xhtml"));
        page.getByLabel("Rôle").selectOption("DIRECTOR");
        page.locator("#places").fill(String.join(" ", twoFacilities()));
        button(page, "Donner ce droit").click();
        page.getByText("Droit donné").first().waitFor();
        page.locator("#email").fill(email);
        page.locator("#siret").fill("732 829 320 00075");
        button(page, "Enregistrer cette entrée").click();
        page.getByText("Un SIRET a 14 chiffres").first().waitFor();
        admin.findsItAccessible();
        page.locator("#siret").fill(SIRET);
        button(page, "Enregistrer cette entrée").click();
        page.getByText("enregistrée pour " + login).first().waitFor();
        assertThat(page.locator("#siret").inputValue()).isEqualTo("73282932000074");
        admin.findsItFitsANarrowScreen();
        admin.screenshot("account-identity");
    }

    private static List<String> twoFacilities() {
        return Rest.as("director").json("/api/v1/facilities").asJsonObject().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("code")).limit(2).toList();
    }

    /** Every address by which the provider has sent them back. */
    private static List<String> answers(Visitor visitor) {
        var answers = new CopyOnWriteArrayList<String>();
        visitor.page().onRequest(request -> {
            if (request.url().contains("/connect/back?")) answers.add(request.url());
        });
        return answers;
    }

    private static void signs_in(Visitor emma) {
        var page = emma.open("/stay/residents.xhtml");
        emma.findsItAccessible();
        emma.findsItFitsANarrowScreen();
        emma.screenshot("login-provider");
        connect(page, "emma");
        page.waitForURL(url -> url.endsWith("/stay/residents.xhtml"));
    }

    /** From the login page through the provider's own. */
    private static void connect(Page page, String user) {
        link(page).click();
        page.waitForURL(url -> url.startsWith("http://localhost:"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(Keycloak.SECRET);
        page.locator("#kc-login").click();
    }

    private static void an_answer_counts_once(Visitor emma, List<String> answers) {
        assertThat(answers).hasSize(1);
        told(emma.open(answers.get(0)), "a déjà servi");
        emma.open("/stay/residents.xhtml");
        assertThat(emma.page().url()).as("who was in stays in").endsWith("/stay/residents.xhtml");
    }

    private static void signs_out_on_both_sides(Visitor emma) {
        emma.signOut();
        emma.page().getByText("Vous êtes déconnecté").waitFor();
        assertThat(emma.page().url()).contains("out=1");
        emma.open("/index.xhtml");
        assertThat(emma.page().url()).contains("/login.xhtml");
    }

    private static void the_same_address_with_another_employer_is_nobody(Visitor emma) {
        connect(emma.open("/login.xhtml"), "emma-ailleurs");
        told(emma.page(), "Aucun compte ouvert ne correspond");
        emma.findsItAccessible();
        emma.open("/index.xhtml");
        assertThat(emma.page().url()).contains("/login.xhtml");
    }

    private static void what_was_not_asked_is_not_answered(Visitor emma) {
        told(emma.open("/connect/back?code=x&state=" + state(emma) + "x"), "n'est plus valable");
        told(emma.open("/connect/back?code=x&state=" + state(emma)), "n'est plus valable");
        told(emma.open("/connect/back?error=access_denied&state=" + state(emma)), "n'a pas été faite");
        told(emma.open("/connect/back?code=x&state=x"), "n'est plus valable");
    }

    private static void whoever_only_asks_is_given_no_session() {
        var cookies = Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + "/connect"))).headers()
                .allValues("Set-Cookie");
        assertThat(cookies).singleElement().asString().startsWith("havre-asking=").contains("HttpOnly", "path=/connect",
                "SameSite=Lax", "Max-Age=900");
    }

    /** Of somebody who has gone to the provider, and not signed in there. */
    private static String state(Visitor visitor) {
        link(visitor.open("/login.xhtml")).click();
        visitor.page().waitForURL(url -> url.startsWith("http://localhost:"));
        return Stream.of(URI.create(visitor.page().url()).getRawQuery().split("&"))
                .filter(field -> field.startsWith("state=")).findFirst()
                .map(field -> URLDecoder.decode(field.substring(6), StandardCharsets.UTF_8)).orElseThrow();
    }

    private static void one_factor_there_is_one_factor_here(Visitor basile) {
        connect(basile.open("/login.xhtml"), "basile");
        basile.page().waitForURL(url -> !url.startsWith("http://localhost:"));
        basile.open("/stay/residents.xhtml");
        assertThat(basile.page().url()).contains("/access/factor.xhtml");
        basile.page().context().clearCookies();
    }

    private static void close(Visitor admin, String login) {
        var page = admin.open("/access/accounts.xhtml?q=" + login);
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(login)).click();
        button(page, "Fermer le compte").click();
        page.getByText("fermé, avec ses sessions").waitFor();
    }

    private static void a_closed_account_is_nobody(Visitor emma) {
        connect(emma.open("/login.xhtml"), "emma");
        told(emma.page(), "Aucun compte ouvert ne correspond");
    }

    private static void told(Page page, String words) {
        page.waitForURL(url -> url.contains("/login.xhtml?connect="));
        assertThat(page.locator("[role=alert]").textContent()).contains(words);
    }

    private static Locator link(Page page) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("S'identifier avec ProConnect"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
