package org.havre.orientation;

import java.io.Serializable;

/** One of OFII's territorial directorates. */
public record Directorate(long id, String name) implements Serializable {}
