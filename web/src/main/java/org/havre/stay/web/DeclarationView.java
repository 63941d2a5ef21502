package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.shared.Texts;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Told;
import org.havre.shared.web.Viewer;
import org.havre.stay.DeclarationKind;
import org.havre.stay.DeclarationPaper;
import org.havre.stay.DeclarationPaper.Part;
import org.havre.stay.DeclarationSheet;
import org.havre.stay.DeclarationState;
import org.havre.stay.Recipient;
import org.havre.stay.Telling;
import org.havre.stay.service.DeclarationService;

/** One sheet: its fields to copy, in French whatever the reader's language, since those who get them read French. */
@Named
@ViewScoped
public class DeclarationView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DeclarationService declarations;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;
    private Recipient recipient = Recipient.OFII;
    private DeclarationKind kind;
    private long event;
    private LocalDate day;
    private DeclarationSheet sheet;
    private List<Telling> tellings;

    @Inject public DeclarationView(DeclarationService declarations, Viewer viewer, Notices notices, Say say) {
        this.declarations = declarations;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    protected DeclarationView() { this(null, null, null, null); }

    public void load() {
        sheet = declarations.sheet(recipient, kind, event);
        tellings = declarations.tellings(sheet);
        if (day == null) day = viewer.getToday();
    }

    public String declare() {
        declarations.declare(recipient, sheet.kind(), event, day);
        notices.done(recipient == Recipient.OFII ? "declaration.marked" : "declaration.sent", say.label(sheet.kind()),
                day);
        return here();
    }

    public String withdraw() {
        declarations.withdraw(recipient, sheet.kind(), event);
        notices.done("declaration.withdrawn");
        return here();
    }

    private String here() {
        return "/stay/declaration.xhtml?faces-redirect=true&recipient=" + recipient + "&kind=" + sheet.kind()
                + "&event=" + event;
    }

    private DeclarationPaper paper() {
        return new DeclarationPaper(sheet, Texts.in(Locale.FRENCH), viewer.getToday());
    }

    public List<Part> getParts() { return paper().parts(); }

    public List<String> getLetter() { return paper().letter(); }

    public List<String> getClosing() { return paper().closing(); }

    public String getWhole() { return paper().whole(); }

    public String getSource() { return paper().source(); }

    /** What the strip under the title says. */
    public List<Told> getFacts() {
        return Stream.of(Told.of(say.it("declaration.concerned"), concerned()),
                Told.of(say.it("declaration.due"), sheet.due() == null ? null : say.day(sheet.due())),
                Told.of(say.it("declaration.source"), getSource())).filter(told -> told.value() != null).toList();
    }

    private String concerned() {
        return sheet.place() == null
                ? sheet.household() + " · " + say.it("declarations.people", sheet.people().size())
                : Stream.of(sheet.place().site(), sheet.place().unit(), sheet.place().place())
                        .filter(name -> name != null).reduce((one, other) -> one + " · " + other).orElse(null);
    }

    /** The day on which what is to be told anew was told; null where nothing is. */
    public LocalDate getToldOn() {
        return sheet.state() == DeclarationState.CORRECTED || sheet.state() == DeclarationState.CANCELLED
                ? standing().map(Telling::declaredOn).findFirst().orElse(null)
                : null;
    }

    private Stream<Telling> standing() { return tellings.stream().filter(telling -> !telling.isWithdrawn()); }

    /** The last one that nobody has taken back. */
    public boolean isStanding(Telling telling) {
        return standing().findFirst().filter(telling::equals).isPresent();
    }

    /** What was said that time, in a line. */
    public String said(Telling telling) {
        if (telling.facts().isVoid()) return say.it("declaration.history.void");
        return paper().said(telling.facts());
    }

    public boolean isMarkable() { return sheet.state().isOwed() && viewer.may(Act.DECLARE); }

    public boolean isWithdrawable() { return standing().findAny().isPresent() && viewer.may(Act.DECLARE); }

    public DeclarationSheet getSheet() { return sheet; }

    public List<Telling> getTellings() { return tellings; }

    public Recipient getRecipient() { return recipient; }

    public void setRecipient(Recipient recipient) { this.recipient = recipient; }

    public DeclarationKind getKind() { return kind; }

    public void setKind(DeclarationKind kind) { this.kind = kind; }

    public long getEvent() { return event; }

    public void setEvent(long event) { this.event = event; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }
}
