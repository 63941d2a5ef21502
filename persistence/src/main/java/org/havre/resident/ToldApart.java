package org.havre.resident;

import java.io.Serializable;
import java.time.LocalDate;

/** Somebody has said that two files are of two people. */
public record ToldApart(String author, LocalDate day) implements Serializable {}
