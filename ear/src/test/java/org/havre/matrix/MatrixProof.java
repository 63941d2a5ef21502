package org.havre.matrix;

/** Several numbers of each kind, each also tampered with alone, and every trigger of every form. */
class MatrixProof extends MatrixTests {
    MatrixProof() { super(3); }
}
