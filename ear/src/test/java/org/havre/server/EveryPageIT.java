package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a role can reach by following links is in order. */
@ExtendWith(Browsing.class)
class EveryPageIT {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"#]*)");
    /** Of what pages that a browser has shown are made, as the server wrote them. */
    private static final Map<String, Set<List<String>>> SHOWN = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"social", "director", "ofii", "prefecture", "finance", "admin",
            "auditor"}) void every_page_that_a_role_can_reach_is_in_order(String role, Visitor visitor) {
        visitor.signIn(role);
        var seen = new LinkedHashSet<String>();
        var faults = new ArrayList<String>();
        var ahead = new ArrayDeque<>(List.of("/index.xhtml"));
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            if (!seen.add(Visitor.path(address))) continue;
            links(address, check(visitor, role, address, faults)).forEach(ahead::add);
        }
        assertThat(faults).isEmpty();
    }

    private static Stream<String> links(String address, String written) {
        var here = URI.create(TestServer.address()).resolve(address);
        return LINK.matcher(written).results().map(link -> here.resolve(link.group(1).replace("&amp;", "&")).toString())
                .filter(link -> link.startsWith(TestServer.address() + "/") && Visitor.path(link).endsWith(".xhtml"));
    }

    /** Looks at it in the browser, if this has not shown a page made of the same; answers what the server wrote. */
    private static String check(Visitor visitor, String role, String address, List<String> faults) {
        var answer = visitor.page().request().get(address);
        var written = answer.text();
        try {
            assertThat(answer.status()).as(address).isEqualTo(200);
            var made = SHOWN.computeIfAbsent(Visitor.path(address), none -> new HashSet<>());
            if (made.add(new Axe(visitor.page()).kindsAsWritten(written))) look(visitor, role, address);
        } catch (AssertionError fault) {
            faults.add(role + " " + fault.getMessage());
        }
        return written;
    }

    private static void look(Visitor visitor, String role, String address) {
        visitor.open(address);
        if (Checked.here(Visitor.path(address))) {
            visitor.findsItAccessibleWhereNew(); // what another role has seen, maybe with other acts on it
            return;
        }
        visitor.screenshot(role + Visitor.path(address).replace('/', '-').replace(".xhtml", ""));
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }
}
