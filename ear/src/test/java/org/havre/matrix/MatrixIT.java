package org.havre.matrix;

/** One number of each kind, and of others where not every number is turned away; what pages offer to do, nothing set off. */
class MatrixIT extends MatrixTests {
    MatrixIT() { super(1); }
}
