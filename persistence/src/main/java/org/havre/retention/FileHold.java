package org.havre.retention;

import java.io.Serializable;
import java.time.LocalDate;

/** A dispute that keeps a household's files until a day. */
public record FileHold(long id, HoldReason reason, LocalDate starts, LocalDate until, String author)
        implements Serializable {}
