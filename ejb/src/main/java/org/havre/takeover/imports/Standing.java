package org.havre.takeover.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** How each row of a file stands to what came in before: new, the same, or saying something else. */
final class Standing {

    /** What is to be done with a row. */
    enum State {
        NEW, CHANGED, SAME
    }

    /** @param key and {@code digest} as digests: what is remembered of a row tells nothing of anybody */
    record Of(State state, String key, String digest, Long target) {}

    private final Map<TakeoverRow, Of> standing = new IdentityHashMap<>();

    Standing(TakeoverRows rows, Known known) {
        Map<TakeoverSheet, Map<String, Integer>> times = new HashMap<>();
        rows.all().forEach(row -> {
            TakeoverSheet sheet = row.line().sheet();
            int time = times.computeIfAbsent(sheet, none -> new HashMap<>()).merge(row.key(), 1, Integer::sum);
            String key = digest(sheet.name() + "\n" + row.key() + (time == 1 ? "" : "\n" + time));
            String digest = digest(row.said());
            Optional<Known.Came> came = known.came(sheet, key);
            State state = came.isEmpty()
                    ? State.NEW
                    : came.get().digest() == null || came.get().digest().equals(digest) ? State.SAME : State.CHANGED;
            standing.put(row, new Of(state, key, digest, came.map(Known.Came::target).orElse(null)));
        });
    }

    Of of(TakeoverRow row) {
        return standing.get(row);
    }

    State state(TakeoverRow row) {
        return standing.get(row).state();
    }

    boolean isSame(TakeoverRow row) {
        return state(row) == State.SAME;
    }

    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
