/** What facilities give out as workbooks. */
package org.havre.facility.export;
