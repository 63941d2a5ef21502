package org.havre.name;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** How a word sounds, a letter each sound: c is ch, sh and tch, j is dj and zh, x is kh; i and u are also y and w. */
final class Sound {

    private static final double VOWEL = 0.4;
    private static final double BREATH = 0.2;
    /** Words of which one has so many letters more are not compared. */
    private static final int FAR = 5;

    private static final String[][][] SOUNDS = pairs(
            "shch c chtch c stch c thie ce dia ja dio jo die je dzh j dj j tch c tsh c sch c sh c ch c zh j dz z ts s"
                    + " tz s gh g kh x ck k cq k q k qu k ph f th t dh d ee i oo u ou u oe u ue u eau o xh j gj j lh l bh b rh r");

    private static final int LATIN = 128;
    private static final double[][] CHANGES = changes();

    private final String letters;
    private final double weight;

    private Sound(String letters) {
        this.letters = letters;
        this.weight = weight(letters);
    }

    static Sound of(String word) {
        var single = Skeleton.single(rounded(word));
        var sounds = new StringBuilder();
        int at = 0;
        while (at < single.length()) {
            var pair = pairAt(single, at);
            if (pair != null) {
                sounds.append(pair[1]);
                at += pair[0].length();
            } else {
                sounds.append(letter(single, at));
                at++;
            }
        }
        return new Sound(sounds.toString());
    }

    /** Double vowels are long ones, and lost once letters stand alone. */
    private static String rounded(String word) {
        return word.replace("ee", "i").replace("oo", "u");
    }

    /** By their first letter, the longest first. */
    private static String[][][] pairs(String table) {
        var parts = table.split(" ");
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) pairs.add(new String[]{parts[i], parts[i + 1]});
        pairs.sort((one, other) -> other[0].length() - one[0].length());
        var byLetter = new String[LATIN][][];
        for (char letter = 0; letter < LATIN; letter++) {
            char first = letter;
            byLetter[letter] = pairs.stream().filter(pair -> pair[0].charAt(0) == first).toArray(String[][]::new);
        }
        return byLetter;
    }

    private static String[] pairAt(String word, int at) {
        if (word.charAt(at) >= LATIN) return null;
        for (var pair : SOUNDS[word.charAt(at)]) if (word.startsWith(pair[0], at)) return pair;
        return null;
    }

    private static char letter(String word, int at) {
        char letter = word.charAt(at);
        boolean front = at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
        return switch (letter) {
            case 'c' -> front ? 's' : 'k';
            case 'q' -> 'k';
            case 'y' -> 'i';
            case 'w' -> 'u';
            default -> letter;
        };
    }

    /** Without what ears and registers take for one another: a and e, o and u, h, a vowel at the end. */
    String worn() {
        var worn = new StringBuilder();
        var run = new TreeSet<Character>();
        for (char letter : letters.toCharArray()) {
            if (letter == 'h') continue;
            if (isVowel(letter)) {
                run.add(letter == 'e' ? 'a' : letter == 'o' ? 'u' : letter);
                continue;
            }
            run.forEach(worn::append);
            run.clear();
            worn.append(letter);
        }
        return worn.length() == 0 ? letters : worn.toString();
    }

    /** How near two words sound, from 0 to 1: what is changed, left out or put in, weighed, beside all there is. */
    double likeness(Sound other) {
        if (letters.equals(other.letters)) return 1;
        double all = (weight + other.weight) / 2;
        if (Math.abs(letters.length() - other.letters.length()) > FAR) return 0;
        return all == 0 ? 0 : Math.max(0, 1 - distance(letters, other.letters) / all);
    }

    private static double distance(String one, String other) {
        var before = new double[other.length() + 1];
        for (int j = 1; j <= other.length(); j++) before[j] = before[j - 1] + left(other, j - 1);
        for (int i = 1; i <= one.length(); i++) {
            var now = new double[other.length() + 1];
            double out = left(one, i - 1);
            now[0] = before[0] + out;
            for (int j = 1; j <= other.length(); j++) {
                double changed = before[j - 1] + change(one.charAt(i - 1), other.charAt(j - 1));
                now[j] = Math.min(changed, Math.min(before[j] + out, now[j - 1] + left(other, j - 1)));
            }
            before = now;
        }
        return before[other.length()];
    }

    private static double weight(String letters) {
        double sum = 0;
        for (char letter : letters.toCharArray()) sum += isVowel(letter) ? VOWEL : letter == 'h' ? BREATH : 1;
        return sum;
    }

    /** What a letter weighs that only one of two words has. */
    private static double left(String word, int at) {
        char letter = word.charAt(at);
        if (isVowel(letter)) return VOWEL * 0.6;
        if (letter == 'h') return BREATH * 0.5;
        boolean nasal = at == 0 && (letter == 'm' || letter == 'n') && word.length() > 1 && !isVowel(word.charAt(1));
        return letter == 'x' || nasal ? 0.4 : 1;
    }

    private static double change(char one, char other) {
        if (one == other) return 0;
        return one < LATIN && other < LATIN ? CHANGES[one][other] : 1;
    }

    /** What it weighs that one letter stands for another. */
    private static double[][] changes() {
        var changes = new double[LATIN][LATIN];
        for (char one = 0; one < LATIN; one++) {
            for (char other = 0; other < LATIN; other++) {
                boolean vowels = isVowel(one) && isVowel(other);
                changes[one][other] = vowels ? VOWEL * 0.7 : isVowel(one) || isVowel(other) ? 1.1 : 1;
            }
        }
        near(changes, 0.6, "mn lr");
        near(changes, 0.45, "vu uf pf bv ij zd ts kc kj gc dj tc");
        near(changes, 0.2, "xk xh pb td kg gj cj sz zj sc sj zc iy gx fv");
        near(changes, VOWEL * 0.25, "ae ei ou");
        return changes;
    }

    private static void near(double[][] changes, double weight, String pairs) {
        for (var pair : pairs.split(" ")) {
            changes[pair.charAt(0)][pair.charAt(1)] = weight;
            changes[pair.charAt(1)][pair.charAt(0)] = weight;
        }
    }

    private static boolean isVowel(char letter) { return "aeiou".indexOf(letter) >= 0; }

    @Override public String toString() { return letters; }
}
