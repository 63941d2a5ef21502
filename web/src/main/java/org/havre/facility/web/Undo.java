package org.havre.facility.web;

import java.io.Serializable;

/** What has just been done and can be taken back: the act, the number of what it changed, and its version since. */
public record Undo(BedAct act, long id, int version) implements Serializable {}
