package org.havre.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** People drawn by lot, who have nothing to do with one another: names of the same parts of the world, and nobody's. */
public final class Strangers {
    private static final String[] ONSETS = "b d f g h j k l m n r s t w y z sh kh ch gh dj tch ou".split(" ");
    private static final String[] VOWELS = "a a a e i o u ou ai".split(" ");
    private static final String[] CODAS = " | | | |n|r|l|m|s|d|sh|b".split("\\|");

    private final List<String[]> families = new ArrayList<>();
    private final List<String[]> given = new ArrayList<>();
    private final Random dice;

    public Strangers(long seed) {
        dice = new Random(seed);
        for (var line : Pairs.lines("strangers.txt")) {
            if (line.startsWith("family ")) families.add(line.substring(7).split(" "));
            if (line.startsWith("given ")) given.add(line.substring(6).split(" "));
        }
    }

    /** Every other family name is one that is found nowhere: registers know tens of thousands. */
    public Pairs.Entered next() {
        int world = dice.nextInt(families.size());
        var family = dice.nextInt(2) == 0 ? one(families.get(world)) : coined();
        if (dice.nextInt(4) == 0) family += " " + one(families.get(world));
        var names = one(given.get(world));
        if (dice.nextInt(3) == 0) names += " " + one(given.get(world));
        return new Pairs.Entered(family, names);
    }

    public Stream<Pairs.Entered> stream() { return Stream.generate(this::next); }

    private String coined() {
        var word = new StringBuilder();
        for (int syllables = 2 + dice.nextInt(3); syllables > 0; syllables--) {
            word.append(one(ONSETS)).append(one(VOWELS)).append(one(CODAS).strip());
        }
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private String one(String[] of) { return of[dice.nextInt(of.length)]; }
}
