package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that a role can reach by following links is in order, and asks the database little, beside what fixes the
 * scope, the rights and the trail.
 */
@ExtendWith(Browsing.class)
class EveryPageIT {
    private static final int MOST_STATEMENTS = 3;
    /** Of what kinds of elements pages that a browser has shown are made, as the server wrote them. */
    private static final Map<String, Set<String>> SHOWN = new HashMap<>();
    private static final Set<String> FRAMES = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"social", "director", "ofii", "prefecture", "finance", "admin",
            "auditor"}) void every_page_that_a_role_can_reach_is_in_order_and_asks_three_times_at_most(String role,
                    Visitor visitor) {
        visitor.signIn(role);
        var reader = Person.signedIn(TestServer.address(), role);
        var seen = new LinkedHashSet<String>();
        var faults = new ArrayList<String>();
        var ahead = new ArrayDeque<>(List.of("/index.xhtml"));
        try (var log = StatementLog.of(TestServer.data())) {
            while (!ahead.isEmpty()) {
                var address = ahead.poll();
                if (!seen.add(Visitor.path(address))) continue;
                var written = new AtomicReference<HttpResponse<String>>();
                var asked = log.during(() -> written.set(reader.open(address)));
                if (asked.size() > MOST_STATEMENTS) faults.add(role + " " + address + " asks " + asked);
                pages(written.get()).forEach(ahead::add);
                check(visitor, role, address, written.get(), faults);
            }
        }
        assertThat(seen).hasSizeGreaterThan(1);
        assertThat(faults).isEmpty();
    }

    private static Stream<String> pages(HttpResponse<String> written) {
        return Person.links(written).stream().filter(link -> Visitor.path(link).endsWith(".xhtml"));
    }

    /** Looks at it in the browser, if something on it is of a kind that this has not shown at this address. */
    private static void check(Visitor visitor, String role, String address, HttpResponse<String> written,
            List<String> faults) {
        try {
            assertThat(written.statusCode()).as(address).isEqualTo(200);
            var made = new Axe(visitor.page()).kindsAsWritten(written.body());
            if (isNew(made, Visitor.path(address))) look(visitor, role, address);
        } catch (AssertionError fault) {
            faults.add(role + " " + fault.getMessage());
        }
    }

    /** Whether something is of a kind that was not shown at this address; of the frame, at any. */
    private static boolean isNew(List<String> made, String path) {
        var shown = SHOWN.computeIfAbsent(path, none -> new HashSet<>());
        return made.stream().filter(kind -> (Axe.isOfTheFrame(kind) ? FRAMES : shown).add(kind)).count() > 0;
    }

    private static void look(Visitor visitor, String role, String address) {
        visitor.open(address);
        var isFirst = !Checked.here(Visitor.path(address));
        visitor.findsItAccessible();
        if (!isFirst) return; // what another role has seen, maybe with other acts on it
        visitor.screenshot(role + Visitor.path(address).replace('/', '-').replace(".xhtml", ""));
        visitor.findsItFitsANarrowScreen();
    }
}
