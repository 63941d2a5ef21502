package org.havre.shared.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A sheet as it is written around its rows. */
record SheetShell(byte[] before, byte[] after) {
    private static final String OPENED = "<sheetData>";
    private static final String CLOSED = "</sheetData>";
    private static final String EMPTY = "<sheetData/>";

    /** Of a sheet that has no rows yet. */
    static SheetShell of(byte[] sheet) {
        var xml = new String(sheet, UTF_8);
        var empty = xml.indexOf(EMPTY);
        var from = empty < 0 ? xml.indexOf(OPENED) : empty;
        var to = empty < 0 ? xml.indexOf(CLOSED) + CLOSED.length() : empty + EMPTY.length();
        if (from < 0 || to <= from) throw new IllegalStateException("A sheet without a place for rows");
        return new SheetShell((xml.substring(0, from) + OPENED).getBytes(UTF_8),
                (CLOSED + xml.substring(to)).getBytes(UTF_8));
    }
}
