package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.havre.shared.Texts;
import org.havre.stay.DeclarationSheet.Somebody;

/**
 * A sheet in words: its fields in the order in which they are copied, and the whole of it as a text; for the prefect, a
 * letter.
 */
public record DeclarationPaper(DeclarationSheet sheet, Texts texts, LocalDate today) {

    /** @param before as it was told, where it has been put right since; null else */
    public record Field(String name, String value, String before) implements Serializable {}

    /** Fields that belong together: those of the event, or of one person. */
    public record Part(String name, List<Field> fields) implements Serializable {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /** What it is, and whether it puts right or takes back. */
    public String title() {
        var what = say("paper.of." + sheet.kind());
        return switch (sheet.state()) {
            case CORRECTED -> say("paper.corrected", what);
            case CANCELLED -> say("paper.cancelled", what);
            default -> sheet.now().isVoid() ? say("paper.cancelled", what) : what;
        };
    }

    /** What the letter says before its facts; nothing where there is no letter. */
    public List<String> letter() {
        if (sheet.recipient() != Recipient.PREFECT) return List.of();
        return List.of(say("paper.letter.to", sheet.at().department()),
                say("paper.letter.object", title(), sheet.at().code()),
                sheet.now().isVoid() ? say("paper.letter.void") : say("paper.letter." + sheet.kind()));
    }

    /** How the letter ends; nothing where there is no letter. */
    public List<String> closing() {
        return sheet.recipient() == Recipient.PREFECT
                ? List.of(say("paper.letter.end", today), sheet.at().name())
                : List.of();
    }

    /** The parts of the sheet, each with the fields that have a value. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        parts.add(new Part(say("paper.event"), event()));
        for (var who : sheet.people())
            parts.add(new Part(say("paper.person", parts.size(), sheet.people().size()), person(who)));
        return List.copyOf(parts);
    }

    private List<Field> event() {
        var fields = new ArrayList<Field>();
        add(fields, "paper.code", sheet.at().code());
        add(fields, "paper.facility", sheet.at().name());
        add(fields, "paper.operator", sheet.at().operator());
        if (sheet.place() == null) add(fields, "paper.household", sheet.household());
        else {
            add(fields, "paper.site", sheet.place().site());
            add(fields, "paper.unit", sheet.place().unit());
            add(fields, "paper.place", sheet.place().place());
            add(fields, "paper.places", sheet.place().places());
        }
        for (var fact : told()) {
            var value = sheet.now().isVoid() ? sheet.told().get(fact) : sheet.now().get(fact);
            var before = sheet.state() == DeclarationState.CORRECTED ? sheet.told().get(fact) : value;
            if (value == null && before == null) continue;
            fields.add(new Field(name(fact), value == null ? say("paper.nothing") : texts.value(value),
                    Objects.equals(value, before)
                            ? null
                            : before == null ? say("paper.nothing") : texts.value(before)));
        }
        return fields;
    }

    /** What was said once, in a line. */
    public String said(DeclaredFacts facts) {
        return sheet.kind().facts().stream().filter(fact -> facts.get(fact) != null)
                .map(fact -> say("paper.line", name(fact), texts.value(facts.get(fact))))
                .collect(Collectors.joining(", "));
    }

    private List<DeclaredFact> told() {
        return sheet.now().isVoid() && (sheet.told() == null || sheet.told().isVoid())
                ? List.of()
                : sheet.kind().facts();
    }

    private String name(DeclaredFact fact) {
        return say(fact == DeclaredFact.DAY ? "paper.DAY." + sheet.kind() : "paper." + fact);
    }

    private List<Field> person(Somebody who) {
        var fields = new ArrayList<Field>();
        add(fields, "paper.familyName", who.familyName());
        add(fields, "paper.givenNames", who.givenNames());
        add(fields, "paper.born", who.born());
        add(fields, "paper.sex", who.sex());
        add(fields, "paper.nationality", who.nationality());
        add(fields, "paper.agdref", who.agdref());
        add(fields, "paper.role", who.role());
        return fields;
    }

    private void add(List<Field> fields, String key, Object value) {
        var text = texts.value(value);
        if (!text.isEmpty()) fields.add(new Field(say(key), text, null));
    }

    /** All of it, a line each field. */
    public String whole() {
        var lines = new ArrayList<String>(letter());
        if (lines.isEmpty()) lines.add(title());
        for (var part : parts()) {
            lines.add("");
            lines.add(part.name());
            part.fields().forEach(field -> lines.add(say("paper.line", field.name(), field.value())));
        }
        if (!closing().isEmpty()) {
            lines.add("");
            lines.addAll(closing());
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** The text that asks for it, with its deadline. */
    public String source() {
        return say("paper.source." + sheet.kind() + "." + sheet.recipient());
    }

    private String say(String key, Object... values) { return texts.text(key, values); }
}
