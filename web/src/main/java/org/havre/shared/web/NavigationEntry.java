package org.havre.shared.web;

import java.io.Serializable;

/** One line of the navigation: the key of its words and the page it opens. */
public record NavigationEntry(String key, String page) implements Serializable {
    /** The folder of a page stands for its feature: {@code /stay/arrivals.xhtml} is of {@code /stay/}. */
    String folder() {
        return page.substring(0, page.lastIndexOf('/') + 1);
    }
}
