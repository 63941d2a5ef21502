package org.havre.stay;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** Everything that is told of an event, as it is known or as it was told. */
public record DeclaredFacts(Map<DeclaredFact, String> texts) implements Serializable {

    public DeclaredFacts {
        texts = Map.copyOf(texts);
    }

    /** Lines of a name and a value, as the database writes them; null where nothing was told. */
    static DeclaredFacts of(String lines) {
        if (lines == null) return null;
        var texts = new EnumMap<DeclaredFact, String>(DeclaredFact.class);
        lines.lines().forEach(line -> {
            var end = line.indexOf('=');
            texts.put(DeclaredFact.valueOf(line.substring(0, end)), line.substring(end + 1));
        });
        return new DeclaredFacts(texts);
    }

    /** Null where it is not told. */
    public Object get(DeclaredFact fact) {
        var text = texts.get(fact);
        return text == null ? null : fact.read(text);
    }

    /** Whether they take back what was told before. */
    public boolean isVoid() {
        return texts.containsKey(DeclaredFact.VOID);
    }
}
