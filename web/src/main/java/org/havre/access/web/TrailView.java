package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.havre.access.TrailFilter;
import org.havre.access.TrailKind;
import org.havre.access.TrailLine;
import org.havre.access.service.TrailService;

/** The lines of the trail, the newest first, a page at a time. */
@Named
@RequestScoped
public class TrailView {
    private static final int ROWS = 25;

    private final TrailService trail;
    private LocalDate day;
    private String login;
    private TrailKind kind;
    private Long person;
    private Long before;
    private List<TrailLine> found;

    @Inject public TrailView(TrailService trail) { this.trail = trail; }

    protected TrailView() { this(null); }

    public void load() {
        found = trail.lines(filter().below(before), ROWS + 1);
    }

    public List<TrailLine> getLines() { return found.subList(0, Math.min(ROWS, found.size())); }

    /** The line before which the next page begins; null on the last one. */
    public Long getOlder() {
        return found.size() > ROWS ? found.get(ROWS - 1).id() : null;
    }

    private TrailFilter filter() { return TrailFilter.of(day, login, kind, person); }

    public boolean isFiltered() { return !filter().isEmpty(); }

    /** What the workbook of these lines is asked with; nothing without a filter. */
    public String getExport() {
        var asked = new StringJoiner("&");
        if (day != null) asked.add("day=" + day);
        if (filter().login() != null) asked.add("login=" + URLEncoder.encode(filter().login(), StandardCharsets.UTF_8));
        if (kind != null) asked.add("kind=" + kind);
        if (person != null) asked.add("person=" + person);
        return asked.toString();
    }

    public TrailKind[] getKinds() { return TrailKind.values(); }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public String getLogin() { return login; }

    public void setLogin(String login) { this.login = login; }

    public TrailKind getKind() { return kind; }

    public void setKind(TrailKind kind) { this.kind = kind; }

    public Long getPerson() { return person; }

    public void setPerson(Long person) { this.person = person; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
