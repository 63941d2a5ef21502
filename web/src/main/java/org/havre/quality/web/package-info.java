/** What contradicts itself in the records, on a screen and for other programs. */
package org.havre.quality.web;
