package org.havre.stay;

import java.io.Serializable;

/** What the presence sheet of a day says of somebody; {@code seen} is null for what nobody has ticked, or not any more. */
public record Sighting(long stay, Boolean seen) implements Serializable {}
