/** OFII's month beside Havre's own, centre by centre and column by column, and what explains where they differ. */
package org.havre.comparison;
