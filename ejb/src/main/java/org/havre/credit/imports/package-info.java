/** Payments come in from a spreadsheet: looked at row by row, matched, and never silently. */
package org.havre.credit.imports;
