package org.havre.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What {@code people_named} does, in memory: who has every word that is asked for, else two of them, else one. */
final class Listed {
    private static final int FEW = 40;
    private static final int NEAR = 500;

    private final List<Pairs.Entered> names = new ArrayList<>();
    private final List<Name> heard = new ArrayList<>();
    private final List<Set<Integer>> keys = new ArrayList<>();
    private final Map<Integer, List<Integer>> postings = new HashMap<>();

    void add(Pairs.Entered name) {
        int at = names.size();
        names.add(name);
        heard.add(name.name());
        var own = new HashSet<Integer>();
        for (int key : NameKeys.of(name.family(), name.given())) {
            own.add(key);
            postings.computeIfAbsent(key, none -> new ArrayList<>()).add(at);
        }
        keys.add(own);
    }

    int size() { return names.size(); }

    /** The numbers of those who are nearest. */
    List<Integer> search(String typed, int most) {
        var asked = NameKeys.asked(typed);
        var found = new HashSet<Integer>(matching(asked.strict(), asked.strict().size()));
        if (found.size() < FEW) found.addAll(matching(asked.wide(), 2));
        if (found.size() < FEW && asked.strict().size() > 1) found.addAll(matching(asked.strict(), 1));
        var name = Name.typed(typed);
        var near = new HashMap<Integer, Double>();
        var trigrams = trigrams(Letters.plain(typed));
        var sounds = new HashMap<Integer, Integer>();
        found.forEach(at -> sounds.put(at, sounds(asked, at)));
        found.stream().sorted(Comparator.comparing((Integer at) -> sounds.get(at)).reversed()).limit(NEAR)
                .sorted(Comparator.comparing((Integer at) -> sounds.get(at) + similarity(trigrams, at)).reversed())
                .limit(Names.HEARD_AGAIN)
                .forEach(at -> near.put(at, name.likeness(heard.get(at))));
        return near.keySet().stream().filter(at -> near.get(at) >= Names.ALIKE)
                .sorted(Comparator.comparing((Integer at) -> near.get(at)).reversed()).limit(most).toList();
    }

    private int sounds(NameQuestion asked, int at) {
        int sum = 0;
        for (int sound : asked.sounds()) if (keys.get(at).contains(sound)) sum++;
        for (int[] word : asked.exact()) if (IntStream.of(word).anyMatch(keys.get(at)::contains)) sum += 2;
        return sum;
    }

    /** As pg_trgm counts it. */
    private double similarity(Set<String> trigrams, int at) {
        var theirs = trigrams(Letters.plain(names.get(at).typed()));
        long both = trigrams.stream().filter(theirs::contains).count();
        return (double) both / (trigrams.size() + theirs.size() - both);
    }

    private static Set<String> trigrams(String plain) {
        var trigrams = new HashSet<String>();
        for (var word : plain.split(" ")) {
            var padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }

    private Set<Integer> matching(List<int[]> words, int least) {
        var times = new HashMap<Integer, Integer>();
        for (var word : words) {
            var having = new HashSet<Integer>();
            for (int key : word) having.addAll(postings.getOrDefault(key, List.of()));
            having.forEach(at -> times.merge(at, 1, Integer::sum));
        }
        var enough = new HashSet<Integer>();
        times.forEach((at, n) -> { if (n >= Math.min(least, words.size())) enough.add(at); });
        return enough;
    }
}
