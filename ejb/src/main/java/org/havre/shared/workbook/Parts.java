package org.havre.shared.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts inside a workbook's archive, each opened under a guard that counts what it inflates to. */
final class Parts implements AutoCloseable {

    private final ZipFile archive;
    private final WorkbookLimits limits;

    private Parts(ZipFile archive, WorkbookLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    static Parts open(Path file, String name, WorkbookLimits limits) throws IOException {
        Envelope.check(file, name, limits);
        Parts parts;
        try {
            parts = new Parts(new ZipFile(file.toFile(), StandardCharsets.UTF_8), limits);
        } catch (ZipException | IllegalArgumentException damaged) {
            throw WorkbookRefused.damaged(damaged);
        }
        try {
            parts.checkEntries();
            return parts;
        } catch (IOException | RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private void checkEntries() throws IOException {
        if (archive.size() > limits.parts()) {
            throw WorkbookRefused.because(WorkbookFault.SUSPICIOUS);
        }
        long declared = 0;
        for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("xl/macrosheets/")) {
                throw WorkbookRefused.because(WorkbookFault.MACROS);
            }
            if (limits.isBomb(entry.getSize(), entry.getCompressedSize())) {
                throw WorkbookRefused.because(WorkbookFault.COMPRESSED_TOO_MUCH);
            }
            declared += Math.max(entry.getSize(), 0);
        }
        if (declared > limits.inflatedBytes()) {
            throw WorkbookRefused.because(WorkbookFault.TOO_BIG_INSIDE);
        }
        checkKind();
    }

    private void checkKind() throws IOException {
        if (has("xl/workbook.bin")) {
            throw WorkbookRefused.because(WorkbookFault.BINARY_FORMAT);
        }
        if (has("content.xml") && has("META-INF/manifest.xml")) {
            throw WorkbookRefused.because(WorkbookFault.OPEN_DOCUMENT);
        }
        if (!has("[Content_Types].xml")) {
            throw WorkbookRefused.because(WorkbookFault.NOT_A_WORKBOOK);
        }
        try (XmlCursor types = xml("[Content_Types].xml")) {
            while (types.next()) {
                String type = types.starts("Override") ? types.attribute("ContentType") : null;
                if (type != null && type.contains("macroEnabled")) {
                    throw WorkbookRefused.because(WorkbookFault.MACROS);
                }
            }
        }
    }

    boolean has(String path) {
        return entry(path) != null;
    }

    private ZipEntry entry(String path) {
        ZipEntry entry = archive.getEntry(path);
        return entry != null ? entry : archive.getEntry(path.replace('/', '\\'));
    }

    /** A part as XML; a part that is missing makes the workbook a damaged one. */
    XmlCursor xml(String path) throws IOException {
        return new XmlCursor(open(path));
    }

    InputStream open(String path) throws IOException {
        ZipEntry entry = entry(path);
        if (entry == null) {
            throw WorkbookRefused.because(WorkbookFault.DAMAGED);
        }
        return new Guarded(archive.getInputStream(entry), entry.getCompressedSize());
    }

    @Override public void close() throws IOException {
        archive.close();
    }

    /** Counts what comes out, whatever the archive says of it, and stops a bomb while it goes off. */
    private final class Guarded extends FilterInputStream {

        private final long stored;
        private long read;

        Guarded(InputStream in, long stored) {
            super(in);
            this.stored = stored;
        }

        @Override public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override public int read(byte[] into, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(into, offset, length);
            } catch (ZipException | EOFException damaged) {
                throw WorkbookRefused.damaged(damaged);
            }
            read += Math.max(count, 0);
            if (limits.isBomb(read, stored)) {
                throw WorkbookRefused.because(WorkbookFault.COMPRESSED_TOO_MUCH);
            }
            if (read > limits.inflatedBytes()) {
                throw WorkbookRefused.because(WorkbookFault.TOO_BIG_INSIDE);
            }
            return count;
        }
    }
}
