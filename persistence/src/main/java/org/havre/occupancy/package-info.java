/** Nights and figures: who is counted where on each night, from facts without a name. */
package org.havre.occupancy;
