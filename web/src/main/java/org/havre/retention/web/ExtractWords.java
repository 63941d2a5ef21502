package org.havre.retention.web;

import org.havre.retention.ExtractSection;
import org.havre.shared.Texts;

/** One language of an extract, whatever the reader's own is. */
public record ExtractWords(Texts texts) {

    public String language() { return texts.locale().getLanguage(); }

    public String it(String key, Object... values) { return texts.text(key, values); }

    public String label(ExtractSection.Field field) { return field.label(texts); }

    public String told(ExtractSection.Field field) { return field.told(texts); }
}
