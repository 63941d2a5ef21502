package org.havre.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.havre.shared.NotFound;

/** Asked by every service before it does anything: may this caller do this, here. */
@Dependent
public class Permissions {

    private final Entry entry;

    @Inject public Permissions(Entry entry) {
        this.entry = entry;
    }

    public Caller caller() {
        return entry.caller().orElseThrow(() -> new IllegalStateException("nobody has entered this transaction"));
    }

    public boolean may(Act act) {
        return caller().may(act);
    }

    public void require(Act act) {
        if (!may(act)) {
            throw new Forbidden(act);
        }
    }

    /** Of two acts that lead to the same, the one that is the caller's. */
    public Act requireEither(Act one, Act other) {
        if (may(one)) return one;
        require(other);
        return other;
    }

    /** @throws NotFound where the facility is not the caller's, as if it did not exist */
    public void require(Act act, long facility) {
        require(act);
        if (!caller().covers(facility)) {
            throw new NotFound("facility");
        }
    }
}
