package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

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

    private static int status(String path) {
        return Rest.send(HttpRequest.newBuilder(URI.create(TestServer.address() + path))).statusCode();
    }
}
