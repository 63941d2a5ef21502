package org.havre.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a name that tell people apart, without articles and particles, each with the other ways to write it in one. */
final class Words {

    /** What joins words, alone or before a hyphen: of, son of, daughter of, and the article. */
    private static final Set<String> PARTICLES = Set.of("al", "el", "ul", "ol", "il", "ud", "ed", "ould", "wuld", "uld",
            "ouled", "mint", "bint", "bent", "ben", "bin", "ibn", "ibnu", "de", "da", "do", "dos", "du", "del", "la",
            "van",
            "von", "der", "y");
    /** The article before a letter that it takes on. */
    private static final Set<String> ASSIMILATED = Set.of("as", "ash", "ar", "ad", "an", "at", "az", "ess", "es", "er",
            "en", "et", "ez", "ech", "ath");
    /** An article, a particle or a father at the beginning of a word: what is left is another reading of it. */
    private static final Pattern PREFIX = Pattern
            .compile(
                    "^(?:al|el|ol|ul|ould|ben|ibn|bint|ad(?=d)|ed(?=d)|ud(?=d)|ar(?=r)|er(?=r)|as(?=s)|es(?=s)|az(?=z)|ez(?=z)"
                            + "|at(?=t)|et(?=t)|ech(?=ch)|esh(?=sh)|ash(?=sh)|en(?=n)|an(?=n))(?=.{4})");
    private static final Pattern SERVANT = Pattern.compile("^([ae]bd)[aeiou]?l(?=.{3})");
    private static final int MOST = 8;

    private final List<Set<String>> words = new ArrayList<>();
    private final List<String> joined = new ArrayList<>();

    /** The parts of a name as they are entered: family name and given names, either may be empty. */
    Words(String... parts) {
        for (var part : parts) {
            if (part != null) read(Letters.plain(part));
        }
    }

    /** Each with its readings, the first as it is written; in the order of the name. */
    List<Set<String>> words() {
        return words;
    }

    /** Two neighbours written as one word. */
    List<String> joined() { return joined; }

    private void read(String plain) {
        var written = plain.isEmpty() ? List.<String>of() : List.of(plain.split(" +"));
        var own = new ArrayList<String>();
        String particle = null;
        for (int i = 0; i < written.size(); i++) {
            var word = written.get(i);
            var next = i + 1 < written.size() ? written.get(i + 1) : null;
            if (next != null && joins(word, next)) {
                particle = word;
                continue;
            }
            if (particle != null && servant(own)) {
                words.remove(words.size() - 1);
                word = own.remove(own.size() - 1) + word;
            } else if (particle != null) {
                join(particle + word);
            }
            own.add(word);
            word(word);
            particle = null;
        }
        for (int i = 1; i < own.size(); i++) join(own.get(i - 1) + own.get(i));
    }

    /** Servant of: the word and what it serves are one name. */
    private static boolean servant(List<String> before) {
        return !before.isEmpty() && before.get(before.size() - 1).matches("[ae]bd[aeiou]?");
    }

    private void join(String both) {
        if (joined.size() >= MOST) return;
        joined.add(both);
        var bare = SERVANT.matcher(both).replaceFirst("$1");
        if (!bare.equals(both)) joined.add(bare);
    }

    private static boolean joins(String word, String next) {
        if (PARTICLES.contains(word)) return true;
        return ASSIMILATED.contains(word) && word.charAt(word.length() - 1) == next.charAt(next.length() > 1
                && word.endsWith("h") ? 1 : 0);
    }

    private void word(String word) {
        if (words.size() >= MOST) return;
        var readings = new LinkedHashSet<String>();
        readings.add(word);
        readings.add(PREFIX.matcher(word).replaceFirst(""));
        readings.add(SERVANT.matcher(word).replaceFirst("$1"));
        words.add(readings);
    }
}
