package org.havre.shared.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A part of what is compressed, which another part may follow: each is compressed by itself, up to a whole byte, so that one
 * after the other they are one.
 *
 * @param size       of what is compressed
 * @param sum        its CRC-32
 * @param compressed how many bytes it takes
 * @param bytes      null where they lie elsewhere
 */
record Piece(long size, long sum, long compressed, byte[] bytes) {
    private static final long POLYNOMIAL = 0xEDB88320L;
    private static final int BITS = 32;

    /** @param last whether nothing follows */
    static Piece of(byte[] content, boolean last) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(StreamedBook.LEVEL, true);
        try {
            var out = new DeflaterOutputStream(bytes, deflater, true);
            out.write(content);
            if (last) out.finish();
            else out.flush();
        } finally {
            deflater.end();
        }
        var sum = new CRC32();
        sum.update(content);
        return new Piece(content.length, sum.getValue(), bytes.size(), bytes.toByteArray());
    }

    InputStream stream() { return new ByteArrayInputStream(bytes); }

    /** This one and the one that follows it. */
    Piece and(Piece next) {
        return new Piece(size + next.size, sum(sum, next.sum, next.size), compressed + next.compressed, null);
    }

    /**
     * The CRC-32 of two texts one after the other: that of the first, as if zeros were in the place of the second, beside that of
     * the second. A zero bit is a multiplication by a matrix of bits, so many of them are one by its powers.
     */
    private static long sum(long first, long second, long length) {
        var power = new long[BITS];
        power[0] = POLYNOMIAL;
        for (int bit = 1; bit < BITS; bit++) power[bit] = 1L << bit - 1;
        for (int doubled = 0; doubled < 3; doubled++) power = square(power);
        var sum = first;
        for (var bytes = length; bytes > 0; bytes >>= 1) {
            if ((bytes & 1) == 1) sum = times(power, sum);
            power = square(power);
        }
        return sum ^ second;
    }

    private static long[] square(long[] matrix) {
        var square = new long[BITS];
        for (int bit = 0; bit < BITS; bit++) square[bit] = times(matrix, matrix[bit]);
        return square;
    }

    private static long times(long[] matrix, long bits) {
        long product = 0;
        int bit = 0;
        for (var left = bits; left != 0; left >>= 1, bit++) if ((left & 1) == 1) product ^= matrix[bit];
        return product;
    }
}
