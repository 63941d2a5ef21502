package org.havre.matrix;

/** Several numbers of each kind, each also tampered with alone; and every form set off, tampered with and forged. */
class MatrixProof extends MatrixTests {
    MatrixProof() { super(3); }
}
