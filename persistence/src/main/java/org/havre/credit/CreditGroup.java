package org.havre.credit;

import java.util.function.Function;

/** What facilities' money is added up by. */
public enum CreditGroup {
    REGION(WhoseCredit::regionCode, WhoseCredit::region), //
    DEPARTMENT(WhoseCredit::departmentCode, WhoseCredit::department), //
    OPERATOR(WhoseCredit::operator, WhoseCredit::operator), //
    FACILITY(whose -> String.valueOf(whose.id()), WhoseCredit::title);

    private final Function<WhoseCredit, String> key;
    private final Function<WhoseCredit, String> name;

    CreditGroup(Function<WhoseCredit, String> key, Function<WhoseCredit, String> name) {
        this.key = key;
        this.name = name;
    }

    String key(WhoseCredit whose) { return key.apply(whose); }

    String name(WhoseCredit whose) { return name.apply(whose); }
}
