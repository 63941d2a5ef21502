package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Page;
import org.havre.shared.Refusal;
import org.havre.stay.DeclarationCount;
import org.havre.stay.DeclarationFilter;
import org.havre.stay.DeclarationKind;
import org.havre.stay.DeclarationRule;
import org.havre.stay.DeclarationSheet;
import org.havre.stay.DeclarationSheets;
import org.havre.stay.Declarations;
import org.havre.stay.OwedDeclaration;
import org.havre.stay.OwedEvent;
import org.havre.stay.Recipient;
import org.havre.stay.Telling;

/** What facilities tell OFII and the prefect of what happens: they type or send it themselves, and it is marked here (L.552-5). */
@Stateless
@UseCase
public class DeclarationService {
    private static final int DAYS_COUNTED = 30;

    private final Permissions permissions;
    private final BusinessClock clock;
    private final Declarations declarations;
    private final DeclarationSheets sheets;

    protected DeclarationService() { this(null, null, null, null); }

    @Inject public DeclarationService(Permissions permissions, BusinessClock clock, Declarations declarations,
            DeclarationSheets sheets) {
        this.permissions = permissions;
        this.clock = clock;
        this.declarations = declarations;
        this.sheets = sheets;
    }

    /** What is still to be told, what is due first comes first. */
    public Page<OwedDeclaration> owed(DeclarationFilter filter, int first, int size) {
        permissions.require(Act.SEE_RESIDENTS);
        return declarations.owed(seen(filter), first, size);
    }

    /** The same, an event each. */
    public Page<OwedEvent> events(DeclarationFilter filter, int first, int size) {
        permissions.require(Act.SEE_RESIDENTS);
        return declarations.events(seen(filter), first, size);
    }

    /** OFII sees what it is told itself. */
    private DeclarationFilter seen(DeclarationFilter filter) {
        return permissions.caller().role() == Role.OFII
                ? new DeclarationFilter(Recipient.OFII, filter.kind(), filter.facility())
                : filter;
    }

    /** How the facilities of the scope stand with OFII, with what was told in the last thirty days. */
    public List<DeclarationCount> counts() {
        permissions.require(Act.SEE_RESIDENTS);
        return declarations.counts(clock.today().minusDays(DAYS_COUNTED));
    }

    /**
     * The sheet of an event, with everybody whom the same is told of.
     *
     * @param kind null for whatever is due first of it
     * @throws NotFound where nothing is or was to be told of it
     */
    public DeclarationSheet sheet(Recipient recipient, DeclarationKind kind, long event) {
        permissions.require(Act.SEE_RESIDENTS);
        if (permissions.caller().role() == Role.OFII && recipient != Recipient.OFII) throw new NotFound("declaration");
        return sheets.find(recipient, kind, event).orElseThrow(() -> new NotFound("declaration"));
    }

    /** Every time that somebody was told of what is on a sheet, the latest first. */
    public List<Telling> tellings(DeclarationSheet sheet) {
        permissions.require(Act.SEE_RESIDENTS);
        return sheets.tellings(sheet.recipient(), sheet.kind(), sheet.events());
    }

    /**
     * What is on the sheet was told on a day, in the facts that are known now; nothing where it has been told already.
     *
     * @return the sheet as it was before
     * @throws Refusal with everything that stands against it
     */
    public DeclarationSheet declare(Recipient recipient, DeclarationKind kind, long event, LocalDate day) {
        var sheet = own(recipient, kind, event);
        if (sheet.state().isOwed()) declare(sheet, sheet.events(), day);
        return sheet;
    }

    /** The same of one event alone, as another program says it. */
    public void declareOne(Recipient recipient, DeclarationKind kind, long event, LocalDate day) {
        var sheet = own(recipient, kind, event);
        if (sheet.state().isOwed()) declare(sheet, List.of(event), day);
    }

    private void declare(DeclarationSheet sheet, List<Long> events, LocalDate day) {
        var tellings = sheet.told() == null ? List.<Telling>of() : tellings(sheet);
        var last = tellings.stream().filter(telling -> !telling.isWithdrawn()).map(Telling::declaredOn)
                .max(LocalDate::compareTo).orElse(null);
        Refusal.unlessEmpty(DeclarationRule.against(sheet.kind(), sheet.day(), last, day, clock.today()));
        declarations.declare(sheet.recipient(), sheet.kind(), events, day, permissions.caller().account());
    }

    /** What was last told of what is on the sheet was told by error, or not at all: it is owed again. */
    public int withdraw(Recipient recipient, DeclarationKind kind, long event) {
        var sheet = own(recipient, kind, event);
        return withdraw(sheet, sheet.events());
    }

    /** The same of one event alone. */
    public int withdrawOne(Recipient recipient, DeclarationKind kind, long event) {
        return withdraw(own(recipient, kind, event), List.of(event));
    }

    private int withdraw(DeclarationSheet sheet, List<Long> events) {
        return declarations.withdraw(sheet.recipient(), sheet.kind(), events, permissions.caller().account());
    }

    private DeclarationSheet own(Recipient recipient, DeclarationKind kind, long event) {
        permissions.require(Act.DECLARE);
        var sheet = sheet(recipient, kind, event);
        permissions.require(Act.DECLARE, sheet.at().facility());
        return sheet;
    }
}
