package org.havre.shared.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells merged downwards: Excel writes their value in the first row only, and says so after all rows; so the sheet's
 * bytes are searched once before it is read.
 */
final class MergedCells {

    private static final Pattern MERGE = Pattern
            .compile("mergeCell\\s[^>]{0,80}?ref=[\"']([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})[\"']");
    private static final byte[] MERGE_START = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 64 * 1024;
    private static final int LONGEST_MATCH = 160;
    private static final int MOST_AREAS = 20_000;

    private record Area(int column, int lastRow) {}

    private final Map<Integer, List<Area>> startingAt = new HashMap<>();
    private final Map<Integer, Cell> values = new HashMap<>();
    private final Map<Integer, Integer> lastRows = new HashMap<>();
    private int count;

    static MergedCells of(InputStream sheet) throws IOException {
        MergedCells merged = new MergedCells();
        byte[] block = new byte[BLOCK];
        int kept = 0;
        for (int read = sheet.read(block); read > 0; read = sheet.read(block, kept, BLOCK - kept)) {
            int length = kept + read;
            if (Bytes.indexOf(block, length, MERGE_START) >= 0) {
                merged.collect(new String(block, 0, length, StandardCharsets.ISO_8859_1));
            }
            kept = Math.min(LONGEST_MATCH, length);
            System.arraycopy(block, length - kept, block, 0, kept);
        }
        return merged;
    }

    private void collect(String text) {
        Matcher found = MERGE.matcher(text);
        while (found.find() && count < MOST_AREAS) {
            int first = Integer.parseInt(found.group(2));
            int last = Integer.parseInt(found.group(3));
            if (last > first) {
                count++;
                startingAt.computeIfAbsent(first, row -> new ArrayList<>())
                        .add(new Area(Numbers.column(found.group(1)), last));
            }
        }
    }

    boolean isEmpty() {
        return startingAt.isEmpty();
    }

    /** Remembers the values that reach down from this row, and puts those from above where the row has none. */
    void spread(int row, Cell[] cells) {
        for (Area area : startingAt.getOrDefault(row, List.of())) {
            Cell value = area.column() < cells.length ? cells[area.column()] : null;
            if (value != null) {
                values.put(area.column(), value);
                lastRows.put(area.column(), area.lastRow());
            }
        }
        lastRows.values().removeIf(last -> last < row);
        values.keySet().retainAll(lastRows.keySet());
        values.forEach((column, value) -> {
            if (column < cells.length && cells[column] == null) {
                cells[column] = value.reachingDown();
            }
        });
    }
}
