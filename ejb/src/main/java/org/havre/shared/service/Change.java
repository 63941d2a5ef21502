package org.havre.shared.service;

import java.io.Serializable;
import java.time.Instant;

/** How much of a kind happened in the reader's scope: when the latest was recorded, its sentence, what page shows it. */
public record Change(Instant at, String key, long number, String page) implements Serializable {}
