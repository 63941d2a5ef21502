package org.havre.name;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;

/**
 * What the index of names is asked for.
 *
 * @param exact for each word the keys that tell nearness: a spelling that has one has the word, and no letter too few
 * @param strict for each word the keys of which a spelling has one, if it has the word
 * @param wide the same with words that have lost a letter of few
 * @param sounds keys of spellings that sound nearly the same; the more of them, the nearer
 */
public record NameQuestion(List<int[]> exact, List<int[]> strict, List<int[]> wide, int[] sounds) {

    /** Nothing that tells people apart was typed. */
    public boolean isEmpty() { return strict.isEmpty(); }

    /** As people_named is asked; {@code typed} as it was typed. Wider questions are asked where the query has a place for them. */
    public void put(Query query, String typed) {
        query.setParameter("exact", texts(exact)).setParameter("words", texts(strict)).setParameter("sounds", sounds)
                .setParameter("plain", Letters.plain(typed));
    }

    void putWide(Query query, String typed) {
        put(query, typed);
        query.setParameter("wide", texts(wide));
    }

    private static String[] texts(List<int[]> keys) {
        return keys.stream().map(NameQuestion::text).toArray(String[]::new);
    }

    /** An array as the database reads it. */
    static String text(int[] keys) {
        return Arrays.toString(keys).replace('[', '{').replace(']', '}').replace(" ", "");
    }

    @Override public String toString() { return strict.size() + " words"; }
}
