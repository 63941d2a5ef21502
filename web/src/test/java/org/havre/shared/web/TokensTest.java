package org.havre.shared.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The colours of the house can be read, by day and by night, and stand in one file. */
class TokensTest {
    private static final Path STYLES = Path.of("src/main/webapp/resources/havre");
    private static final Pattern TOKEN = Pattern
            .compile("--([\\w-]+): light-dark\\(#([0-9A-F]{6})\\w*, #([0-9A-F]{6})\\w*\\)");
    private static final Pattern COLOUR = Pattern
            .compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\(|:\\s*(white|black|red|green|blue|gr[ae]y)\\b");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private final Map<String, List<String>> tokens = tokens();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text           | ground, card, raised, stripe, primary-tint, warning-tint
            quiet          | ground, card, raised, stripe
            primary        | ground, card, raised, stripe, primary-tint
            primary-strong | card, primary-tint
            on-primary     | primary, primary-strong
            danger         | ground, card, stripe, danger-tint
            warning        | ground, card, stripe, warning-tint
            fine           | ground, card, stripe, fine-tint
            note           | ground, card, stripe, note-tint""") void words_can_be_read(String front, String backs) {
        for (var back : backs.split(", ")) assertContrast(front, back, TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            focus | ground, card, raised
            edge  | card""") void edges_can_be_seen(String front, String backs) {
        for (var back : backs.split(", ")) assertContrast(front, back, SHAPE);
    }

    @ParameterizedTest
    @MethodSource("otherStyles") void no_other_style_sheet_names_a_colour(Path style) throws IOException {
        assertThat(COLOUR.matcher(Files.readString(style)).results().map(found -> found.group())).isEmpty();
    }

    @Test void every_token_that_is_used_exists() throws IOException {
        var known = named("--([\\w-]+):", STYLES.resolve("tokens.css"));
        try (var styles = otherStyles()) {
            for (var style : styles.toList()) {
                var used = named("var\\(--([\\w-]+)", style);
                used.removeAll(named("--([\\w-]+):", style));
                assertThat(used).as("%s", style).isSubsetOf(known);
            }
        }
    }

    private static Set<String> named(String pattern, Path style) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(style)).results().map(found -> found.group(1))
                .collect(toSet());
    }

    static Stream<Path> otherStyles() throws IOException {
        try (var files = Files.list(STYLES)) {
            return files.filter(file -> file.toString().endsWith(".css")).filter(file -> !file.endsWith("tokens.css"))
                    .sorted().toList().stream();
        }
    }

    private void assertContrast(String front, String back, double least) {
        for (var light : List.of(0, 1)) {
            var contrast = contrast(tokens.get(front).get(light), tokens.get(back).get(light));
            assertThat(contrast).as("%s on %s, %s", front, back, light == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    /** The ratio of WCAG 2: from 1 to 21. */
    private static double contrast(String one, String other) {
        var brighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, List<String>> tokens() {
        try {
            return TOKEN.matcher(Files.readString(STYLES.resolve("tokens.css"))).results()
                    .collect(toMap(token -> token.group(1), token -> List.of(token.group(2), token.group(3))));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
