package org.havre.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is compressed in parts is what it was. */
class PieceTest {

    @Property(tries = 10_000) void one_after_the_other_they_are_one(@ForAll byte[] first, @ForAll byte[] second,
            @ForAll byte[] third) throws IOException {
        var before = Piece.of(first, false);
        var middle = Piece.of(second, false);
        var after = Piece.of(third, true);
        var all = together(first, together(second, third));
        var piece = before.and(middle).and(after);
        assertThat(piece.size()).isEqualTo(all.length);
        assertThat(piece.sum()).isEqualTo(sum(all));
        assertThat(piece.compressed())
                .isEqualTo(before.bytes().length + middle.bytes().length + after.bytes().length);
        assertThat(inflated(before, together(middle.bytes(), after.bytes()))).isEqualTo(all);
    }

    /** As many bytes as a sheet of a million rows has. */
    @Test void the_sum_of_what_is_long_is_right_too() throws IOException {
        var zeros = new byte[1 << 20];
        var sum = new CRC32();
        sum.update('x');
        var piece = Piece.of(new byte[]{'x'}, false);
        for (int times = 0; times < 1_100; times++) {
            sum.update(zeros);
            piece = piece.and(new Piece(zeros.length, sum(zeros), 0, null));
        }
        assertThat(piece.sum()).isEqualTo(sum.getValue());
    }

    private static byte[] inflated(Piece first, byte[] others) throws IOException {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new SequenceInputStream(first.stream(), new ByteArrayInputStream(others)),
                inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    private static byte[] together(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
