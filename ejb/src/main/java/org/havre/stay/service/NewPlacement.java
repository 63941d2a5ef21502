package org.havre.stay.service;

import org.havre.orientation.service.NewAdmission;

/** OFII sends a household that waits to a facility and keeps beds of a unit for it; without a unit only places are. */
public record NewPlacement(NewAdmission admission, Long unit) {}
