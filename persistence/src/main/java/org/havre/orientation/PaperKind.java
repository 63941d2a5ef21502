package org.havre.orientation;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of file that a decision's paper may be kept as, told by their first bytes and never by their name. */
public enum PaperKind {
    PDF("application/pdf", "255044462D"), JPEG("image/jpeg", "FFD8FF"), PNG("image/png", "89504E470D0A1A0A");

    private final String mediaType;
    private final byte[] start;

    PaperKind(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = HexFormat.of().parseHex(start);
    }

    /** Empty for any other file. */
    public static Optional<PaperKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> content.length >= kind.start.length
                && Arrays.equals(content, 0, kind.start.length, kind.start, 0, kind.start.length)).findFirst();
    }

    public String mediaType() { return mediaType; }

    /** How a file of this kind ends: {@code pdf}. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(java.util.Locale.ROOT);
    }
}
