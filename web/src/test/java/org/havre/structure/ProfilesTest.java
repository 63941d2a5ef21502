package org.havre.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the profiles of the build leave out. */
class ProfilesTest {

    @Test void whoever_only_wants_to_serve_or_to_measure_waits_for_no_test_of_an_older_postgresql() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        List<String> waiting = Arrays.stream(pom.substring(pom.indexOf("<profiles>")).split("<profile>")).skip(1)
                .filter(profile -> !profile.contains("<test.oldest.skip>true</test.oldest.skip>"))
                .map(profile -> profile.replaceFirst("(?s).*?<id>(.*?)</id>.*", "$1")).toList();

        assertThat(waiting).containsExactly("proof");
    }
}
