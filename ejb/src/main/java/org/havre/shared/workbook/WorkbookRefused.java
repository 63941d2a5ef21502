package org.havre.shared.workbook;

import java.io.Serializable;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** A file that is not read, and nothing of it kept, with the sentence that says why and what to do. */
public class WorkbookRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private WorkbookRefused(Objection objection) {
        super(objection);
    }

    public static WorkbookRefused because(Enum<?> fault, Serializable... parameters) {
        return new WorkbookRefused(Objection.of(fault, parameters));
    }

    static WorkbookRefused damaged(Throwable cause) {
        WorkbookRefused refused = because(WorkbookFault.DAMAGED);
        refused.initCause(cause);
        return refused;
    }
}
