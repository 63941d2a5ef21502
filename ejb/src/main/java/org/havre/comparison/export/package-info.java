/** The workbooks of OFII's month beside Havre's own. */
package org.havre.comparison.export;
