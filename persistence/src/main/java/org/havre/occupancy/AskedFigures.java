package org.havre.occupancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.PlaceAttribute;

/** A question of figures as words that may be kept, and read again as the same question. */
public record AskedFigures(OccupancyQuestion question, Optional<Grouping> sheets) {

    public Map<String, String> words() {
        var words = new HashMap<String, String>();
        words.put("from", question.window().from().toString());
        words.put("to", question.window().to().minusDays(1).toString());
        words.put("by", question.step().name());
        words.put("group", question.grouping().name());
        put(words, "facility", question.facility() == null ? null : question.facility().value());
        put(words, "department", question.department());
        put(words, "region", question.region());
        put(words, "kind", question.filter().kind());
        put(words, "dt", question.filter().directorate());
        put(words, "operator", question.filter().operator());
        put(words, "knownAt", question.knownAt());
        put(words, "attribute", question.attribute());
        put(words, "sheets", sheets.orElse(null));
        return words;
    }

    private static void put(Map<String, String> words, String name, Object told) {
        if (told != null) words.put(name, told.toString());
    }

    public static AskedFigures of(Map<String, String> words) {
        var question = new OccupancyQuestion(
                Window.through(LocalDate.parse(words.get("from")), LocalDate.parse(words.get("to"))),
                Step.valueOf(words.get("by")), Grouping.valueOf(words.get("group")),
                words.containsKey("facility") ? new DnaCode(words.get("facility")) : null, words.get("department"),
                words.get("region"),
                new OccupancyFilter(words.containsKey("kind") ? FacilityKind.valueOf(words.get("kind")) : null,
                        words.get("dt"), words.get("operator")),
                words.containsKey("knownAt") ? Instant.parse(words.get("knownAt")) : null,
                words.containsKey("attribute") ? PlaceAttribute.valueOf(words.get("attribute")) : null);
        return new AskedFigures(question, Optional.ofNullable(words.get("sheets")).map(Grouping::valueOf));
    }
}
