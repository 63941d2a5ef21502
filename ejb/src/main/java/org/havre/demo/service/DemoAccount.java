package org.havre.demo.service;

import java.util.List;
import org.havre.access.Role;
import org.havre.access.ScopeKind;

/**
 * Who may try Havre out, as what and where: the accounts of contract.md, all with one password.
 *
 * @param key        the region or département of the scope; null for facilities and the nation
 * @param facilities what the codes of the facilities of the scope end in
 */
record DemoAccount(String login, String displayName, Role role, ScopeKind scope, String key,
        List<String> facilities) {
    static final String PASSWORD = "havre-demo";
    static final String ADMINISTRATOR = "admin";

    /** The director's facilities are those of the social worker and one more. */
    static final List<DemoAccount> ALL = List.of(
            of("social", "Camille Aubresol", Role.SOCIAL, "6980", "6981"),
            of("director", "Dominique Verlanges", Role.DIRECTOR, "6980", "6981", "6984"),
            of("ofii", "Sacha Montrevel-Lys", Role.OFII, ScopeKind.REGION, "FR-ARA"),
            of("prefecture", "Claude Brisemur", Role.PREFECTURE, ScopeKind.DEPARTMENT, "69"),
            of("finance", "Maxence d'Orlhac", Role.FINANCE, ScopeKind.REGION, "FR-ARA"),
            of(ADMINISTRATOR, "Administration", Role.ADMIN, ScopeKind.NATION, null),
            of("auditor", "Andréa Quintevoix", Role.AUDITOR, ScopeKind.NATION, null));

    private static DemoAccount of(String login, String name, Role role, String... facilities) {
        return new DemoAccount(login, name, role, ScopeKind.FACILITY, null, List.of(facilities));
    }

    private static DemoAccount of(String login, String name, Role role, ScopeKind scope, String key) {
        return new DemoAccount(login, name, role, scope, key, List.of());
    }
}
