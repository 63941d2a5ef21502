package org.havre.shared.workbook;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** The rows of a sheet that are not held any more, compressed in a temporary file as they will go out. */
final class WaitingRows extends SheetDataWriter {
    private static final int BUFFER = 64 * 1024;
    private static final String ESCAPED = "<>&\"'";
    private static final char FIRST_PRINTED = ' ';
    private static final char LAST_PLAIN = '\uD7FF';

    /** Made while the parent is: what is told of it here would forget it. */
    private Compressing file;
    private StringBuilder text;
    private String[] letters;
    private String number;

    WaitingRows() throws IOException {}

    @Override protected OutputStream decorateOutputStream(FileOutputStream waiting) {
        text = new StringBuilder();
        letters = new String[0];
        file = new Compressing(waiting);
        return file;
    }

    /** @return as they wait; they are complete */
    @Override public InputStream getWorksheetXMLInputStream() throws IOException {
        return new Compressed(new FileInputStream(getTempFile()), file.piece());
    }

    @Override public void writeRow(int row, SXSSFRow content) throws IOException {
        number = Integer.toString(row + 1);
        super.writeRow(row, content);
    }

    /** Texts and numbers, of which there are many, at once. */
    @Override public void writeCell(int column, Cell cell) throws IOException {
        var type = cell == null ? CellType.BLANK : cell.getCellType();
        if (type != CellType.STRING && type != CellType.NUMERIC) {
            super.writeCell(column, cell);
            return;
        }
        text.setLength(0);
        text.append("<c r=\"").append(letters(column)).append(number).append('"');
        var style = cell.getCellStyle().getIndex();
        if (style != 0) text.append(" s=\"").append(style & 0xffff).append('"');
        if (type == CellType.NUMERIC) number(cell.getNumericCellValue());
        else if (!text(cell.getStringCellValue())) {
            super.writeCell(column, cell);
            return;
        }
        text.append("</c>");
        _out.append(text);
    }

    private void number(double value) {
        text.append(" t=\"n\"><v>");
        if (value == (int) value) text.append((int) value);
        else text.append(value);
        text.append("</v>");
    }

    /** @return false where something in it is not written as it is */
    private boolean text(String value) {
        for (int at = 0; at < value.length(); at++) {
            var letter = value.charAt(at);
            if (letter < FIRST_PRINTED || letter > LAST_PLAIN || ESCAPED.indexOf(letter) >= 0) return false;
        }
        var spaced = !value.isEmpty() && (value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ');
        text.append(" t=\"inlineStr\"><is><t").append(spaced ? " xml:space=\"preserve\">" : ">").append(value)
                .append("</t></is>");
        return true;
    }

    private String letters(int column) {
        if (column >= letters.length) {
            letters = new String[column + 10];
            for (int at = 0; at < letters.length; at++) letters[at] = CellReference.convertNumToColString(at);
        }
        return letters[column];
    }

    /** Rows as they wait. */
    static final class Compressed extends FilterInputStream {
        private final Piece piece;

        private Compressed(InputStream in, Piece piece) {
            super(in);
            this.piece = piece;
        }

        Piece piece() { return piece; }
    }

    /** Compresses up to a whole byte, where something else may follow. */
    private static final class Compressing extends OutputStream {
        private final Deflater deflater = new Deflater(StreamedBook.LEVEL, true);
        private final CRC32 sum = new CRC32();
        private final OutputStream out;
        private final DeflaterOutputStream compressed;
        private Piece piece;

        Compressing(OutputStream out) {
            this.out = out;
            this.compressed = new DeflaterOutputStream(out, deflater, BUFFER, true);
        }

        @Override public void write(int one) throws IOException { write(new byte[]{(byte) one}, 0, 1); }

        @Override public void write(byte[] bytes, int from, int length) throws IOException {
            sum.update(bytes, from, length);
            compressed.write(bytes, from, length);
        }

        @Override public void close() throws IOException {
            if (piece != null) return;
            try (out) {
                compressed.flush();
                piece = new Piece(deflater.getBytesRead(), sum.getValue(), deflater.getBytesWritten(), null);
            } finally {
                deflater.end();
            }
        }

        /** What is written, once it is closed. */
        Piece piece() { return piece; }
    }
}
