package org.havre.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Several numbers of each kind, each also tampered with alone; and every form set off, tampered with and forged. */
class MatrixProof extends MatrixTests {
    private static final Path SCANS = Path.of("target", "matrix-scans.txt");

    MatrixProof() { super(3); }

    @Test
    @Order(5) void no_page_reads_a_large_table_of_people_from_end_to_end() throws SQLException, IOException {
        var scans = scans();
        Files.write(SCANS, scans);
        assertThat(scans).as("see ear/target/matrix-scans.txt").isEmpty();
    }
}
