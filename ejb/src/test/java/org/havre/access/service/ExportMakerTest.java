package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.workbook.WorkbookWriter;
import org.junit.jupiter.api.Test;

class ExportMakerTest {
    @Test void a_file_of_more_rows_than_a_sheet_holds_says_so_however_deep_it_was_refused() {
        var full = new Refusal(Objection.of(WorkbookWriter.FULL));
        assertThat(ExportMaker.told(new IllegalStateException(new RuntimeException(full)))).isEqualTo("export.full");
    }

    @Test void another_refusal_is_not_told_as_too_many_rows() {
        assertThat(ExportMaker.told(new Refusal(Objection.of("another")))).isEqualTo("export.failed");
    }
}
