package org.havre.matrix;

/** One number of each kind. */
class MatrixIT extends MatrixTests {
    MatrixIT() { super(1); }
}
