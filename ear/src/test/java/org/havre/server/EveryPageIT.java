package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that a role can reach by following links is in order; and every page and dialog of the war was seen by a
 * test of this run. A page that only an act opens, and a dialog, need a test of their own that asks
 * {@link Visitor#findsItAccessible()}.
 */
@ExtendWith(Browsing.class)
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageIT {
    private static final Path WAR = Path.of("..", "web", "src/main/webapp");
    private static final Pattern DIALOG = Pattern.compile("<(?:u:panel|p:dialog)\\b[^>]*\\bid=\"([\\w-]+)\"");
    private static final String LINKS = "Array.from(document.querySelectorAll('a[href]')).map(link => link.href)";

    @ParameterizedTest
    @ValueSource(strings = {"social", "director", "ofii", "prefecture", "finance", "admin", "auditor"})
    @Order(1) void every_page_that_a_role_can_reach_is_in_order(String role, Visitor visitor) {
        visitor.signIn(role);
        var seen = new LinkedHashSet<String>();
        var faults = new ArrayList<String>();
        var ahead = new ArrayDeque<>(List.of("/index.xhtml"));
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            if (!seen.add(Visitor.path(address))) continue;
            check(visitor, role, address, faults);
            for (var link : (Iterable<?>) visitor.page().evaluate(LINKS))
                if (isPage(link.toString())) ahead.add(link.toString());
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isPage(String link) {
        return link.startsWith(TestServer.address() + "/") && Visitor.path(link).endsWith(".xhtml");
    }

    private static void check(Visitor visitor, String role, String address, List<String> faults) {
        var answer = visitor.page().navigate(address);
        try {
            assertThat(answer.status()).as(address).isEqualTo(200);
            visitor.screenshot(role + Visitor.path(address).replace('/', '-').replace(".xhtml", ""));
            if (Visitor.checked().contains(Visitor.path(address))) {
                visitor.findsItAccessible(ColorScheme.LIGHT); // what another role has seen, with other acts on it
            } else {
                visitor.findsItAccessible();
                visitor.findsItFitsANarrowScreen();
            }
        } catch (AssertionError fault) {
            faults.add(role + " " + fault.getMessage());
        }
    }

    @Test
    @Order(2) void every_page_and_dialog_of_the_war_was_seen_by_a_test() throws IOException {
        assertThat(Visitor.checked()).containsAll(ofTheWar());
    }

    private static Set<String> ofTheWar() throws IOException {
        var all = new TreeSet<String>();
        try (var files = Files.walk(WAR)) {
            for (var file : (Iterable<Path>) files.filter(EveryPageIT::isPage)::iterator) {
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
