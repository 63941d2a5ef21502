package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.orientation.Destination;
import org.havre.orientation.service.DecisionService;
import org.havre.orientation.service.NewTransfer;
import org.havre.orientation.service.TransferService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** OFII registers that a household changes facility. */
@Named
@ViewScoped
public class TransferView extends KnownHousehold {
    private static final long serialVersionUID = 1L;

    private final TransferService transfers;
    private final DecisionService decisions;
    private final Viewer viewer;
    private final Notices notices;

    private List<Destination> destinations;
    private String number;
    private Long facility;
    private LocalDate decidedOn;
    private LocalDate notifiedOn;
    private LocalDate expectedOn;

    protected TransferView() { this(null, null, null, null); }

    @Inject public TransferView(TransferService transfers, DecisionService decisions, Viewer viewer, Notices notices) {
        super(decisions);
        this.transfers = transfers;
        this.decisions = decisions;
        this.viewer = viewer;
        this.notices = notices;
    }

    @Override public void load() {
        if (destinations != null) return;
        viewer.require(Act.REGISTER_DECISIONS);
        super.load();
        decidedOn = viewer.getToday();
        expectedOn = viewer.getToday().plusDays(1);
        destinations = decisions.destinations(expectedOn);
    }

    public String save() {
        var registered = transfers.transfer(
                new NewTransfer(number.strip(), getReference(), facility, decidedOn, notifiedOn, expectedOn));
        notices.done("transfer.done", registered.household(), registered.people(), registered.lastDay());
        return "/orientation/transfers.xhtml?faces-redirect=true";
    }

    public List<Destination> getDestinations() { return destinations; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public LocalDate getDecidedOn() { return decidedOn; }

    public void setDecidedOn(LocalDate decidedOn) { this.decidedOn = decidedOn; }

    public LocalDate getNotifiedOn() { return notifiedOn; }

    public void setNotifiedOn(LocalDate notifiedOn) { this.notifiedOn = notifiedOn; }

    public LocalDate getExpectedOn() { return expectedOn; }

    public void setExpectedOn(LocalDate expectedOn) { this.expectedOn = expectedOn; }
}
