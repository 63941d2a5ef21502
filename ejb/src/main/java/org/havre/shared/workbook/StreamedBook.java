package org.havre.shared.workbook;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A workbook whose rows pass through: of a sheet no more than a hundred are held, the others wait in a temporary file that
 * is compressed and is gone with the workbook. It lives for seconds, so it is compressed as fast as can be; what goes out
 * is compressed a little less than could be, which takes half the time and makes it a tenth larger.
 */
final class StreamedBook extends SXSSFWorkbook {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int BUFFER = 64 * 1024;
    private static final int LEVEL = 3;

    StreamedBook() { super(ROWS_IN_MEMORY); }

    @Override protected SheetDataWriter createSheetDataWriter() throws IOException { return new Waiting(); }

    @Override protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        var archive = super.createArchiveOutputStream(out);
        archive.setLevel(LEVEL);
        return archive;
    }

    /** The rows of a sheet that are not held any more. */
    private static final class Waiting extends SheetDataWriter {
        Waiting() throws IOException {}

        @Override protected OutputStream decorateOutputStream(FileOutputStream file) throws IOException {
            return new Fast(file);
        }

        @Override protected InputStream decorateInputStream(FileInputStream file) throws IOException {
            return new GZIPInputStream(file, BUFFER);
        }
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
