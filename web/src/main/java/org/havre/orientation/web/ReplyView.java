package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.havre.access.Act;
import org.havre.orientation.AskRow;
import org.havre.orientation.AskState;
import org.havre.orientation.service.AskService;
import org.havre.orientation.service.NewAskAnswer;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** OFII answers a facility that asks for a transfer; where it is granted, the decision is next. */
@Named
@ViewScoped
public class ReplyView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AskService asks;
    private final Viewer viewer;
    private final Notices notices;
    private long ask;
    private AskRow row;
    private AskState answer;
    private String because;

    protected ReplyView() { this(null, null, null); }

    @Inject public ReplyView(AskService asks, Viewer viewer, Notices notices) {
        this.asks = asks;
        this.viewer = viewer;
        this.notices = notices;
    }

    public void load() {
        if (row != null) return;
        viewer.require(Act.REGISTER_DECISIONS);
        row = asks.ask(ask);
    }

    public String save() {
        asks.answer(new NewAskAnswer(ask, answer, because.strip()));
        notices.done("reply.done", row.reference());
        return answer == AskState.GRANTED
                ? "/orientation/transfer.xhtml?faces-redirect=true&household=" + row.household()
                : "/orientation/transfers.xhtml?faces-redirect=true";
    }

    public AskRow getRow() { return row; }

    public List<AskState> getAnswers() { return List.of(AskState.GRANTED, AskState.REFUSED); }

    public long getAsk() { return ask; }

    public void setAsk(long ask) { this.ask = ask; }

    public AskState getAnswer() { return answer; }

    public void setAnswer(AskState answer) { this.answer = answer; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }
}
