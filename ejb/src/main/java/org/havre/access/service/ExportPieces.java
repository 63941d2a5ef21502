package org.havre.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.havre.access.Lock;
import org.havre.access.MadeExport;
import org.havre.shared.HavreSettings;

/**
 * Files as they are kept for their author: in pieces, each locked with a key that the database does not know, for its
 * place in this file, and the last as the last, so that none is taken away, put elsewhere or added.
 */
@Dependent
public class ExportPieces {
    private static final int BYTES = 256 * 1024;

    private final Lock lock;
    private final ExportDesk desk;

    @Inject public ExportPieces(HavreSettings settings, ExportDesk desk) {
        this.lock = new Lock(settings.data());
        this.desk = desk;
    }

    private static String purpose(long export, int number, boolean last) {
        return "export " + export + " piece " + number + (last ? " and last" : "");
    }

    /** Where a file goes that is made; nothing of it may be read before it is closed. */
    Kept kept(long export) {
        return new Kept(export);
    }

    /** Writes the file out. */
    void copy(MadeExport export, int number, OutputStream out) throws IOException {
        for (int piece = 0; piece < number; piece++)
            out.write(lock.opened(desk.part(export.id(), piece), purpose(export.id(), piece, piece + 1 == number))
                    .orElseThrow(() -> new IOException("secret.key does not open the pieces of an export")));
    }

    /** A file that comes in bytes and is kept in pieces. */
    final class Kept extends OutputStream {
        private final long export;
        private final byte[] piece = new byte[BYTES];
        private int filled;
        private int number;
        private long size;

        private Kept(long export) { this.export = export; }

        @Override public void write(int one) {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override public void write(byte[] bytes, int from, int length) {
            for (int at = from, left = length; left > 0;) {
                if (filled == BYTES) keep(false);
                var taken = Math.min(left, BYTES - filled);
                System.arraycopy(bytes, at, piece, filled, taken);
                filled += taken;
                at += taken;
                left -= taken;
            }
        }

        private void keep(boolean last) {
            desk.keep(export, number, lock.locked(Arrays.copyOf(piece, filled), purpose(export, number, last)));
            size += filled;
            number++;
            filled = 0;
        }

        /** In bytes. */
        long size() { return size; }

        /** Keeps what is left, as the last piece. */
        void end() { keep(true); }
    }
}
