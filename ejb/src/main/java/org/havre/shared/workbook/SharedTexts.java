package org.havre.shared.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that a workbook's cells share, packed as bytes and limited, so that a file full of text stays small in memory. */
final class SharedTexts {

    private byte[] bytes = new byte[16 * 1024];
    private int[] ends = new int[256];
    private int count;

    private SharedTexts() {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(Parts parts, String path, WorkbookLimits limits) throws IOException {
        SharedTexts texts = new SharedTexts();
        StringBuilder text = new StringBuilder();
        try (XmlCursor xml = parts.xml(path)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    text.setLength(0);
                    CellText.append(xml, "si", text);
                    texts.add(text.toString(), limits);
                }
            }
        }
        return texts;
    }

    private void add(String text, WorkbookLimits limits) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + encoded.length > limits.textBytes() || count >= limits.texts()) {
            throw WorkbookRefused.because(WorkbookFault.TOO_MUCH_TEXT);
        }
        if (start + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes,
                    Math.min(limits.textBytes(), Math.max(bytes.length * 2, start + encoded.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        ends[count++] = start + encoded.length;
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            throw WorkbookRefused.because(WorkbookFault.DAMAGED);
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
