/** Months that a facility has closed: what was frozen, by whom, and what became of it since. */
package org.havre.statement;
