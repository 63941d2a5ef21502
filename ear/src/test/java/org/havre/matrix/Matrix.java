package org.havre.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks every address of the table as one asker, with numbers of their own, of others, and of nobody. */
final class Matrix {
    /** What is held against what. */
    enum Question {
        /** Every answer against the table, and what is of others against what is not there. */
        AS_TOLD,
        /** Whether anything of others comes out at all. */
        WHAT_LEAKS
    }

    private static final String NUMBER = "\"X-1\"";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);

    private final String server;
    private final Seat seat;
    private final Planted planted;
    private final Findings findings;
    private final Question question;
    private final int samples;
    /** What the pages of one's own that acts are done on answered: they are not asked again for these. */
    private final Map<String, Answer> ofActs = new HashMap<>();

    /** @param samples how many numbers of each kind are tried; where it is one, none that cannot fail */
    Matrix(String server, Asker asker, Planted planted, Findings findings, Question question, int samples) {
        this.server = server;
        this.seat = new Seat(server, asker);
        this.planted = planted;
        this.findings = findings;
        this.question = question;
        this.samples = samples;
    }

    /** All that is only looked at, and what each page offers to do. */
    void looked(List<Line> lines) {
        var acts = new Acts(seat, planted, findings);
        var bound = pages(lines);
        bound.keySet().forEach(page -> ofActs.put(page, null));
        lines.stream().filter(line -> !line.how().equals("post") && !line.how().equals("act"))
                .forEach(this::asked);
        bound.forEach((page, all) -> acts.offered(all, ofActs.computeIfAbsent(page, acts::open)));
        ofActs.clear();
    }

    /** All that is written. */
    void written(List<Line> lines) {
        lines.stream().filter(line -> line.how().equals("post")).forEach(this::asked);
    }

    /** Every form, tampered with and forged: what is set off is no longer what the table speaks of. */
    void setOff(List<Line> lines) {
        pages(lines).keySet().forEach(page -> new Acts(seat, planted, findings).tamperedWith(page));
    }

    private static Map<String, List<Line>> pages(List<Line> lines) {
        return lines.stream().filter(line -> line.how().equals("act"))
                .collect(Collectors.groupingBy(Line::what, LinkedHashMap::new, Collectors.toList()));
    }

    private void asked(Line line) {
        if (samples == 1 && !line.kinds().isEmpty() && isSettledAtTheDoor(line)) return;
        var numbers = line.kinds().isEmpty() ? 1 : samples;
        for (var nth = 0; nth < numbers; nth++) {
            var sample = nth;
            var others = compared(line, kind -> true, sample);
            if (sample == 0 && others != null) findings.given(line, seat.asker(), false, others.letter());
            if (samples > 1 && line.kinds().size() > 1)
                line.kinds().forEach(one -> compared(line, one::equals, sample));
            if (!line.kinds().isEmpty() && !couldFail(Whose.OWN)) continue;
            askedOwn(line, sample);
        }
    }

    private Answer askedOwn(Line line, int sample) {
        var own = ask(line, kind -> Whose.OWN, sample);
        if (sample == 0) findings.given(line, seat.asker(), true, own.letter());
        if (sample == 0 && ofActs.containsKey(line.what())) ofActs.put(line.what(), own);
        return own;
    }

    /** Whoever is not covered answers as nobody does; answers what nobody's number was answered. */
    private Answer compared(Line line, Predicate<String> tampered, int sample) {
        if (line.kinds().isEmpty()) return null;
        Answer absent = null;
        for (var whose : Whose.OTHERS) {
            if (!couldFail(whose)) continue;
            Function<String, Whose> ofKind = kind -> tampered.test(kind) ? whose : Whose.OWN;
            var answer = ask(line, ofKind, sample);
            if (whose == Whose.ABSENT) absent = answer;
            else
                if (absent != null && !seat.asker().covers(whose))
                    differ(line,
                            absent.withoutWhatWasAsked(
                                    values(line, kind -> tampered.test(kind) ? Whose.ABSENT : Whose.OWN, sample)),
                            answer.withoutWhatWasAsked(values(line, ofKind, sample)), whose);
        }
        return absent;
    }

    /**
     * Whether a number of one's own, or none at all, is enough. Whoever is turned away at the door is so whatever the
     * number, which is the proof's; and where permissions let them in, they were asked about others with permissions.
     */
    private boolean isSettledAtTheDoor(Line line) {
        if (question == Question.WHAT_LEAKS) return !line.turnsAway(seat.asker());
        if (!line.turnsAwayAtTheDoor(seat.asker())) return false;
        findings.given(line, seat.asker(), false, askedOwn(line, 0).letter());
        return true;
    }

    /**
     * Whether an answer about these may be wrong in what is asked for. With one number of each kind only the nearest of
     * what is not theirs is tried; what is further away stands behind the same policies and is the proof's.
     */
    private boolean couldFail(Whose whose) {
        if (samples > 1) return true;
        return switch (whose) {
            case ABSENT -> question == Question.AS_TOLD;
            case OWN -> question == Question.AS_TOLD || !seat.asker().seesPeople();
            case NEAR -> !seat.asker().covers(Whose.NEAR);
            case FAR -> seat.asker().covers(Whose.NEAR) && !seat.asker().covers(Whose.FAR);
        };
    }

    private void differ(Line line, String absent, String other, Whose whose) {
        if (!absent.equals(other))
            findings.add("oracle: " + seat.asker() + " " + line + " " + whose + ": " + difference(other, absent));
    }

    /** Where two answers part. */
    static String difference(String one, String absent) {
        var at = 0;
        while (at < Math.min(absent.length(), one.length()) && absent.charAt(at) == one.charAt(at)) at++;
        return part(one, at) + " – nobody's: " + part(absent, at);
    }

    private static String part(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 120)).replaceAll("\\s+", " ");
    }

    private Answer ask(Line line, Function<String, Whose> whose, int sample) {
        var address = filled(line.what(), whose, sample);
        var body = line.body() == null ? null : unused(filled(line.body(), whose, sample));
        var answer = switch (line.how()) {
            case "page" -> seat.open(address);
            case "form" -> line.path().equals("/logout")
                    ? new Seat(server, seat.asker()).post(address, fields(body))
                    : followed(seat, seat.post(address, fields(body)), line.path());
            default -> seat.rest(line.how().toUpperCase(Locale.ROOT), address, body);
        };
        findings.heard(seat.asker(), line.how() + " " + address + " " + (body == null ? "" : body), answer);
        return answer;
    }

    /** With what the next page shows; what a form lays on the session is taken off again. */
    private static Answer followed(Seat seat, Answer answer, String path) {
        if (!answer.location().startsWith("/") || seat.asker() == Asker.NOBODY) return answer;
        var next = seat.open(answer.location());
        if (path.equals("/scope")) seat.post("/scope", List.of(Map.entry("part", "")));
        if (path.equals("/search")) seat.post("/search", List.of(Map.entry("q", "")));
        return new Answer(answer.status(), answer.location(), next.body());
    }

    private static List<Map.Entry<String, String>> fields(String body) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        for (var field : body.split("&"))
            fields.add(Map.entry(field.replaceAll("=.*", ""), field.replaceAll("^[^=]*=?", "")));
        return fields;
    }

    private String filled(String text, Function<String, Whose> whose, int sample) {
        return Line.NUMBER.matcher(text).replaceAll(found -> value(found.group(1), whose, sample));
    }

    /** A decision's number that nobody has: whoever comes upon those of others too often is made to wait. */
    private static String unused(String body) {
        return body.replace(NUMBER, "\"X-" + NUMBERS.incrementAndGet() + "\"");
    }

    private List<String> values(Line line, Function<String, Whose> whose, int sample) {
        return line.kinds().stream().map(kind -> value(kind, whose, sample)).toList();
    }

    private String value(String kind, Function<String, Whose> whose, int sample) {
        var own = planted.own(kind);
        return whose.apply(kind).twin(own.get(sample % own.size()));
    }
}
