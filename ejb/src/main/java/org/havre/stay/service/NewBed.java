package org.havre.stay.service;

import org.havre.stay.BedWish;
import org.havre.stay.Stay;

/** Where somebody is to sleep from now on: a place, a unit without a place of one's own, or nowhere yet (both null). */
public record NewBed(long stay, Long unit, Long place) {

    BedWish of(Stay sleeper) { return new BedWish(sleeper.person(), unit, place); }
}
