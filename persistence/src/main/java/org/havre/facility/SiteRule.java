package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** What stands against a site as it is described. */
public enum SiteRule implements Rule<SiteDraft> {
    NAMELESS("siteName", draft -> draft.name().isEmpty()), //
    NAME_TAKEN("siteName", SiteDraft::nameTaken), //
    POSTAL_CODE("postalCode", draft -> draft.postalCode() != null && !draft.postalCode().matches("\\d{5}"));

    private final String field;
    private final Predicate<SiteDraft> broken;

    SiteRule(String field, Predicate<SiteDraft> broken) {
        this.field = field;
        this.broken = broken;
    }

    @Override public boolean broken(SiteDraft draft) {
        return broken.test(draft);
    }

    @Override public List<? extends Serializable> told(SiteDraft draft) {
        return List.of(draft.name());
    }

    @Override public String field() {
        return field;
    }
}
