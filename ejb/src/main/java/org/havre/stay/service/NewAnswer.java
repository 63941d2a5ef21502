package org.havre.stay.service;

import org.havre.orientation.PlaceAnswer;

/** What a facility says of the place that OFII chose; the note adds to the reason and names nobody. */
public record NewAnswer(long orientation, PlaceAnswer answer, PlaceAnswer.Reason reason, String note) {}
