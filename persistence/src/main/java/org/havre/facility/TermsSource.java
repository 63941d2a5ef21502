package org.havre.facility;

/** What says a facility's terms: an administrative act, which wins, OFII's monthly file, or the operator's own workbook. */
public enum TermsSource {
    ACT, OFII_FILE, TAKEOVER
}
