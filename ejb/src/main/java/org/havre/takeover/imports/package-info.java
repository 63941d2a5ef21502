/** An operator's own workbook comes in: rows are read, checked against each other and against the past, and written at once. */
package org.havre.takeover.imports;
