package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** What stands against a unit as it is described. */
public enum UnitRule implements Rule<UnitDraft> {
    NAMELESS("unitName", draft -> draft.name().isBlank()), //
    NAME_TAKEN("unitName", UnitDraft::nameTaken), //
    NOT_A_NUMBER_OF_BEDS("beds", draft -> draft.traits().bedCount() < 1 || draft.traits().bedCount() > 500), //
    TRANSITORY_AFTER_COUNTED_NIGHTS("transitory", UnitDraft::changesCountedNights);

    private final String field;
    private final Predicate<UnitDraft> broken;

    UnitRule(String field, Predicate<UnitDraft> broken) {
        this.field = field;
        this.broken = broken;
    }

    @Override public boolean broken(UnitDraft draft) {
        return broken.test(draft);
    }

    @Override public List<? extends Serializable> told(UnitDraft draft) {
        return List.of(draft.name().strip());
    }

    @Override public String field() {
        return field;
    }
}
