package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DocumentState;
import org.havre.credit.DueDocument;
import org.havre.credit.service.DocumentService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** A document of a facility's year is ticked as received, corrected, or taken back. */
@Named
@ViewScoped
public class DocumentView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DocumentService documents;
    private final Viewer viewer;
    private final Notices notices;
    private Long facility;
    private String year;
    private DueDocument document;
    private DocumentRow it;
    private LocalDate receivedOn;

    protected DocumentView() { this(null, null, null); }

    @Inject public DocumentView(DocumentService documents, Viewer viewer, Notices notices) {
        this.documents = documents;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** @throws NotFound where the facility is not the reader's, or its year does not ask for the document */
    public void load() {
        if (it != null) return;
        viewer.require(Act.MANAGE_CREDITS);
        if (facility == null || document == null) throw new NotFound("document");
        it = documents.find(new DocumentFilter(getOfYear(), null, facility, document, null)).stream().findFirst()
                .orElseThrow(() -> new NotFound("document"));
        receivedOn = it.receivedOn() == null ? viewer.getToday() : it.receivedOn();
    }

    public String save() {
        documents.receive(facility, getOfYear(), document, receivedOn);
        notices.done("document.done", document, it.title(), receivedOn);
        return back();
    }

    /** It was ticked by mistake. */
    public String takeBack() {
        documents.takeBack(facility, getOfYear(), document);
        notices.done("document.takenBack", document, it.title());
        return back();
    }

    private String back() { return "/credit/documents.xhtml?faces-redirect=true&year=" + getOfYear(); }

    public DocumentRow getIt() { return it; }

    public DocumentState getState() { return it.state(viewer.getToday()); }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public String getDocument() { return document == null ? null : document.name(); }

    public void setDocument(String asked) { document = OneOf.named(DueDocument.values(), asked); }

    public LocalDate getReceivedOn() { return receivedOn; }

    public void setReceivedOn(LocalDate receivedOn) { this.receivedOn = receivedOn; }
}
