package org.havre.statement.service;

import java.time.YearMonth;

/**
 * Somebody closes a month and signs its figures.
 *
 * @param nights the nights slept that they have read; null where they confirm nothing
 */
public record NewClosing(long facility, YearMonth month, Long nights) {}
