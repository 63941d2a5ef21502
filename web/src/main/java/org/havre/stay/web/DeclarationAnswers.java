package org.havre.stay.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.havre.shared.Page;
import org.havre.shared.web.Paging;
import org.havre.stay.DeclarationCount;
import org.havre.stay.DeclaredFacts;
import org.havre.stay.OwedEvent;

/** What is said of declarations to other programs, and what they say: dates as ISO texts. */
public final class DeclarationAnswers {
    private DeclarationAnswers() {}

    public record Undeclared(List<OneEvent> items, int page, int size, long total) {}

    /**
     * @param person null where the event is a household's or a place's
     * @param facts  what is to be told, by the name of the fact
     * @param told   what was told before; null where nothing was
     */
    public record OneEvent(String recipient, String kind, long event, String facility, String household, Long person,
            String day, String due, String state, Map<String, String> facts, Map<String, String> told) {}

    public record OneFacility(String facility, String name, long owed, long late, long corrected, String oldest,
            long told) {}

    public record Day(String day) {}

    public record Marked(String recipient, String kind, long event, String day) {}

    public record Withdrawn(String recipient, String kind, long event, int withdrawn) {}

    static Undeclared of(Page<OwedEvent> events, Paging paging) {
        return new Undeclared(events.items().stream().map(DeclarationAnswers::of).toList(), paging.page(),
                paging.size(), events.total());
    }

    private static OneEvent of(OwedEvent event) {
        return new OneEvent(event.recipient().name(), event.kind().name(), event.event(), event.facility(),
                event.household(), event.person(), StayAnswers.text(event.day()), StayAnswers.text(event.due()),
                event.state().name(), texts(event.facts()), texts(event.told()));
    }

    private static Map<String, String> texts(DeclaredFacts facts) {
        if (facts == null) return null;
        var texts = new TreeMap<String, String>();
        facts.texts().forEach((fact, text) -> texts.put(fact.name(), text));
        return texts;
    }

    static OneFacility of(DeclarationCount count) {
        return new OneFacility(count.facility(), count.facilityName(), count.owed(), count.late(), count.corrected(),
                StayAnswers.text(count.oldest()), count.told());
    }
}
