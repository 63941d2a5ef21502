package org.havre.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table of security requirements says is whole, and what it names is there. */
class AsvsTableTest {
    private static final Path ROOT = Path.of("..");
    private static final int REQUIREMENTS = 253;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}\\.\\d\\.\\d{1,2}");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final String TEST = "[A-Z]\\w*(Test|IT)";
    private static final String FILE = "([\\w.-]+/)+[\\w.-]+|\\w+\\.(md|xml)";

    @Test void every_requirement_of_the_first_two_levels_stands_once() {
        assertThat(rows().stream().flatMap(row -> row.requirements().stream())).hasSize(REQUIREMENTS)
                .doesNotHaveDuplicates();
    }

    @Test void each_is_met_or_partly_or_not_or_does_not_apply() {
        assertThat(rows()).extracting(Row::state).containsOnly("met", "partly", "not met", "does not apply");
    }

    @Test void what_is_lacking_is_told_of_each_that_is_not_met_or_only_partly() {
        assertThat(told("Not met")).containsExactlyInAnyOrderElementsOf(requirements("not met"));
        assertThat(told("Partly met")).containsExactlyInAnyOrderElementsOf(requirements("partly"));
    }

    @Test void every_test_that_is_named_is_there() {
        var missing = named(TEST);
        missing.removeAll(tests());
        assertThat(missing).isEmpty();
    }

    @Test void every_file_that_is_named_is_there() {
        var missing = named(FILE);
        missing.removeIf(file -> Files.isRegularFile(ROOT.resolve(file)));
        assertThat(missing).isEmpty();
    }

    /** A line of a table: one requirement, or those that share a reason. */
    private record Row(List<String> requirements, String state) {
        static Row of(String line) {
            var cells = line.split("\\|");
            return new Row(numbers(cells[1]), cells[3].strip());
        }
    }

    private static List<Row> rows() {
        return lines().stream().filter(line -> line.matches("\\| \\d.*")).map(Row::of).toList();
    }

    private static List<String> requirements(String state) {
        return rows().stream().filter(row -> row.state().equals(state)).flatMap(row -> row.requirements().stream())
                .toList();
    }

    /** Those that the list under a heading speaks of. */
    private static List<String> told(String heading) {
        return lines().stream().dropWhile(line -> !line.startsWith("## " + heading)).skip(1)
                .takeWhile(line -> !line.startsWith("## ")).filter(line -> line.startsWith("- "))
                .flatMap(line -> numbers(line.substring(0, line.indexOf(':'))).stream()).toList();
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Set<String> named(String form) {
        return NAMED.matcher(String.join("\n", lines())).results().map(name -> name.group(1))
                .filter(name -> name.matches(form)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tests() {
        return Stream.of("persistence", "ejb", "web", "ear")
                .flatMap(module -> names(ROOT.resolve(module).resolve("src/test/java")).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(ROOT.resolve("docs").resolve("asvs.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
