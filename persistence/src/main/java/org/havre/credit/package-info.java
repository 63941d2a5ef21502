/** What was granted, what was paid and what was slept, to the cent; nobody here has a name. */
package org.havre.credit;
