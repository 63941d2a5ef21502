/** What contradicts itself in the records, told to whoever may see figures. */
package org.havre.quality.service;
