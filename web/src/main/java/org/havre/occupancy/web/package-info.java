/** Nights and figures on screens, for other programs, and as workbooks. */
package org.havre.occupancy.web;
