/** The operator's workbook goes out: blank with notes, or with what Havre knows, in the layout in which it comes in. */
package org.havre.takeover.export;
