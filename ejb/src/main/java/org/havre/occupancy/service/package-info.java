/** Who may ask for which figures. */
package org.havre.occupancy.service;
