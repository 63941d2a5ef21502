package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that a role can reach by following links is in order. */
@ExtendWith(Browsing.class)
class EveryPageIT {
    private static final String LINKS = "Array.from(document.querySelectorAll('a[href]')).map(link => link.href)";

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
            if (Checked.here(Visitor.path(address))) {
                visitor.findsItAccessibleWhereNew(); // what another role has seen, maybe with other acts on it
                return;
            }
            visitor.screenshot(role + Visitor.path(address).replace('/', '-').replace(".xhtml", ""));
            visitor.findsItAccessible();
            visitor.findsItFitsANarrowScreen();
        } catch (AssertionError fault) {
            faults.add(role + " " + fault.getMessage());
        }
    }
}
