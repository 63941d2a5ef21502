package org.havre.stay.service;

import org.havre.orientation.OrientationState;

/** Nobody, or not everybody, came: they never presented themselves (NOT_ARRIVED), or said that they would not (WITHDRAWN). */
public record NonArrival(long orientation, OrientationState how, String because) {}
