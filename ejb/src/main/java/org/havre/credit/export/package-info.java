/** Credits as a workbook that computes. */
package org.havre.credit.export;
