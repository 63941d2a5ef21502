package org.havre.shared.web;

/** Markup written straight out, for parts of a page with hundreds of cells: every text and every value is escaped. */
public final class Markup {
    private final StringBuilder written = new StringBuilder(16_384);
    private boolean inTag;

    public Markup open(String element) {
        endTag();
        written.append('<').append(element);
        inTag = true;
        return this;
    }

    /** Of the element just opened; left out where there is no value. */
    public Markup with(String attribute, String value) {
        if (value == null || value.isEmpty()) return this;
        written.append(' ').append(attribute).append("=\"");
        escape(value);
        written.append('"');
        return this;
    }

    public Markup with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    public Markup text(String text) {
        endTag();
        if (text != null) escape(text);
        return this;
    }

    public Markup close(String element) {
        endTag();
        written.append("</").append(element).append('>');
        return this;
    }

    /** An element with nothing but a text. */
    public Markup element(String element, String text) {
        return open(element).text(text).close(element);
    }

    private void endTag() {
        if (inTag) written.append('>');
        inTag = false;
    }

    private void escape(String text) {
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            var escaped = escaped(text.charAt(i));
            if (escaped == null) continue;
            written.append(text, from, i).append(escaped);
            from = i + 1;
        }
        written.append(text, from, text.length());
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    @Override public String toString() {
        endTag();
        return written.toString();
    }
}
