package org.havre.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A sentence taken apart once: its words, and the holes that values fill. */
final class Sentence {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)(?::([^|}]*)\\|([^}]*))?}");

    /**
     * Words, and the hole that follows them.
     *
     * @param value number of the value that fills the hole; -1 where no hole follows
     * @param one   the word that agrees with one; null where the value itself is written
     * @param many  the word that agrees with more
     */
    private record Piece(String words, int value, String one, String many) {}

    private final String whole;
    private final List<Piece> pieces = new ArrayList<>();

    Sentence(String whole) {
        this.whole = whole;
        var hole = HOLE.matcher(whole);
        var from = 0;
        while (hole.find()) {
            pieces.add(new Piece(whole.substring(from, hole.start()), Integer.parseInt(hole.group(1)), hole.group(2),
                    hole.group(3)));
            from = hole.end();
        }
        pieces.add(new Piece(whole.substring(from), -1, null, null));
    }

    /**
     * @param written how a value stands in a sentence
     * @param plural  whether a count asks for the plural
     */
    String filled(Object[] values, Function<Object, String> written, Predicate<Object> plural) {
        if (pieces.size() == 1) return whole;
        var sentence = new StringBuilder(whole.length() + 32);
        for (var piece : pieces) {
            sentence.append(piece.words());
            if (piece.value() < 0) continue;
            var value = values[piece.value()];
            sentence.append(piece.one() == null
                    ? written.apply(value)
                    : plural.test(value) ? piece.many() : piece.one());
        }
        return sentence.toString();
    }
}
