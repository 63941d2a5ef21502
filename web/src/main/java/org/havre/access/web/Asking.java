package org.havre.access.web;

import java.io.Serializable;
import org.havre.access.service.Asked;

/**
 * Somebody who is at the provider meanwhile.
 *
 * @param from where they wanted to go
 */
record Asking(Asked asked, String from) implements Serializable {
    static final String NAME = Asking.class.getName();
}
