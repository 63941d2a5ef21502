package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.stay.OfferKind;

/** A household refused what it was offered, for a reason that is legitimate or not. */
public record NewRefusal(long household, OfferKind kind, LocalDate offeredOn, LocalDate refusedOn, boolean legitimate,
        String because) implements Serializable {}
