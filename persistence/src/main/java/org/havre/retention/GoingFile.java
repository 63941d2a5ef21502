package org.havre.retention;

import java.io.Serializable;

/** A file that goes soon, for those who may read it. */
public record GoingFile(String familyName, String givenNames, String reference, Retention retention)
        implements Serializable {

    @Override public String toString() { return "file"; }
}
