package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.access.Act;
import org.havre.orientation.TransferGround;
import org.havre.orientation.service.AskService;
import org.havre.orientation.service.DecisionService;
import org.havre.orientation.service.NewAsk;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** A facility asks OFII to transfer a household that it houses. */
@Named
@ViewScoped
public class AskView extends KnownHousehold {
    private static final long serialVersionUID = 1L;

    private final AskService asks;
    private final Viewer viewer;
    private final Notices notices;
    private TransferGround ground;

    protected AskView() { this(null, null, null, null); }

    @Inject public AskView(AskService asks, DecisionService decisions, Viewer viewer, Notices notices) {
        super(decisions);
        this.asks = asks;
        this.viewer = viewer;
        this.notices = notices;
    }

    @Override public void load() {
        viewer.require(Act.RECORD_STAYS);
        super.load();
    }

    public String save() {
        asks.ask(new NewAsk(getReference(), ground));
        notices.done("ask.done", getReference());
        return "/orientation/transfers.xhtml?faces-redirect=true";
    }

    public TransferGround[] getGrounds() { return TransferGround.values(); }

    public TransferGround getGround() { return ground; }

    public void setGround(TransferGround ground) { this.ground = ground; }
}
