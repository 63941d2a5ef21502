/** Workbooks as streams of rows, in and out; the only code that knows how Excel stores them. */
package org.havre.shared.workbook;
