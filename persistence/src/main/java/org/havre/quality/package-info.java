/** Records that contradict one another, told until somebody mends them. */
package org.havre.quality;
