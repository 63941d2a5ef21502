/** Months that facilities close, on screens and for other programs. */
package org.havre.statement.web;
