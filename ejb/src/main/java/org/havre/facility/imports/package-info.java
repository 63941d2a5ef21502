/** How the park comes in from OFII's monthly workbook. */
package org.havre.facility.imports;
