package org.havre.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)");
    private static final Pattern LINE = Pattern.compile("([^#=\\s][^=]*)=(.*)");

    private final List<String> french = lines("fr");
    private final List<String> english = lines("en");

    @Test void no_key_is_written_twice() {
        assertThat(keys(french)).doesNotHaveDuplicates();
        assertThat(keys(english)).doesNotHaveDuplicates();
    }

    @Test void both_languages_say_everything() {
        assertThat(new TreeSet<>(keys(english))).isEqualTo(new TreeSet<>(keys(french)));
    }

    @Test void both_languages_tell_of_the_same_values() {
        assertThat(holes(english)).isEqualTo(holes(french));
    }

    @Test void every_line_is_a_key_with_its_sentence_a_comment_or_empty() {
        assertThat(french).allMatch(BundlesTest::readable);
        assertThat(english).allMatch(BundlesTest::readable);
    }

    private static boolean readable(String line) {
        return line.isBlank() || line.startsWith("#") || LINE.matcher(line).matches() && !line.endsWith("=");
    }

    private static List<String> keys(List<String> lines) {
        return lines.stream().map(LINE::matcher).filter(m -> m.matches()).map(m -> m.group(1).strip()).toList();
    }

    private static Map<String, String> holes(List<String> lines) {
        return lines.stream().map(LINE::matcher).filter(m -> m.matches())
                .collect(Collectors.toMap(m -> m.group(1).strip(), m -> numbers(m.group(2)), (one, other) -> one,
                        TreeMap::new));
    }

    private static String numbers(String sentence) {
        return HOLE.matcher(sentence).results().map((MatchResult hole) -> hole.group(1)).distinct().sorted()
                .collect(Collectors.joining());
    }

    private static List<String> lines(String language) {
        try (var in = Texts.class.getResourceAsStream("/org/havre/messages_" + language + ".properties");
                var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
