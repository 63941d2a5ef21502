package org.havre.access.service;

import java.util.Locale;

/**
 * A file to be made behind its author's back.
 *
 * @param address of the machine that asked
 * @param part    of the author's scope that is looked at; null for all of it
 */
public record ExportErrand(long id, Locale language, String address, String part) implements FromAfar {}
