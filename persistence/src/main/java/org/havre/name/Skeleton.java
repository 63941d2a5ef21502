package org.havre.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a word when vowels, h and double letters are gone, and letters that one language or rule of
 * transliteration writes for those of another are one: P (b p), F (f v), T (d t th dh), K (k g q kh gh), S (every hiss), L, M, N, R.
 * Where a letter stands for several sounds the word has several skeletons.
 */
final class Skeleton {

    /** So many ways to read one word are enough. */
    private static final int MOST = 8;
    private static final String[] NOTHING = {""};

    /** The longest that fits is taken; the sounds that it may stand for are told after it, a dash is none. */
    private static final List<Rule> RULES = rules("""
            shtsh S | shch S | chtch S | stch S | schtsch S | dzh S | dj S | dsch S | tsch S | tch S | tsh S | sch S SK | sh S
            ch S K | cz S | sz S | zh S | ts S TS | tz S TS | dz S | gj S | xh S | jh S | zj S | sj S | ss S
            kh K - | gh K - | ck K | cq K | q K S | kw K | qu K | ks KS | x KS K - S
            th T S | dh T S | ph F P | bh P F | lh L | rh R K | ng N NK
            """);
    /** Those that depend on what follows. */
    private static final List<Rule> BEFORE_VOWELS = rules("""
            thi T S | ti T S | di T S | thy T S | ty T S | dy T S
            """);
    private static final List<Rule> BEFORE_FRONT = rules("""
            sc SK S | gu K KS | g K S | c S K -
            """);
    private static final Map<Character, String[]> LETTERS = Map.ofEntries(letter('b', "P"), letter('c', "K S -"),
            letter('d', "T"), letter('f', "F"), letter('g', "K S"), letter('j', "S -"), letter('k', "K"),
            letter('l', "L"),
            letter('m', "M"), letter('n', "N"), letter('p', "P"), letter('r', "R"), letter('s', "S"), letter('t', "T"),
            letter('v', "F P"), letter('w', "- F"), letter('z', "S"));
    /** Nasals before a consonant at the beginning of a word, which French registers leave out. */
    private static final Pattern NASAL = Pattern.compile("^[mn](?=[bcdfgjkpqstvzlr])");

    private record Rule(String written, String[] sounds) {}

    private Skeleton() {}

    private static Map.Entry<Character, String[]> letter(char letter, String sounds) {
        return Map.entry(letter, sounds(sounds.split(" "), 0));
    }

    private static String[] sounds(String[] parts, int from) {
        var sounds = new String[parts.length - from];
        for (int i = from; i < parts.length; i++) sounds[i - from] = parts[i].equals("-") ? "" : parts[i];
        return sounds;
    }

    private static List<Rule> rules(String table) {
        var rules = new ArrayList<Rule>();
        for (var line : table.strip().split("\\s*[|\\n]\\s*")) {
            var parts = line.split(" ");
            rules.add(new Rule(parts[0], sounds(parts, 1)));
        }
        rules.sort((one, other) -> other.written().length() - one.written().length());
        return List.copyOf(rules);
    }

    /** Without double letters. */
    static String single(String word) {
        var single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) single.append(word.charAt(i));
        }
        return single.toString();
    }

    /** The skeletons of a plain word, the likeliest first; one that is nothing but vowels has an empty one. */
    static Set<String> of(String word) {
        var single = single(word);
        var all = new LinkedHashSet<String>(of(single, 0));
        var bare = NASAL.matcher(single).replaceFirst("");
        if (!bare.equals(single)) all.addAll(of(bare, 0));
        return all;
    }

    private static List<String> of(String word, int from) {
        var ways = List.of("");
        int at = from;
        while (at < word.length()) {
            var rule = ruleAt(word, at);
            ways = continued(ways, rule.sounds());
            at += rule.written().length();
        }
        return ways;
    }

    private static List<String> continued(List<String> ways, String[] sounds) {
        if (sounds.length == 1) return ways.stream().map(way -> way + sounds[0]).toList();
        var more = new LinkedHashSet<String>();
        for (var sound : sounds) {
            for (var way : ways) if (more.size() < MOST) more.add(way + sound);
        }
        return List.copyOf(more);
    }

    private static Rule ruleAt(String word, int at) {
        for (var rule : RULES) if (word.startsWith(rule.written(), at)) return rule;
        for (var rule : BEFORE_VOWELS) {
            if (word.startsWith(rule.written(), at) && vowel(word, at + rule.written().length())) return rule;
        }
        for (var rule : BEFORE_FRONT) {
            if (word.startsWith(rule.written(), at) && front(word, at + rule.written().length())) return rule;
        }
        var letter = word.charAt(at);
        return new Rule(word.substring(at, at + 1), sounds(word, at, letter));
    }

    /** A letter of no known alphabet sounds like itself. */
    private static String[] sounds(String word, int at, char letter) {
        if (letter >= 'a' && letter <= 'z') return LETTERS.getOrDefault(letter, NOTHING);
        return new String[]{word.substring(at, at + 1)};
    }

    private static boolean vowel(String word, int at) {
        return at < word.length() && "aeiouy".indexOf(word.charAt(at)) >= 0;
    }

    private static boolean front(String word, int at) {
        return at < word.length() && "eiy".indexOf(word.charAt(at)) >= 0;
    }
}
