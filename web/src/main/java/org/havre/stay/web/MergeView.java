package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.stay.FileLine;
import org.havre.stay.FileSide;
import org.havre.stay.MergeQuestion;
import org.havre.stay.MergeValue;
import org.havre.stay.service.MergeService;

/** Two files that become one: what comes together, and which value goes on where they differ. */
@Named
@ViewScoped
public class MergeView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whose value goes on. */
    public enum Side {
        KEPT, OTHER
    }

    private final MergeService merges;
    private final Notices notices;
    private long one;
    private long other;
    private MergeQuestion question;
    private final Map<MergeValue, Choice> choices = new EnumMap<>(MergeValue.class);

    /** A value that the files tell differently, and whose goes on; the kept one's until somebody says otherwise. */
    public static final class Choice implements Serializable {
        private static final long serialVersionUID = 1L;

        private final MergeValue value;
        private Side side = Side.KEPT;

        Choice(MergeValue value) { this.value = value; }

        public MergeValue getValue() { return value; }

        public Side getSide() { return side; }

        public void setSide(Side side) { this.side = side; }
    }

    protected MergeView() { this(null, null); }

    @Inject public MergeView(MergeService merges, Notices notices) {
        this.merges = merges;
        this.notices = notices;
    }

    public void load() {
        question = merges.look(one, other);
        question.disputed().forEach(value -> choices.put(value, new Choice(value)));
    }

    public String merge() {
        var taken = choices.values().stream().filter(choice -> choice.getSide() == Side.OTHER).map(Choice::getValue)
                .toList();
        long kept = merges.merge(one, other, taken);
        notices.done("merge.done");
        return "/stay/merged.xhtml?faces-redirect=true&person=" + kept;
    }

    public List<Choice> getChoices() { return List.copyOf(choices.values()); }

    public Side[] getSides() { return Side.values(); }

    /** What a file tells, beside whose it is. */
    public String text(Say say, MergeValue value, Side side) {
        var told = value.of(side == Side.KEPT ? getKept() : getEnding());
        return told instanceof Boolean yes ? say.it(yes ? "common.yes" : "common.no") : say.value(told);
    }

    public FileSide getKept() { return question.kept(); }

    public FileSide getEnding() { return question.other(); }

    public List<FileSide> getBoth() { return List.of(question.kept(), question.other()); }

    public List<FileLine> getLines() { return question.lines(); }

    public List<Objection> getObjections() { return question.objections(); }

    public long getOne() { return one; }

    public void setOne(long one) { this.one = one; }

    public long getOther() { return other; }

    public void setOther(long other) { this.other = other; }
}
