package org.havre.shared.workbook;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which of a workbook's cell formats show a number as a date, and from which year its days are counted. */
final class CellFormats {

    private static final int MOST_FORMATS = 65_536;
    private static final int LONGEST_FORMAT = 255;

    private final BitSet dates = new BitSet();
    private final boolean from1904;

    private CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    static CellFormats none(boolean from1904) {
        return new CellFormats(from1904);
    }

    static CellFormats read(Parts parts, String path, boolean from1904) throws IOException {
        CellFormats formats = new CellFormats(from1904);
        Map<Integer, String> patterns = new HashMap<>();
        boolean inCells = false;
        int style = 0;
        try (XmlCursor xml = parts.xml(path)) {
            while (xml.next()) {
                if (xml.starts("numFmt") && patterns.size() < MOST_FORMATS) {
                    patterns.put(Numbers.whole(xml.attribute("numFmtId")), shortened(xml.attribute("formatCode")));
                } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                    inCells = xml.starts("cellXfs");
                } else if (inCells && xml.starts("xf") && style < MOST_FORMATS) {
                    int format = xml.attribute("numFmtId") == null ? 0 : Numbers.whole(xml.attribute("numFmtId"));
                    formats.dates.set(style++, DateUtil.isADateFormat(format, patterns.get(format)));
                }
            }
        }
        return formats;
    }

    private static String shortened(String pattern) {
        return pattern == null || pattern.length() <= LONGEST_FORMAT ? pattern : "General";
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    /** The moment that a serial number stands for; null where Excel shows none. */
    LocalDateTime moment(double serial) {
        return DateUtil.isValidExcelDate(serial) && serial < 2_958_466
                ? DateUtil.getLocalDateTime(serial, from1904, true)
                : null;
    }
}
