package org.havre.matrix;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the table: what is asked, and for each {@link Asker} what a row of their own answers and what any other
 * number does.
 *
 * @param how {@code page}, {@code get}, {@code post}, {@code act}
 * @param what an address, its numbers by kind in braces; of an act, the address of the page that it is done on
 * @param act the method that is bound; null for an address
 * @param button what its id ends in; null for an address
 * @param body what a program sends; null where it sends nothing
 */
record Line(String how, String what, String act, String button, String body, String own, String other) {
    static final Pattern NUMBER = Pattern.compile("\\{(\\w+)}");

    static Line of(String text) {
        var parts = text.split("\\s+\\|\\s+");
        var words = parts[0].split("\\s+", 3);
        var own = parts.length > 1 ? parts[1].strip() : "";
        var other = parts.length > 2 ? parts[2].strip() : null;
        if (!words[0].equals("act"))
            return new Line(words[0], words[1], null, null, words.length > 2 ? words[2] : null, own, other);
        var bound = words[1].split("@", 2);
        return new Line(words[0], words[2].strip(), bound[0], bound[1], null, own, other);
    }

    String path() { return what.replaceAll("[?].*", ""); }

    /** The kinds of numbers that are asked for. */
    List<String> kinds() {
        return NUMBER.matcher(what + (body == null ? "" : body)).results().map(found -> found.group(1)).distinct()
                .toList();
    }

    /** Whether it is nothing for this one, not even with a number of their own. */
    boolean turnsAway(Asker asker) {
        return "nl".indexOf(own.charAt(asker.ordinal())) >= 0;
    }

    /** The same before any number is looked at. */
    boolean turnsAwayAtTheDoor(Asker asker) {
        return turnsAway(asker) && other.charAt(asker.ordinal()) == own.charAt(asker.ordinal());
    }

    @Override public String toString() {
        return String.join(" ", how, act == null ? what : act + "@" + button + " " + what, body == null ? "" : body)
                .strip();
    }
}
