/** Money on screens and for other programs: amounts and counts, and never a name. */
package org.havre.credit.web;
