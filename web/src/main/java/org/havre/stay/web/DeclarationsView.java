package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.havre.access.Role;
import org.havre.shared.Page;
import org.havre.shared.service.Duty;
import org.havre.shared.web.Viewer;
import org.havre.stay.DeclarationCount;
import org.havre.stay.DeclarationFilter;
import org.havre.stay.DeclarationKind;
import org.havre.stay.OwedDeclaration;
import org.havre.stay.Recipient;
import org.havre.stay.service.DeclarationService;

/** What OFII and the prefect are still to be told, and how the facilities of the scope stand with it. */
@Named
@RequestScoped
public class DeclarationsView {
    private static final int ROWS = 25;

    private final DeclarationService declarations;
    private final Viewer viewer;
    private Recipient recipient;
    private DeclarationKind kind;
    private String facility;
    private int page = 1;
    private Page<OwedDeclaration> rows;
    private List<DeclarationCount> counts;

    @Inject public DeclarationsView(DeclarationService declarations, Viewer viewer) {
        this.declarations = declarations;
        this.viewer = viewer;
    }

    protected DeclarationsView() { this(null, null); }

    public Page<OwedDeclaration> getRows() {
        if (rows == null)
            rows = declarations.owed(new DeclarationFilter(recipient, kind, facility), (Math.max(1, page) - 1) * ROWS,
                    ROWS);
        return rows;
    }

    public List<DeclarationCount> getCounts() {
        if (counts == null) counts = declarations.counts();
        return counts;
    }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "recipient=" + (recipient == null ? "" : recipient) + "&kind=" + (kind == null ? "" : kind)
                + (facility == null ? "" : "&facility=" + URLEncoder.encode(facility, StandardCharsets.UTF_8));
    }

    public Duty.Due urgency(OwedDeclaration row) { return Duty.Due.of(row.due(), viewer.getToday()); }

    /** The prefect's letters are a matter of the facilities. */
    public boolean isForBoth() {
        return viewer.getRole() != Role.OFII;
    }

    public Recipient[] getRecipients() { return Recipient.values(); }

    public List<DeclarationKind> getKinds() {
        return Arrays.stream(DeclarationKind.values()).filter(one -> recipient == null || one.goesTo(recipient))
                .toList();
    }

    public boolean isEarlier() { return page > 1; }

    public boolean isLater() { return (long) page * ROWS < getRows().total(); }

    public Recipient getRecipient() { return recipient; }

    public void setRecipient(Recipient recipient) { this.recipient = recipient; }

    public DeclarationKind getKind() { return kind; }

    public void setKind(DeclarationKind kind) { this.kind = kind; }

    public String getFacility() { return facility; }

    public void setFacility(String facility) { this.facility = facility; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = page; }
}
