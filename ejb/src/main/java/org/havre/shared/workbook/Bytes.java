package org.havre.shared.workbook;

import java.util.Arrays;

/** Searching raw bytes for a few known ones. */
final class Bytes {

    private Bytes() {}

    /** Where the wanted bytes first stand among the first {@code length} of a block; −1 if nowhere. */
    static int indexOf(byte[] block, int length, byte[] wanted) {
        for (int at = 0; at + wanted.length <= length; at++) {
            if (block[at] == wanted[0] && Arrays.equals(block, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
