package org.havre.shared.web;

/** A part of a thing that has a page of its own, and whether this is it. */
public record Part(String href, String text, boolean here) {}
