package org.havre.demo.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.resident.Sex;

/** A country that people of the demo set come from, with invented names as they might be written there. */
record Origin(String nationality, int share, List<String> languages, int oneName, List<String> families,
        List<String> women, List<String> men) implements Comparable<Origin> {

    /** As many cards of each as its hundredths. */
    static Map<Origin, Integer> cards() {
        var cards = new HashMap<Origin, Integer>();
        try (var lines = new BufferedReader(
                new InputStreamReader(Origin.class.getResourceAsStream("origins.txt"), UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Origin::parse)
                    .forEach(origin -> cards.put(origin, origin.share()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cards;
    }

    private static Origin parse(String line) {
        var part = line.split(" *\\| *");
        return new Origin(part[0], Integer.parseInt(part[1]), List.of(part[2].split(" ")), Integer.parseInt(part[3]),
                List.of(part[4].split(", ")), List.of(part[5].split(", ")), List.of(part[6].split(", ")));
    }

    String givenName(Sex sex, Dice dice) { return dice.pick(sex == Sex.F ? women : men); }

    @Override public int compareTo(Origin other) { return nationality.compareTo(other.nationality); }
}
