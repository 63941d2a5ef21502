package org.havre.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Forms of one name between which no rule leads: Muhammad, Mahamat, Mamadou, Mehmet. */
final class SameNames {

    private static final Map<String, Integer> FORMS = read();

    private SameNames() {}

    /** The number of the name of which a plain word is a form. */
    static OptionalInt of(String word) {
        var name = FORMS.get(Skeleton.single(word));
        return name == null ? OptionalInt.empty() : OptionalInt.of(name);
    }

    private static Map<String, Integer> read() {
        var forms = new HashMap<String, Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(
                SameNames.class.getResourceAsStream("same-names.txt"), StandardCharsets.UTF_8))) {
            int name = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) continue;
                name++;
                for (var form : line.strip().split(" +")) forms.putIfAbsent(Skeleton.single(form), name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(forms);
    }
}
