package org.havre.facility;

/** What says a facility's terms: an administrative act, which wins, or OFII's monthly file. */
public enum TermsSource {
    ACT, OFII_FILE
}
