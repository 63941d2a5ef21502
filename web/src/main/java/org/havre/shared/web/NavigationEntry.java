package org.havre.shared.web;

import java.io.Serializable;
import java.util.Set;
import org.havre.shared.service.Work;

/** One line of the navigation: the key of its words, the page it opens, and the work that is done there. */
public record NavigationEntry(String key, String page, Set<Work> works) implements Serializable {
    /** The folder of a page stands for its feature: {@code /stay/arrivals.xhtml} is of {@code /stay/}. */
    String folder() {
        return page.substring(0, page.lastIndexOf('/') + 1);
    }
}
