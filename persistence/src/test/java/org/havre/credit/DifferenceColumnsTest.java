package org.havre.credit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DifferenceColumnsTest {
    @Test void a_number_that_was_typed_over_two_lines_stands_on_one() {
        assertThat(new Trace(TraceKind.ACT, "Convention\r\n2026-1").reference()).isEqualTo("Convention 2026-1");
    }

    @Property(tries = 10_000) void what_is_behind_an_amount_is_read_as_it_was_written(
            @ForAll("traces") List<Trace> traces) {
        var written = traces.stream().map(DifferenceColumns::text).collect(joining("\n"));
        assertThat(DifferenceColumns.traces(written)).isEqualTo(traces);
    }

    @Provide Arbitrary<List<Trace>> traces() {
        var reference = Arbitraries.strings().withChars("aZ0:/ \r\n\u2028é").ofMaxLength(8);
        return Combinators.combine(Arbitraries.of(TraceKind.class), reference).as(Trace::new).list().ofMaxSize(5);
    }
}
