package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test void a_row_is_read_from_the_left() {
        var cells = new Cells(new Object[]{"a", true, 7, BigInteger.TEN, "skipped", "FRENCH", false});
        assertThat(cells.isNull()).isFalse();
        assertThat(cells.text()).isEqualTo("a");
        assertThat(cells.yes()).isTrue();
        assertThat(cells.count()).isEqualTo(7);
        assertThat(cells.number()).isEqualTo(10);
        assertThat(cells.skip(1)).isSameAs(cells);
        assertThat(cells.text()).isEqualTo("FRENCH");
        assertThat(cells.yes()).isFalse();
    }

    @Test void days_come_as_either_type_and_make_a_period() {
        var day = LocalDate.of(2026, 5, 10);
        Object row = new Object[]{Date.valueOf(day), day, day, null};
        var cells = new Cells(row);
        assertThat(cells.day()).isEqualTo(day);
        assertThat(cells.day()).isEqualTo(day);
        assertThat(cells.period()).isEqualTo(Period.from(day));
    }

    @Test void what_is_not_there_is_null() {
        var cells = new Cells(new Object[]{null, null, null, null, 7L, 8, "UP"});
        assertThat(cells.isNull()).isTrue();
        assertThat(cells.findNumber()).isNull();
        assertThat(cells.findCount()).isNull();
        assertThat(cells.day()).isNull();
        assertThat(cells.constant(java.math.RoundingMode.class)).isNull();
        assertThat(cells.findNumber()).isEqualTo(7);
        assertThat(cells.findCount()).isEqualTo(8);
        assertThat(cells.constant(java.math.RoundingMode.class)).isEqualTo(java.math.RoundingMode.UP);
    }

    @Test void numbers_are_grouped_and_rounded_in_each_language() {
        var french = new NumberText(Locale.FRENCH);
        var english = new NumberText(Locale.ENGLISH);
        assertThat(french.whole(0L)).isEqualTo("0");
        assertThat(french.whole(999L)).isEqualTo("999");
        assertThat(french.whole(1000L)).isEqualTo("1\u202F000");
        assertThat(french.whole(-1L)).isEqualTo("−1");
        assertThat(french.whole(7)).isEqualTo("7");
        assertThat(english.whole(1000L)).isEqualTo("1,000");
        assertThat(french.decimal(new java.math.BigDecimal("998.25"), 1)).isEqualTo("998,3");
        assertThat(french.decimal(new java.math.BigDecimal("999"), 1)).isEqualTo("999,0");
        assertThat(french.decimal(new java.math.BigDecimal("1234.5"), 2)).isEqualTo("1\u202F234,50");
        assertThat(english.decimal(new java.math.BigDecimal("1234.567"), 2)).isEqualTo("1,234.57");
        assertThat(french.decimal(new java.math.BigDecimal("-2.25"), 1)).isEqualTo("−2,3");
        assertThat(french.decimal(java.math.BigDecimal.ZERO, 1)).isEqualTo("0,0");
        assertThat(english.amount(java.math.BigDecimal.ZERO)).isEqualTo("€0.00");
    }
}
