package org.havre.occupancy.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.ExportState;
import org.havre.access.MadeExport;
import org.havre.access.service.Exports;
import org.havre.occupancy.AskedFigures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.Window;
import org.havre.occupancy.export.OccupancyReport;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.ReportWords;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Preferences;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.stay.export.ResidentsReport;

/** The reader's own exports: asked for, made behind their back, fetched within a day. */
@Named
@ViewScoped
public class ExportsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/occupancy/exports.xhtml?faces-redirect=true";
    private static final int MOST_NIGHTS = 3660;

    private final Exports exports;
    private final Viewer viewer;
    private final Preferences preferences;
    private final Say say;
    private final Notices notices;
    private transient List<MadeExport> mine;
    private LocalDate from;
    private LocalDate to;
    private Step by = Step.MONTH;
    private Grouping group = Grouping.FACILITY;
    private Grouping sheets;
    private LocalDate on;
    private boolean split;

    protected ExportsView() { this(null, null, null, null, null); }

    @Inject public ExportsView(Exports exports, Viewer viewer, Preferences preferences, Say say,
            Notices notices) {
        this.exports = exports;
        this.viewer = viewer;
        this.preferences = preferences;
        this.say = say;
        this.notices = notices;
    }

    public void load() {
        viewer.require(Act.EXPORT_FIGURES);
        to = viewer.getToday().withDayOfMonth(1).minusDays(1);
        from = to.withDayOfMonth(1);
        on = viewer.getToday();
    }

    public String orderFigures() {
        if (to.isBefore(from)) throw new Refusal(Objection.of("problem.period.order").at("to"));
        if (ChronoUnit.DAYS.between(from, to) >= MOST_NIGHTS)
            throw new Refusal(Objection.of("problem.period.length", MOST_NIGHTS).at("to"));
        if (sheets != null && !group.liesIn(sheets)) throw new Refusal(Objection.of("problem.sheets").at("sheets"));
        return order(OccupancyReport.NAME, new AskedFigures(OccupancyQuestion.of(Window.through(from, to), by, group),
                Optional.ofNullable(sheets)).words());
    }

    public String orderResidents() {
        var asked = new HashMap<>(Map.of("on", on.toString()));
        if (split) asked.put("sheets", Grouping.FACILITY.name());
        return order(ResidentsReport.NAME, asked);
    }

    private String order(String report, Map<String, String> asked) {
        exports.order(report, asked, preferences.getLocale());
        notices.done("exports.ordered");
        return HERE;
    }

    public String cancel(MadeExport export) {
        exports.cancel(export.id());
        notices.done("exports.cancelled");
        return HERE;
    }

    /** While one is under way only the table moves; at its end the page is asked for anew. */
    public void poll() throws IOException {
        mine = null;
        if (!isUnderWay()) FacesContext.getCurrentInstance().getExternalContext().redirect("exports.xhtml");
    }

    public List<MadeExport> getMine() {
        if (mine == null) mine = exports.mine();
        return mine;
    }

    public boolean isUnderWay() { return getMine().stream().anyMatch(export -> export.state().isUnderWay()); }

    /** Also while a poll that has just seen the end asks. */
    public boolean isWatched() {
        return isUnderWay() || FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()
                .containsKey("underWay");
    }

    public boolean isReady(MadeExport export) { return export.state() == ExportState.READY; }

    /** What was asked for, in words. */
    public String told(MadeExport export) {
        var asked = ReportWords.asked(export.asked());
        if (export.report().equals(ResidentsReport.NAME))
            return say.it("exports.residents.of", LocalDate.parse(asked.get("on")));
        var figures = AskedFigures.of(asked).question();
        return say.it("exports.figures.of", figures.grouping(), figures.step(), figures.window().from(),
                figures.window().to().minusDays(1));
    }

    /** How far it is, or why it will not come. */
    public String detail(MadeExport export) {
        return switch (export.state()) {
            case RUNNING -> export.total() == 0
                    ? say.it("exports.begun")
                    : say.it("exports.percent", export.percent());
            case READY -> say.it("exports.until", export.expires());
            case FAILED -> say.it(export.because());
            default -> "";
        };
    }

    public boolean isNamed() { return viewer.may(Act.SEE_RESIDENTS); }

    public List<Grouping> getGroups() { return List.of(Grouping.values()); }

    public List<Step> getSteps() { return List.of(Step.values()); }

    public List<Grouping> getParts() {
        return Stream.of(Grouping.FACILITY, Grouping.DEPARTMENT, Grouping.REGION).toList();
    }

    public LocalDate getFrom() { return from; }

    public void setFrom(LocalDate from) { this.from = from; }

    public LocalDate getTo() { return to; }

    public void setTo(LocalDate to) { this.to = to; }

    public Step getBy() { return by; }

    public void setBy(Step by) { this.by = by; }

    public Grouping getGroup() { return group; }

    public void setGroup(Grouping group) { this.group = group; }

    public Grouping getSheets() { return sheets; }

    public void setSheets(Grouping sheets) { this.sheets = sheets; }

    public LocalDate getOn() { return on; }

    public void setOn(LocalDate on) { this.on = on; }

    public boolean isSplit() { return split; }

    public void setSplit(boolean split) { this.split = split; }
}
