package org.havre.shared.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a file is by its first and last bytes, told before anything in it is opened. */
final class Envelope {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Envelope() {}

    /** Refuses what cannot be an {@code .xlsx} file, each kind of file with its own sentence. */
    static void check(Path file, String name, WorkbookLimits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw WorkbookRefused.because(WorkbookFault.EMPTY_FILE);
        }
        if (size > limits.fileBytes()) {
            throw WorkbookRefused.because(WorkbookFault.FILE_TOO_LARGE, limits.fileBytes() / 1024 / 1024);
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlam)")) {
            throw WorkbookRefused.because(WorkbookFault.MACROS);
        }
        byte[] head = head(file);
        if (startsWith(head, OLE2)) {
            throw WorkbookRefused.because(faultOfOle2(file));
        }
        if (!startsWith(head, ZIP)) {
            throw WorkbookRefused
                    .because(isPlainTable(head, name) ? WorkbookFault.PLAIN_TEXT : WorkbookFault.NOT_A_WORKBOOK);
        }
        checkDirectory(file, limits);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return Bytes.indexOf(head, Math.min(head.length, signature.length), signature) == 0;
    }

    /** A workbook with a password is an OLE2 file around an encrypted package; without one it is Excel 97. */
    private static WorkbookFault faultOfOle2(Path file) throws IOException {
        if (contains(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            return WorkbookFault.PASSWORD;
        }
        boolean excel97 = contains(file, "Workbook".getBytes(StandardCharsets.UTF_16LE))
                || contains(file, "Book".getBytes(StandardCharsets.UTF_16LE));
        return excel97 ? WorkbookFault.OLD_FORMAT : WorkbookFault.NOT_A_WORKBOOK;
    }

    private static boolean contains(Path file, byte[] wanted) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = in.read(block); read > 0; read = in.read(block, kept, block.length - kept)) {
                int length = kept + read;
                if (Bytes.indexOf(block, length, wanted) >= 0) {
                    return true;
                }
                kept = Math.min(wanted.length - 1, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        }
        return false;
    }

    private static boolean isPlainTable(byte[] head, String name) {
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\r' && one != '\n') {
                return false;
            }
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")
                || !text.stripLeading().startsWith("<") && !text.startsWith("%PDF") && text.matches("(?s).*[;,\\t].*");
    }

    /** Reads the number of parts where the archive says it, so that a directory of millions is never loaded. */
    private static void checkDirectory(Path file, WorkbookLimits limits) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), DIRECTORY_END_LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            for (int at = length - DIRECTORY_END_LENGTH; at >= 0; at--) {
                if (Arrays.equals(tail, at, at + 4, DIRECTORY_END, 0, 4)) {
                    int parts = (tail[at + 10] & 0xFF) | (tail[at + 11] & 0xFF) << 8;
                    if (parts > limits.parts()) {
                        throw WorkbookRefused.because(WorkbookFault.SUSPICIOUS);
                    }
                    return;
                }
            }
        }
        throw WorkbookRefused.because(WorkbookFault.DAMAGED);
    }
}
