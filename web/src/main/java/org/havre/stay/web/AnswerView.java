package org.havre.stay.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.orientation.PlaceAnswer;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.service.NewAnswer;
import org.havre.stay.service.WayService;

/** A facility says whether the place that OFII chose is there and suits. */
@Named
@ViewScoped
public class AnswerView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final WayService ways;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;

    private long orientation;
    private ExpectedHousehold household;
    private String answer;
    private String note;

    @Inject public AnswerView(WayService ways, Viewer viewer, Notices notices, Say say) {
        this.ways = ways;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    protected AnswerView() { this(null, null, null, null); }

    public void load() {
        if (household != null) return;
        viewer.require(Act.RECORD_STAYS);
        household = ways.way(orientation);
        if (household.answer() != null) {
            answer = write(household.answer().answer(), household.answer().reason());
            note = household.answer().note();
        }
    }

    /** The place is confirmed, or one of the reasons for which it is not: a refusal without a reason cannot be chosen. */
    public List<SelectItem> getAnswers() {
        return Stream.of(PlaceAnswer.values()).map(this::choice).toList();
    }

    private SelectItem choice(PlaceAnswer of) {
        if (of.reasons().isEmpty()) return new SelectItem(write(of, null), say.label(of));
        var reasons = of.reasons().stream().map(reason -> new SelectItem(write(of, reason), say.label(reason)))
                .toArray(SelectItem[]::new);
        return new SelectItemGroup(say.label(of), null, false, reasons);
    }

    private static String write(PlaceAnswer answer, PlaceAnswer.Reason reason) {
        return reason == null ? answer.name() : answer + "/" + reason;
    }

    public String save() {
        var parts = answer.split("/");
        ways.answer(new NewAnswer(orientation, PlaceAnswer.valueOf(parts[0]),
                parts.length < 2 ? null : PlaceAnswer.Reason.valueOf(parts[1]),
                note == null || note.isBlank() ? null : note.strip()));
        notices.done("answer.done", household.household(), PlaceAnswer.valueOf(parts[0]));
        return "/stay/arrivals.xhtml?faces-redirect=true";
    }

    public ExpectedHousehold getHousehold() { return household; }

    public long getOrientation() { return orientation; }

    public void setOrientation(long orientation) { this.orientation = orientation; }

    public String getAnswer() { return answer; }

    public void setAnswer(String answer) { this.answer = answer; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }
}
