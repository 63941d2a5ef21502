package org.havre.server;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A list as a page shows it. */
record ListPage(String html) {
    private static final Pattern MATCH = Pattern.compile("class=\"match\"[^>]*>([^<]*)<");
    private static final Pattern TABLE = Pattern.compile("<tbody>(.*?)</tbody>(.*?)</table>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\s\\u202f\\u00a0]*");

    /** How many rows it says there are: the first number in its words. */
    long matched() {
        var words = MATCH.matcher(html).results().map(found -> found.group(1)).findFirst().orElseThrow();
        var number = NUMBER.matcher(words);
        return number.find() ? Long.parseLong(number.group().replaceAll("\\D", "")) : 0;
    }

    /** Rows of the first table. */
    long shown() { return shown(0); }

    /** Rows of one of its tables; none where there is none. */
    long shown(int table) {
        return TABLE.matcher(html).results().skip(table).findFirst()
                .map(found -> Stream.of(found.group(1).split("<tr[ >]")).skip(1).count()).orElse(0L);
    }

    /** Rows of all its tables. */
    long shownInAll() {
        return TABLE.matcher(html).results().mapToLong(found -> found.group(1).split("<tr[ >]").length - 1).sum();
    }

    /** The numbers below the first table; nothing where nothing stands there. */
    Optional<List<String>> foot() {
        var table = TABLE.matcher(html);
        if (!table.find() || !table.group(2).contains("<tfoot>")) return Optional.empty();
        return Optional.of(Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL).matcher(table.group(2))
                .results().map(cell -> cell.group(1).replaceAll("<[^>]*>|[\\s\\u202f\\u00a0]|&#8239;", "")).toList());
    }
}
