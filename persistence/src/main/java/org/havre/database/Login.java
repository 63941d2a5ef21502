package org.havre.database;

import org.havre.shared.Secret;

/** A database role with its password. */
public record Login(String user, Secret password) {}
