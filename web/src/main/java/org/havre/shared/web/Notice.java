package org.havre.shared.web;

/** One thing told to the reader: its tone (fine, note, warning, danger), its sentence, the field it is about or null. */
public record Notice(String tone, String text, String field) {}
