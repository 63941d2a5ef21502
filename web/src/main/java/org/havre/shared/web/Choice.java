package org.havre.shared.web;

/** Something to choose from a list. */
public record Choice(String value, String text, boolean chosen) {}
