/** OFII's month beside Havre's own, on screens and for other programs. */
package org.havre.comparison.web;
