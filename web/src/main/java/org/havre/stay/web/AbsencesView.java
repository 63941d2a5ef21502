package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.havre.shared.NotFound;
import org.havre.shared.web.FigureBox;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.stay.service.AbsenceBoard;
import org.havre.stay.service.AbsenceRow;
import org.havre.stay.service.AbsenceService;

/** Who is away, since when, why, and what OFII is owed or was told. */
@Named
@ViewScoped
public class AbsencesView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AbsenceService absences;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;
    private boolean ended;
    private AbsenceBoard board;
    private AbsenceUndo undo;

    @Inject public AbsencesView(AbsenceService absences, Viewer viewer, Notices notices, Say say) {
        this.absences = absences;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    protected AbsencesView() { this(null, null, null, null); }

    public void load() {
        if (undo == null) undo = AbsenceUndo.offered();
    }

    public AbsenceBoard getBoard() {
        if (board == null) board = absences.board(ended);
        return board;
    }

    public List<AbsenceRow> getRows() { return getBoard().rows(); }

    /** The row that an act is about: by the absence that was declared, else by the stay. */
    AbsenceRow row(Long absence, Long stay) {
        return getRows().stream().filter(
                row -> absence == null || absence == 0
                        ? stay != null && row.who().stay() == stay
                        : row.spell() != null && row.spell().absence() == absence)
                .findFirst().orElseThrow(() -> new NotFound("absence"));
    }

    /** The presence rate of the month; nothing where nobody stayed. */
    public List<FigureBox> getFigures() {
        var presence = getBoard().presence();
        return presence == null
                ? List.of()
                : List.of(new FigureBox(say.it("absences.rate"), say.value(presence),
                        say.it("absences.rate.note", YearMonth.from(viewer.getToday())),
                        say.it("absences.rate.formula", presence.part(), presence.whole()), null));
    }

    public boolean isUndoable() { return undo != null; }

    public String takeBack() {
        for (long absence : undo.absences()) {
            if (undo.declared()) absences.cancel(absence);
            else absences.goOn(absence);
        }
        notices.done("absences.undone");
        return "/stay/absences.xhtml?faces-redirect=true";
    }

    public boolean isEnded() { return ended; }

    public void setEnded(boolean ended) { this.ended = ended; }
}
