package org.havre.name;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A name as it is compared with another one: its words, in any order, by how they sound. */
public final class Name {

    /** From here on two names may well be those of one person. */
    public static final double SAME = 0.85;

    /** Forms of the same name that no rule joins count as much. */
    private static final double SAME_NAME = 0.93;
    /** The beginning of a word, where somebody is still typing. */
    private static final double BEGUN = 0.8;
    private static final int BEGINNING = 3;
    /** How much the name counts that has more of the other. */
    private static final double MORE = 0.7;

    private final List<List<Form>> words = new ArrayList<>();
    private final List<Form> joined;
    private final boolean begun;

    private record Form(String word, Sound sound, OptionalInt name) {
        static Form of(String word) { return new Form(word, Sound.of(word), SameNames.of(word)); }

        double likeness(Form other) {
            if (word.equals(other.word)) return 1;
            double like = sound.likeness(other.sound);
            return name.isPresent() && name.equals(other.name) ? Math.max(SAME_NAME, like) : like;
        }

        double begun(Form other) {
            double like = likeness(other);
            return word.length() >= BEGINNING && other.word.startsWith(word) ? Math.max(BEGUN, like) : like;
        }
    }

    /** The parts as they are entered: one text that was typed, or a family name and given names. */
    public Name(String... parts) {
        this(false, parts);
    }

    private Name(boolean begun, String... parts) {
        this.begun = begun;
        var read = new Words(parts);
        read.words().forEach(readings -> words.add(readings.stream().map(Form::of).toList()));
        joined = read.joined().stream().map(Form::of).toList();
    }

    /** As somebody looks for it, who may have typed no more than the beginning of a word. */
    public static Name typed(String text) {
        return new Name(true, text);
    }

    /** From 0 to 1: how far one may be the other one spelt by another rule, or with more words. */
    public double likeness(Name other) {
        if (words.isEmpty() || other.words.isEmpty()) return 0;
        double here = found(this, other);
        double there = found(other, this);
        return MORE * Math.max(here, there) + (1 - MORE) * Math.min(here, there);
    }

    /** How many words there are. */
    public int length() { return words.size(); }

    /** How much of the words of one the other one has. */
    private static double found(Name one, Name other) {
        double sum = 0;
        double all = 0;
        for (var word : one.words) {
            double weight = 1 + Math.min(8, word.get(0).word().length()) / 4.0;
            sum += weight * best(one, word, other);
            all += weight;
        }
        return sum / all;
    }

    private static double best(Name one, List<Form> word, Name other) {
        double best = 0;
        for (var reading : word) {
            for (var theirs : other.words)
                for (var form : theirs) best = Math.max(best, one.begun ? reading.begun(form) : reading.likeness(form));
            for (var form : other.joined) best = Math.max(best, reading.likeness(form));
        }
        for (var both : one.joined) {
            if (!both.word().startsWith(word.get(0).word()) && !both.word().endsWith(word.get(0).word())) continue;
            for (var theirs : other.words) for (var form : theirs) best = Math.max(best, both.likeness(form));
        }
        return best * best;
    }
}
