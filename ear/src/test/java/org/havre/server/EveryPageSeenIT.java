package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Run when all others have ended: every page and dialog of the war was seen by one of them. A page that only an act
 * opens, and a dialog, need a test of their own that asks {@link Visitor#findsItAccessible()}.
 */
@Tag("after-all")
class EveryPageSeenIT {
    private static final Path WAR = Path.of("..", "web", "src/main/webapp");
    private static final Pattern DIALOG = Pattern.compile("<(?:u:panel|p:dialog)\\b[^>]*\\bid=\"([\\w-]+)\"");

    @Test void every_page_and_dialog_of_the_war_was_seen_by_a_test() throws IOException {
        assumeTrue(Chromium.find().isPresent(), Chromium.HOW_TO_INSTALL);
        assertThat(Checked.inThisRun()).containsAll(ofTheWar());
    }

    private static Set<String> ofTheWar() throws IOException {
        var all = new TreeSet<String>();
        try (var files = Files.walk(WAR)) {
            for (var file : (Iterable<Path>) files.filter(EveryPageSeenIT::isPage)::iterator) {
                var page = "/" + WAR.relativize(file).toString().replace('\\', '/');
                all.add(page);
                DIALOG.matcher(Files.readString(file)).results()
                        .forEach(dialog -> all.add(page + "#" + dialog.group(1)));
            }
        }
        return all;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".xhtml") && !WAR.relativize(file).startsWith("WEB-INF");
    }
}
