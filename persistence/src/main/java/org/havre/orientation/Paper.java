package org.havre.orientation;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paper of a decision as it was received: a scan or a photograph, with neither a name nor a sender. */
public final class Paper implements Serializable {
    /** In bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    private final byte[] content;

    public Paper(byte[] content) {
        this.content = content.clone();
    }

    /** Of a longer file no more is read than tells that it is too long. */
    public static Paper read(InputStream file) throws IOException {
        try (file) {
            return new Paper(file.readNBytes(LARGEST + 1));
        }
    }

    /** Every reason against keeping it. */
    public Set<PaperRule> objections() {
        return Stream.of(PaperRule.values()).filter(rule -> rule.standsAgainst(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaperRule.class)));
    }

    public Optional<PaperKind> kind() { return PaperKind.of(content); }

    /** In bytes. */
    public int size() { return content.length; }

    public byte[] content() { return content.clone(); }

    /** What tells one paper from another, and nothing of what it says. */
    @Override public String toString() {
        return "paper " + size() + " " + Arrays.hashCode(content);
    }
}
