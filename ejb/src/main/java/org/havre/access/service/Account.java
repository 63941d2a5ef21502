package org.havre.access.service;

/** What sign-in reads of an account. */
public record Account(long id, String passwordHash, boolean enabled, boolean demo) {}
