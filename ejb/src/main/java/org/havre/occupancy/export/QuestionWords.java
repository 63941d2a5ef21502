package org.havre.occupancy.export;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.shared.Texts;

/** What figures were asked with, told above them: of which nights, of whom alone, and as known when. */
public final class QuestionWords {
    private QuestionWords() {}

    public static List<String> of(OccupancyQuestion asked, Texts texts) {
        var told = new ArrayList<>(List.of(texts.text("occupancy.sheet.period", asked.window().from(),
                asked.window().to().minusDays(1))));
        var whose = whose(asked, texts);
        if (!whose.isEmpty()) told.add(texts.text("occupancy.sheet.only", whose));
        if (asked.attribute() != null) told.add(texts.text("occupancy.sheet.attribute", asked.attribute()));
        if (asked.knownAt() != null) told.add(texts.text("occupancy.known.at", asked.knownAt()));
        return told;
    }

    private static String whose(OccupancyQuestion asked, Texts texts) {
        var code = asked.facility() == null ? null : asked.facility().value();
        var kind = asked.filter().kind() == null ? null : texts.label(asked.filter().kind());
        return Stream.of(code, asked.department(), asked.region(), asked.filter().directorate(),
                asked.filter().operator(), kind).filter(Objects::nonNull).collect(joining(" · "));
    }
}
