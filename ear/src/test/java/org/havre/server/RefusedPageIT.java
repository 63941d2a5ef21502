package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Deployed.class)
class RefusedPageIT {
    private static final Path LOG = Path.of("target", "test-server.log");
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/@]+\\(");

    @Test void a_page_that_is_refused_says_so_and_is_no_failure_in_the_log() throws IOException {
        var before = Files.readString(LOG).length();
        var answer = Person.signedIn(TestServer.address(), "finance").open("/stay/residents.xhtml");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Page hors de votre périmètre");
        assertThat(STACK_TRACE.matcher(Files.readString(LOG).substring(before)).results().count()).isZero();
    }
}
