package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import jakarta.ejb.EJBException;
import jakarta.interceptor.InvocationContext;

import org.havre.access.Rebuff;
import org.havre.orientation.PaperRule;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.workbook.WorkbookFault;
import org.havre.shared.workbook.WorkbookRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are refused before they are read: who sent them is remembered, and nobody else. */
class NoteRefusedFilesTest {
    private interface UseCases {
        void carryOut();
    }

    private final List<String> noted = new ArrayList<>();
    private final Whence whence = new Whence();
    private final Rebuffs rebuffs = new Rebuffs() {
        @Override public void note(Rebuff why, String login, String address, String place) {
            noted.add(String.join(" ", why.name(), login, address, place));
        }
    };

    @ParameterizedTest
    @EnumSource(WorkbookFault.class) void every_fault_of_a_workbook_is_noted_with_who_from_where_and_by_which_act(
            WorkbookFault fault) {
        refuses(WorkbookRefused.because(fault));
        assertThat(noted).containsExactly("REFUSED_FILE admin 192.0.2.7 UseCases.carryOut");
    }

    @ParameterizedTest
    @EnumSource(PaperRule.class) void every_rule_against_a_paper_is_noted_beside_whatever_else_stands_against_it(
            PaperRule rule) {
        refuses(new Refusal(List.of(Objection.of("decision_number_taken"), Objection.of(rule).at("paper"))));
        assertThat(noted).hasSize(1);
    }

    @Test void also_where_it_comes_wrapped() {
        refuses(new EJBException(WorkbookRefused.because(WorkbookFault.PASSWORD)));
        assertThat(noted).hasSize(1);
    }

    @Test void another_refusal_and_a_failure_are_not() {
        refuses(new Refusal(Objection.of("stay_ends_after_start")));
        refuses(new IllegalStateException());
        assertThat(noted).isEmpty();
    }

    private void refuses(RuntimeException refusal) {
        whence.from("192.0.2.7");
        var call = (InvocationContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{InvocationContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getMethod")) return UseCases.class.getMethod("carryOut");
                    throw refusal;
                });
        assertThatThrownBy(() -> new NoteRefusedFiles(new SignedIn(() -> "admin", new Focus(), whence), rebuffs)
                .note(call)).isSameAs(refusal);
    }
}
