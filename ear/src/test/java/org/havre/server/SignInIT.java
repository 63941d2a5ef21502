package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class SignInIT {
    @Test void the_login_page_is_in_order(Visitor visitor) {
        visitor.open("/login.xhtml");
        visitor.screenshot("login");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    @Test void a_wrong_password_is_told_and_nothing_opens(Visitor visitor) {
        var page = visitor.open("/login.xhtml");
        page.locator("#login").fill("somebody");
        page.locator("#password").fill("wrong");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.contains("failed"));
        assertThat(page.locator("[role=alert]").textContent()).contains("incorrect");
        visitor.findsItAccessible();
        visitor.open("/index.xhtml");
        assertThat(page.url()).contains("/login.xhtml");
    }

    @Test void whoever_signs_in_comes_to_the_page_that_was_asked_for(Visitor visitor) {
        var page = visitor.open("/index.xhtml?x=1");
        page.locator("#login").fill("director");
        page.locator("#password").fill(Rest.DEMO_PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.endsWith("/index.xhtml?x=1"));
    }

    @Test void whoever_signs_out_is_out(Visitor visitor) {
        var page = visitor.signInOnItsPage("director");
        page.locator("details.menu summary").click();
        page.locator("form[action$=logout] button").click();
        page.waitForURL(url -> url.contains("/login.xhtml"));
        visitor.open("/index.xhtml");
        assertThat(page.url()).contains("/login.xhtml");
    }

    @Test void an_address_that_leads_nowhere_is_told(Visitor visitor) {
        var page = visitor.signInOnItsPage("director");
        assertThat(page.navigate("/nothing.xhtml").status()).isEqualTo(404);
        visitor.findsItAccessible();
        visitor.open("/error.xhtml");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }
}
