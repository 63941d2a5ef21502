package org.havre.name;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a person: a name, and the year of birth where they know it, alone or in a date.
 *
 * @param name without the year
 */
record Wish(String name, OptionalInt born) {
    private static final Pattern BORN = Pattern
            .compile("(?<![\\d/.-])(?:\\d{1,2}[/.-]){0,2}((?:19|20)\\d\\d)(?![\\d/.-])");

    static Wish of(String typed) {
        var born = BORN.matcher(typed);
        return born.find()
                ? new Wish(born.replaceFirst(" ").strip(), OptionalInt.of(Integer.parseInt(born.group(1))))
                : new Wish(typed, OptionalInt.empty());
    }
}
