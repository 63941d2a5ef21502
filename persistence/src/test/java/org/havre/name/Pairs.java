package org.havre.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pairs of spellings by published rules, each of one invented person; half of them are looked at, the others held out. */
public final class Pairs {

    /** A name as it is entered; either part may be empty. */
    public record Entered(String family, String given) {
        static Entered of(String told) {
            var comma = told.indexOf(',');
            return comma < 0
                    ? new Entered(told.strip(), "")
                    : new Entered(told.substring(0, comma).strip(), told.substring(comma + 1).strip());
        }

        public String typed() { return (family + " " + given).strip(); }

        public Name name() { return new Name(family, given); }
    }

    public record Pair(String rules, Entered kept, Entered asked, boolean heldOut) {}

    private Pairs() {}

    public static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        String rules = "";
        int n = 0;
        for (var line : lines("pairs.txt")) {
            if (line.startsWith("## ")) {
                rules = line.substring(3);
                n = 0;
            } else if (!line.startsWith("#") && line.contains("|")) {
                var sides = line.split("\\|");
                pairs.add(new Pair(rules, Entered.of(sides[0]), Entered.of(sides[1]), n++ % 2 == 1));
            }
        }
        return pairs;
    }

    static List<String> lines(String file) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Pairs.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
