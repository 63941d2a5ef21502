/** OFII's month beside Havre's own, for those who may compare them. */
package org.havre.comparison.service;
