/** The workbooks that Havre makes of what it counts. */
package org.havre.occupancy.export;
