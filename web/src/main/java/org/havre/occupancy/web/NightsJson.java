package org.havre.occupancy.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Lengths;
import org.havre.occupancy.Nightly;
import org.havre.occupancy.NightsOfGroup;
import org.havre.occupancy.Spread;

/** What figures were on the nights of a period, under names for other programs. */
final class NightsJson {

    private NightsJson() {}

    static Map<String, Object> of(NightsOfGroup row, Grouping grouping) {
        var told = new LinkedHashMap<String, Object>();
        told.put(grouping.name().toLowerCase(Locale.ROOT), row.group().key());
        if (row.group().name() != null) told.put("name", row.group().name());
        told.put("from", row.first().toString());
        told.put("to", row.last().toString());
        told.put("nights", row.nights());
        for (var figure : Nightly.values())
            told.put(name(figure), row.of(figure).map(NightsJson::spread).orElse(null));
        told.put("ended", lengths(row.ended()));
        told.put("present", lengths(row.present()));
        return told;
    }

    private static String name(Nightly figure) {
        return figure.isRate()
                ? figure.name().toLowerCase(Locale.ROOT) + "Rate"
                : figure == Nightly.PRESENT ? "people" : figure.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> spread(Spread spread) {
        var told = new LinkedHashMap<String, Object>();
        told.put("min", spread.least());
        told.put("mean", spread.mean());
        told.put("median", spread.median());
        told.put("q80", spread.eightieth());
        told.put("max", spread.most());
        return told;
    }

    private static Map<String, Object> lengths(Lengths stays) {
        var told = new LinkedHashMap<String, Object>();
        told.put("stays", stays.stays());
        told.put("nights", stays.nights());
        told.put("meanNights", stays.mean().orElse(null));
        return told;
    }
}
