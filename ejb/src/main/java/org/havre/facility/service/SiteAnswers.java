package org.havre.facility.service;

import java.io.Serializable;
import org.havre.facility.BuildingPattern;

/** How a site is described; address, postal code and commune may be left out. */
public record SiteAnswers(String name, BuildingPattern pattern, String address, String postalCode, String commune)
        implements
        Serializable {}
