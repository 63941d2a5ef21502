package org.havre.access.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.havre.access.service.Focus;
import org.havre.access.service.Me;
import org.havre.access.service.Me.Choice;

/** What the reader may look at: one facility, or all of one département; or everything. */
@Named
@RequestScoped
public class ScopeView {
    /** So many can be looked through without a search. */
    private static final int OPEN = 40;

    private final Me me;
    private final Focus focus;
    private List<Choice> choices;
    private String text;

    @Inject public ScopeView(Me me, Focus focus) {
        this.me = me;
        this.focus = focus;
    }

    protected ScopeView() { this(null, null); }

    private List<Choice> choices() {
        if (choices == null) choices = me.choices();
        return choices;
    }

    /** Département by département, those that match what was typed. */
    public List<List<Choice>> getDepartments() {
        return List.copyOf(choices().stream().filter(this::matches)
                .collect(groupingBy(Choice::departmentCode, LinkedHashMap::new, toList()))
                .values());
    }

    private boolean matches(Choice choice) {
        return text == null
                || plain(choice.code() + ' ' + choice.name() + ' ' + choice.department()).contains(plain(text));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a département is a part of its own. */
    public boolean isSeveralDepartments() {
        return choices().stream().map(Choice::departmentCode).distinct().count() > 1;
    }

    /** Whether the facilities of each département are shown at once. */
    public boolean isOpen() {
        return text != null || choices().size() <= OPEN;
    }

    public int getAll() { return choices().size(); }

    public long getMatches() { return choices().stream().filter(this::matches).count(); }

    /** The part that is looked at; null for all. */
    public String getPart() { return focus.part(); }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }
}
