package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.havre.shared.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page keeps to: words from the bundles, nothing that a strict content policy refuses, no colour. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:[^{}']|'[^']*'|\\{[^}]*})*}");
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:title|alt|placeholder|aria-label|headerText|footerText|header|itemLabel|label|summary)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("say\\.it\\('([\\w.]+)'[,)]");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "f:ajax|h:commandLink|\\son\\w+=\"(?!#)[^\"]*\\(|<script(?![^>]*src=)|\\sstyle=\"|javascript:|#[0-9a-fA-F]{6}\\b");

    @ParameterizedTest
    @MethodSource("pages") void says_nothing_of_its_own(Path page) throws IOException {
        var text = EXPRESSION.matcher(source(page)).replaceAll("");
        assertThat(found(TEXT, text)).allMatch(PagesTest::isMark);
        assertThat(found(SAID, text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages") void asks_for_sentences_that_exist(Path page) throws IOException {
        assertThat(found(KEY, source(page))).allMatch(Texts.in(Locale.FRENCH)::has);
    }

    @ParameterizedTest
    @MethodSource("pages") void holds_no_script_no_style_and_no_colour(Path page) throws IOException {
        var text = source(page).replaceAll("\\son(complete|start|success|error|show|hide)=\"[^\"]*\"", "");
        assertThat(found(FORBIDDEN, text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages") void leads_to_no_address_of_programs_which_would_ask_for_a_password(Path page)
            throws IOException {
        assertThat(source(page)).doesNotContain("/api/");
    }

    /** Else the server answers a form that holds a file with an incident. */
    @ParameterizedTest
    @MethodSource("pages") void sends_a_file_in_parts(Path page) throws IOException {
        for (var form : source(page).split("<h:form")) {
            var own = form.split("</h:form>")[0];
            if (own.contains("/WEB-INF/orientation/paper.xhtml") || own.contains("<h:inputFile"))
                assertThat(page.startsWith(WEBAPP.resolve("WEB-INF"))
                        || own.split(">")[0].contains("enctype=\"multipart/form-data\""))
                        .as("%s", own.split(">")[0]).isTrue();
        }
    }

    static Stream<Path> pages() throws IOException {
        try (var files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        }
    }

    private static String source(Path page) throws IOException {
        return COMMENT.matcher(Files.readString(page)).replaceAll("");
    }

    /** Entities and units of one letter are marks, not words. */
    private static boolean isMark(String text) {
        return text.replaceAll("&#?\\w+;", "").strip().length() <= 1;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.groupCount() == 0 ? m.group() : m.group(1)).toList();
    }
}
