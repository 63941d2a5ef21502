package org.havre.shared.web;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.shared.service.Work;

/**
 * One line of the navigation.
 *
 * @param key    of its words
 * @param page   what it opens
 * @param works  the work that is done there
 * @param beside the pages that stand beside it, as its parts
 */
public record NavigationEntry(String key, String page, Set<Work> works, List<NavigationEntry> beside)
        implements
        Serializable {

    /** Itself and those beside it. */
    Stream<NavigationEntry> all() {
        return Stream.concat(Stream.of(this), beside.stream());
    }

    boolean opens(String address) { return all().anyMatch(entry -> entry.page.equals(address)); }

    /** The folder of a page stands for its feature: {@code /stay/arrivals.xhtml} is of {@code /stay/}. */
    boolean isOfFolder(String address) {
        return all().map(NavigationEntry::folder).anyMatch(folder -> folder.length() > 1 && address.startsWith(folder));
    }

    String folder() {
        return page.substring(0, page.lastIndexOf('/') + 1);
    }
}
