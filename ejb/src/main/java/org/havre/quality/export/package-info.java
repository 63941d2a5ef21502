/** The workbook of what contradicts itself in the records. */
package org.havre.quality.export;
