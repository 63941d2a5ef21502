package org.havre.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that people read is in the bundles, in French and in English. */
class TextsTest {
    private static final Path BUNDLES = Path.of("..", "persistence", "src/main/resources/org/havre");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("say\\.it\\('([\\w.]+)'\\s*[,)]");
    private static final Pattern KEY_IN_CODE = Pattern
            .compile("(?:Objection\\.of|Refusal|\\.text|\\.it|notices\\.\\w+)\\(\\s*\"([\\w.]+)\"\\s*[,)]");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");
    /** Between tags: words that are not an expression. Attributes that are read out or shown count as well. */
    private static final Pattern WORDS = Pattern.compile(">[^<>]*\\p{L}{2}[^<>]*<");
    private static final Pattern SHOWN = Pattern
            .compile("\\b(?:title|alt|placeholder|aria-label|label|value|summary)=\"([^\"#]*\\p{L}{2}[^\"#]*)\"");

    @Test void french_and_english_have_the_same_keys() { assertThat(keys("en")).isEqualTo(keys("fr")); }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"}) void no_key_is_written_twice(String language) {
        var seen = new TreeSet<String>();
        assertThat(lines(language).map(TextsTest::key).filter(key -> !seen.add(key))).isEmpty();
    }

    @Test void both_languages_speak_of_the_same_values() {
        var french = lines("fr").collect(Collectors.toMap(TextsTest::key, TextsTest::holes, (a, b) -> a));
        assertThat(lines("en").filter(line -> !holes(line).equals(french.get(key(line)))).map(TextsTest::key))
                .isEmpty();
    }

    @Test void every_key_that_a_page_names_is_there() {
        assertThat(used(PAGES, ".xhtml", KEY_IN_PAGE)).isSubsetOf(keys("fr"));
    }

    @Test void every_key_that_the_code_names_is_there() {
        for (var module : List.of("persistence", "ejb", "web"))
            assertThat(used(Path.of("..", module, "src/main/java"), ".java", KEY_IN_CODE)).as(module)
                    .isSubsetOf(keys("fr"));
    }

    @Test void every_constant_has_a_label_or_none_of_its_kind() {
        var missing = new ArrayList<String>();
        for (var type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.havre"))
            if (type.isEnum()) missing.addAll(missing(type));
        assertThat(missing).isEmpty();
    }

    /** An enum that people see has a label for each constant: seen is one that has any, or whose name is said so. */
    private static List<String> missing(JavaClass type) {
        var labels = Stream.of(type.reflect().getEnumConstants())
                .map(constant -> type.reflect().getSimpleName() + "." + ((Enum<?>) constant).name()).toList();
        var texts = Texts.in(Locale.FRENCH);
        return labels.stream().anyMatch(texts::has)
                ? labels.stream().filter(label -> !texts.has(label)).toList()
                : List.of();
    }

    @Test void no_page_holds_words_of_its_own() {
        var found = new ArrayList<String>();
        for (var page : files(PAGES, ".xhtml")) {
            var text = read(page).replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)#\\{[^}]*}", "")
                    .replaceAll("&#?\\w+;", "");
            WORDS.matcher(text).results().forEach(hit -> found.add(page + ": " + hit.group()));
            SHOWN.matcher(text.replaceAll("<(?:h:outputStylesheet|f:|ui:param|input type=\"hidden\")[^>]*>", ""))
                    .results()
                    .filter(hit -> hit.group(1).matches(".*\\p{L}{2}.*"))
                    .forEach(hit -> found.add(page + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> used(Path folder, String ending, Pattern pattern) {
        return files(folder, ending).stream().flatMap(file -> pattern.matcher(read(file)).results())
                .map(hit -> hit.group(1))
                .filter(key -> key.contains(".") && !key.endsWith(".")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String language) {
        return lines(language).map(TextsTest::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> holes(String line) {
        return HOLE.matcher(line).results().map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(String line) { return line.substring(0, line.indexOf('=')).strip(); }

    private static Stream<String> lines(String language) {
        return read(BUNDLES.resolve("messages_" + language + ".properties")).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
