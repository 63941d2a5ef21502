package org.havre.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;

/** Free texts are where sensitive data leaks: each is short, and says under it what has no place there (domain.md §11.2). */
class FreeTextTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    /** What people write in their own words about a household; who asked for a shelter is a service, and never a person. */
    private static final Pattern FIELD = Pattern.compile(
            "<u:field for=\"(because|undoBecause|why|note|ground|askedBy)\"([^>]*)>\\s*<h:input(?:Text|Textarea)([^>]*)>");
    private static final Pattern HELP = Pattern.compile("help=\"#\\{say.it\\('([\\w.]+)'\\)}\"");
    private static final Pattern SHORT = Pattern.compile("maxlength=\"(1\\d\\d|200)\"");
    private static final Pattern WARNED = Pattern.compile("santé|sans nom de personne");

    @Test void every_free_text_warns_and_is_short() throws IOException {
        var faults = new ArrayList<String>();
        var found = 0;
        try (var pages = Files.walk(PAGES)) {
            for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                var fields = FIELD.matcher(Files.readString(page));
                while (fields.find()) {
                    found++;
                    var key = HELP.matcher(fields.group(2));
                    var help = key.find() ? Texts.in(Locale.FRENCH).text(key.group(1)) : "";
                    if (!WARNED.matcher(help).find() || !SHORT.matcher(fields.group(3)).find())
                        faults.add(page + " " + fields.group(1) + ": " + help);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(found).isGreaterThan(12);
    }
}
