package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Deployed.class)
class DoorsIT {
    @Test void nothing_but_sign_in_and_health_answers_without_an_account() {
        assertThat(status("/health/live")).isEqualTo(200);
        assertThat(status("/health/ready")).isEqualTo(200);
        assertThat(status("/login.xhtml")).isEqualTo(200);
        assertThat(status("/second.xhtml")).isEqualTo(200);
        assertThat(status("/welcome.xhtml")).isEqualTo(200);
        assertThat(status("/index.xhtml")).isEqualTo(302);
        assertThat(status("/access/me.xhtml")).isEqualTo(302);
        assertThat(status("/access/factor.xhtml")).isEqualTo(302);
        assertThat(status("/anything")).isEqualTo(302);
        assertThat(status("/api/v1/me")).isEqualTo(401);
        assertThat(status("/api/anything")).isEqualTo(401);
    }

    @Test void a_form_that_a_foreign_page_sends_is_not_even_read() {
        for (var path : List.of("/login", "/second", "/welcome", "/logout", "/scope", "/search", "/index.xhtml"))
            assertThat(Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + path))
                    .header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody())).statusCode()).as(path)
                    .isIn(302, 403);
        assertThat(Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + "/login"))
                .header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
    }

    @Test void every_answer_tells_the_browser_what_to_keep_to() {
        var page = Person.signedIn(TestServer.address(), "director").open("/index.xhtml").headers();
        var policy = page.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("default-src 'self'", "object-src 'none'", "base-uri 'none'",
                "frame-ancestors 'none'", "form-action 'self'");
        assertThat(policy.substring(policy.indexOf("script-src"))).contains("'nonce-").doesNotContain("unsafe");
        assertThat(page.firstValue("Cache-Control")).contains("no-store");
        for (var path : List.of("/login.xhtml", "/health/live", "/api/v1/me")) {
            var answer = Rest.as("director").request(path);
            assertThat(Rest.send(answer).headers().map()).as(path).containsKeys("x-content-type-options",
                    "x-frame-options", "referrer-policy", "content-security-policy", "cross-origin-opener-policy");
        }
    }

    @Test void the_cookies_are_not_for_scripts_nor_for_foreign_pages() {
        var cookies = Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=director&password=" + Rest.DEMO_PASSWORD))).headers()
                .allValues("Set-Cookie");
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("JSESSIONID"))
                .anyMatch(cookie -> cookie.startsWith("havre-browser"))
                .allMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("samesite=lax"))
                .filteredOn(cookie -> !cookie.startsWith("havre-lang"))
                .allMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("httponly"));
    }

    private static int status(String path) {
        return Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + path))).statusCode();
    }
}
