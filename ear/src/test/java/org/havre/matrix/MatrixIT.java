package org.havre.matrix;

/** One number of each kind; what pages offer to do, but nothing set off. */
class MatrixIT extends MatrixTests {
    MatrixIT() { super(1); }
}
