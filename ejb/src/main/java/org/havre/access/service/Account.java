package org.havre.access.service;

/**
 * What sign-in reads of an account.
 *
 * @param language that it has chosen; null until it has
 */
public record Account(long id, String passwordHash, boolean enabled, boolean demo, String language) {}
