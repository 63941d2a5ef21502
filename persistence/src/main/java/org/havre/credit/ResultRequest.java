package org.havre.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** A result that is to be recorded, beside the account that it comes from. */
public record ResultRequest(BudgetFile whose, ResultOfYear told, LocalDate today) {

    /** Everything that stands against it: whether there is a result at all, then each equation that it breaks (R52, R53). */
    public List<Objection> objections() {
        var cannotBe = ResultRequestRule.against(this);
        if (!cannotBe.isEmpty()) return cannotBe;
        return told.broken().stream().map(rule -> Objection.of(rule).at(field(rule))).toList();
    }

    private static String field(ResultRule rule) {
        return switch (rule) {
            case NET_IS_NOT_PRODUCTS_LESS_CHARGES -> "net";
            case ALLOCATION_WITHOUT_DETAIL, DETAILS_ARE_NOT_THE_ALLOCATION, SHARES_ARE_NOT_THE_RESULT -> "allocation";
            case STATE_SHARE_REVERSED -> "takenByState";
            case DEFICIT_WITH_SURPLUS_SHARES, SURPLUS_SPLIT_IS_NOT_THE_RESULT -> "recovered";
            case SURPLUS_WITH_COMPENSATION, SHARE_OUT_OF_BOUNDS -> "compensated";
        };
    }
}
