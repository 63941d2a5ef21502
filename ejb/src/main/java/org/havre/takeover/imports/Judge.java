package org.havre.takeover.imports;

import java.io.Serializable;

/** Says what stands against a row; one that is in already is not judged again. */
final class Judge {

    private final Standing standing;
    private final Remarks remarks;

    Judge(Standing standing, Remarks remarks) {
        this.standing = standing;
        this.remarks = remarks;
    }

    void reject(TakeoverRow row, TakeoverColumn column, TakeoverFault fault, Serializable... parameters) {
        if (!standing.isSame(row)) {
            remarks.reject(row.line(), column, fault, parameters);
        }
    }

    void warn(TakeoverRow row, TakeoverColumn column, TakeoverWarning warning, Serializable... parameters) {
        remarks.warn(row.line(), column, warning, parameters);
    }

    boolean isRejected(TakeoverRow row) {
        return remarks.isRejected(row.line());
    }

    Standing standing() {
        return standing;
    }
}
