package org.havre.matrix;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found against the table, and the letters that were given, to be written beside it. */
final class Findings {
    /** Not where it stands by chance in the letters of a digest. */
    private static final Pattern TWIN = Pattern.compile("(?<![\\da-f.])[78]\\d{13}(?![\\da-f])");

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Character> letters = new ConcurrentHashMap<>();

    void add(String fault) { faults.add(fault.length() > 2000 ? fault.substring(0, 2000) : fault); }

    List<String> faults() { return faults.stream().distinct().sorted().toList(); }

    /** Whatever is asked, an answer is no failure and tells nothing of what is not theirs. */
    void heard(Asker asker, String asked, Answer answer) {
        if (answer.status() >= 500) add("fails: " + asker + " " + asked + " " + answer.status());
        var text = answer.location() + answer.body();
        for (var word : asker.neverHears())
            if (text.contains(word) && !asked.contains(word))
                add("leak: " + asker + " hears " + word + " from " + asked + " "
                        + answer + ": " + around(text, text.indexOf(word)));
        TWIN.matcher(text).results()
                .filter(found -> !asked.contains(found.group())
                        && !asker.covers(found.group().startsWith("7") ? Whose.NEAR : Whose.FAR))
                .findFirst().ifPresent(found -> add("leak: " + asker + " hears a number from " + asked + " " + answer
                        + ": " + around(text, found.start())));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 160), Math.min(text.length(), at + 100)).replaceAll("\\s+", " ");
    }

    /** What is written a second time may be refused, so that both are one letter. */
    void given(Line line, Asker asker, boolean own, char letter) {
        letters.put(line + (own ? "|o|" : "|x|") + asker, line.how().equals("post") && letter == 'y' ? 'r' : letter);
    }

    /** Whatever was answered otherwise than the table says. */
    void against(List<Line> lines) {
        for (var line : lines)
            for (var asker : Asker.values()) {
                against(line, asker, "|o|", line.own());
                if (line.other() != null) against(line, asker, "|x|", line.other());
            }
    }

    private void against(Line line, Asker asker, String which, String expected) {
        var given = letters.getOrDefault(line + which + asker, '?');
        if (expected.length() <= asker.ordinal() || expected.charAt(asker.ordinal()) != given)
            add("table: " + asker + " " + line + " " + which + " " + given + " and not " + expected);
    }

    /** The table as it would have to be written, line by line. */
    String observed(List<Line> lines) {
        return lines.stream().map(line -> line + " | " + row(line, "|o|")
                + (line.kinds().isEmpty() || line.how().equals("act") ? "" : " | " + row(line, "|x|")))
                .collect(Collectors.joining("\n")) + "\n";
    }

    private String row(Line line, String own) {
        return Stream.of(Asker.values()).map(asker -> letters.getOrDefault(line + own + asker, '?').toString())
                .collect(Collectors.joining());
    }
}
