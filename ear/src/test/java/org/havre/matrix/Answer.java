package org.havre.matrix;

import java.util.Collection;
import java.util.regex.Pattern;

/** What was answered, without what differs from one answer to the next. */
record Answer(int status, String location, String body) {
    private static final Pattern FLEETING = Pattern.compile("nonce=\"[^\"]*\"|csp\\.init\\('[^']*'\\)|nonce-[\\w+/=]+"
            + "|<span class=\"count[^\"]*\"><span aria-hidden=\"true\">\\d+</span> <span class=\"out-of-sight\">[^<]*</span>"
            + "|X-\\d+|name=\"jakarta.faces.ViewState\"[^>]*|\\[CDATA\\[-?\\d+:-?\\d+]]|jsessionid=\\w+"
            + "|(?<=\\d{2}/\\d{2}/\\d{4} )\\d{2}:\\d{2}"); // when a workbook was made

    /** The letter of the table. */
    char letter() {
        return switch (status) {
            case 401 -> 'l';
            case 403 -> 'n';
            case 404 -> '0';
            case 400, 405, 409, 415, 422 -> 'r';
            case 302, 303 -> location.contains("login") ? 'l' : '>';
            default -> status < 300 ? 'y' : '!';
        };
    }

    /** At the door: whatever number is asked for. */
    boolean isTurnedAway() {
        return letter() == 'n' || letter() == 'l';
    }

    /** The same whatever was asked for. */
    String withoutWhatWasAsked(Collection<String> asked) {
        var text = status + " " + location + "\n" + FLEETING.matcher(body).replaceAll("");
        for (var value : asked) text = text.replace(value, "#");
        return text;
    }

    @Override public String toString() { return status + " " + location; }
}
