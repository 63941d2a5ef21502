package org.havre.stay.service;

import org.havre.orientation.OrientationAct;

/** What becomes of an orientation by OFII's hand; the reason may be null where the act ends nothing. */
public record NewAct(long orientation, OrientationAct act, String because) {}
