package org.havre.shared.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a cell or of a shared text, without the readings that Japanese texts carry above them. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Gathers the runs of the element that the cursor has just entered, up to its end. */
    static void append(XmlCursor xml, String element, StringBuilder text) {
        boolean inText = false;
        boolean inReading = false;
        while (!xml.ends(element) && xml.next()) {
            if (xml.starts("rPh")) {
                inReading = true;
            } else if (xml.ends("rPh")) {
                inReading = false;
            } else if (xml.starts("t")) {
                inText = true;
            } else if (xml.ends("t")) {
                inText = false;
            } else if (inText && !inReading && xml.isText()) {
                xml.appendText(text);
            }
        }
    }

    /** Excel writes characters that XML has no place for as {@code _x000D_}. */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(one -> Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    }
}
