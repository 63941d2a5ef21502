package org.havre.matrix;

/** One number of each kind, and of others where nobody's is not turned away; what pages offer to do, but nothing set off. */
class MatrixIT extends MatrixTests {
    MatrixIT() { super(1); }
}
