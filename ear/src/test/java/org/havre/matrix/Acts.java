package org.havre.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.havre.matrix.Form.Trigger;

/** Sets off whatever a page of one's own can be made to do, with numbers, fields and view states that are not its own. */
final class Acts {
    private static final Pattern NUMBER = Pattern.compile("\\d{2,13}");
    private static final Pattern ENDING = Pattern.compile("(^.*-|^)(\\d{2,13})$");
    private static final String STATE = "jakarta.faces.ViewState";
    /** Rows of a table that do the same. */
    private static final Pattern ROW = Pattern.compile("(?<!j_idt)(?<!\\d)\\d+");

    private final Seat seat;
    private final Planted planted;
    private final Findings findings;

    Acts(Seat seat, Planted planted, Findings findings) {
        this.seat = seat;
        this.planted = planted;
        this.findings = findings;
    }

    /** A page of one's own. */
    Answer open(String what) { return seat.open(filled(what, Whose.OWN)); }

    /** Which of these acts it offers, by what it answered. */
    void offered(List<Line> lines, Answer answer) {
        var forms = forms(answer);
        for (var line : lines) findings.given(line, seat.asker(), true, offered(line, forms, answer));
    }

    void tamperedWith(String what) {
        for (var form : forms(open(what))) {
            var seen = new HashSet<String>();
            for (var trigger : form.triggers())
                if (seen.add(ROW.matcher(trigger.id()).replaceAll("*") + trigger.event()))
                    tampered(what, form, trigger);
        }
    }

    private static List<Form> forms(Answer answer) {
        return answer.status() == 200 ? Form.of(answer.body()) : List.of();
    }

    private char offered(Line line, List<Form> forms, Answer answer) {
        if (answer.status() != 200) return answer.letter();
        var id = Pattern.compile("(^|.*:)(" + line.button() + ")");
        return forms.stream().flatMap(form -> form.triggers().stream()).anyMatch(one -> id.matcher(one.id()).matches())
                ? 'y'
                : '-';
    }

    private void tampered(String what, Form form, Trigger trigger) {
        if (what.contains("{")) alike(what, form, trigger, true, false);
        if (form.fields().stream().anyMatch(Acts::isTwinned)) alike(what, form, trigger, false, true);
        forged(what, form, trigger, "1234567890123456789:1");
        if (what.contains("{")) alike(what, form, trigger, true, true);
        forged(what, form, trigger, "");
        forged(what, form, trigger, "e1s1");
        forged(what, form, trigger, null);
    }

    /** Where the address or the fields name what is not theirs, the answer is that of what is not there. */
    private void alike(String what, Form form, Trigger trigger, boolean address, boolean fields) {
        String absent = null;
        for (var whose : Whose.OTHERS) {
            var fresh = fresh(what, form);
            if (fresh == null) return;
            var asked = address ? filled(what, whose) : filled(what, Whose.OWN);
            var sent = fields ? twins(fresh.sentBy(trigger), whose) : fresh.sentBy(trigger);
            var answer = post(form, asked, sent);
            findings.heard(seat.asker(), "act " + asked + " " + trigger.id() + " " + (fields ? sent : ""), answer);
            var told = answer.withoutWhatWasAsked(values(what, fresh, whose));
            if (whose == Whose.ABSENT && answer.letter() == '>') return; // done for whom the form was laid out
            if (whose == Whose.ABSENT) absent = told;
            else
                if (!seat.asker().covers(whose) && !told.equals(absent))
                    findings.add("oracle: " + seat.asker() + " act " + what + " " + trigger.id() + " " + whose + " "
                            + (address ? "address " : "") + (fields ? "fields" : "") + ": "
                            + Matrix.difference(told, absent));
        }
    }

    private void forged(String what, Form form, Trigger trigger, String state) {
        var sent = new ArrayList<>(form.sentBy(trigger));
        sent.removeIf(field -> field.getKey().equals(STATE));
        if (state != null) sent.add(Map.entry(STATE, state));
        var answer = post(form, filled(what, Whose.OWN), sent);
        findings.heard(seat.asker(), "forged " + what + " " + trigger.id(), answer);
    }

    private Answer post(Form form, String address, List<Map.Entry<String, String>> sent) {
        return form.multipart() ? seat.postParts(address, sent) : seat.post(address, sent);
    }

    /** The same form of the page as it is now. */
    private Form fresh(String what, Form form) {
        var answer = seat.open(filled(what, Whose.OWN));
        return answer.status() != 200
                ? null
                : Form.of(answer.body()).stream().filter(one -> one.id().equals(form.id())).findFirst().orElse(null);
    }

    private static boolean isTwinned(Map.Entry<String, String> field) {
        return NUMBER.matcher(field.getValue()).matches() || ENDING.matcher(field.getKey()).matches();
    }

    private static List<Map.Entry<String, String>> twins(List<Map.Entry<String, String>> fields, Whose whose) {
        return fields.stream().map(field -> Map.entry(
                ENDING.matcher(field.getKey()).replaceAll(found -> found.group(1) + whose.twin(found.group(2))),
                NUMBER.matcher(field.getValue()).matches() ? whose.twin(field.getValue()) : field.getValue())).toList();
    }

    /** Whatever a tampered request named, and its own: a page repeats both. */
    private Set<String> values(String what, Form form, Whose whose) {
        var values = new LinkedHashSet<String>();
        Line.NUMBER.matcher(what).results().map(found -> planted.own(found.group(1)).get(0))
                .forEach(own -> {
                    values.add(whose.twin(own));
                    values.add(own);
                });
        form.fields().stream().filter(Acts::isTwinned).forEach(field -> {
            var number = NUMBER.matcher(field.getValue()).matches()
                    ? field.getValue()
                    : ENDING.matcher(field.getKey()).replaceAll("$2");
            values.add(whose.twin(number));
        });
        return values;
    }

    private String filled(String what, Whose whose) {
        return Line.NUMBER.matcher(what).replaceAll(found -> whose.twin(planted.own(found.group(1)).get(0)));
    }
}
