package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages ask the database, beside what fixes the scope, the rights and the trail. */
@ExtendWith(Deployed.class)
class FewStatementsIT {
    private static final int MOST = 3;

    @ParameterizedTest
    @ValueSource(strings = {"social", "director", "ofii", "prefecture", "finance", "admin",
            "auditor"}) void no_page_that_a_role_can_reach_asks_more_than_three_times(String role) {
        try (var log = StatementLog.of(TestServer.data())) {
            var asked = asked(Person.signedIn(TestServer.address(), role), log);
            assertThat(asked).isNotEmpty();
            asked.values().removeIf(statements -> statements.size() <= MOST);
            assertThat(asked).isEmpty();
        }
    }

    /** Every page that is reached by following links, once, with what it asked. */
    private static Map<String, List<String>> asked(Person reader, StatementLog log) {
        var asked = new TreeMap<String, List<String>>();
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of("/index.xhtml"));
        while (!ahead.isEmpty()) {
            var page = ahead.poll();
            if (!seen.add(Visitor.path(page))) continue;
            asked.put(page, log.during(() -> ahead.addAll(pages(reader, page))));
        }
        return asked;
    }

    private static List<String> pages(Person reader, String page) {
        return Person.links(reader.open(page)).stream().filter(link -> Visitor.path(link).endsWith(".xhtml")).toList();
    }
}
