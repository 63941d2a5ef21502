package org.havre.shared.service;

import java.util.List;
import org.havre.shared.Objection;

/** The closed months whose figures an import moves, to be told in its report. */
public interface ImportedMonths {
    /** @param operator whose facilities it is about; null where it changes terms alone */
    List<Objection> touched(Long operator);
}
