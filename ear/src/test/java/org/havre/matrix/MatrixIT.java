package org.havre.matrix;

import org.junit.jupiter.api.Tag;

/** One number of each kind; what pages offer to do, but nothing set off. */
@Tag("matrix")
class MatrixIT extends MatrixTests {
    MatrixIT() { super(1); }
}
