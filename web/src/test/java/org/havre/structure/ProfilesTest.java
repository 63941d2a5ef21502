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

    @Test void nobody_waits_for_tests_of_an_older_postgresql_but_whoever_proves() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        String everyday = pom.substring(0, pom.indexOf("<profiles>"));
        List<String> waiting = Arrays.stream(pom.substring(pom.indexOf("<profiles>")).split("<profile>")).skip(1)
                .filter(profile -> profile.contains("<id>oldest-postgresql</id><phase>test</phase>"))
                .map(profile -> profile.replaceFirst("(?s).*?<id>(.*?)</id>.*", "$1")).toList();

        assertThat(everyday).containsPattern("<id>oldest-postgresql</id>\\s+<phase>none</phase>");
        assertThat(waiting).containsExactly("proof");
    }
}
