package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.havre.access.Act;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DocumentState;
import org.havre.credit.DueDocument;
import org.havre.credit.service.DocumentService;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;

/** Who misses which document of a year, and which came. */
@Named
@RequestScoped
public class DocumentsView extends PagedView<DocumentRow> {
    private final DocumentService documents;
    private final Viewer viewer;
    private String year;
    private String region = "";
    private Long facility;
    private DueDocument document;
    private DocumentState state;
    private List<DocumentRow> all;

    protected DocumentsView() { this(null, null); }

    @Inject public DocumentsView(DocumentService documents, Viewer viewer) {
        this.documents = documents;
        this.viewer = viewer;
    }

    private List<DocumentRow> all() {
        if (all == null)
            all = documents.find(new DocumentFilter(getOfYear(), null, facility, null, null));
        return all;
    }

    /** Those that are missing first. */
    @Override protected List<DocumentRow> found() {
        return all().stream().filter(row -> region.isEmpty() || row.regionCode().equals(region))
                .filter(row -> document == null || row.document() == document)
                .filter(row -> state == null || row.state(viewer.getToday()) == state)
                .sorted(Comparator.comparing(row -> row.state(viewer.getToday()) != DocumentState.MISSING)).toList();
    }

    public long getMissing() {
        return matching().stream().filter(row -> row.state(viewer.getToday()) == DocumentState.MISSING).count();
    }

    public DocumentState state(DocumentRow row) {
        return row.state(viewer.getToday());
    }

    public long late(DocumentRow row) {
        return row.daysLate(viewer.getToday());
    }

    /** The one facility whose documents are shown; null where all are, or it has none. */
    public String getTitle() {
        return facility == null ? null : all().stream().findFirst().map(DocumentRow::title).orElse(null);
    }

    public Map<String, String> getRegions() {
        return all().stream().collect(Collectors.toMap(DocumentRow::regionCode, DocumentRow::region,
                (one, same) -> one, TreeMap::new));
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    /** The filters, as an address tells them. */
    public String getAsked() {
        return "year=" + getOfYear() + "&region=" + region + "&facility=" + (facility == null ? "" : facility)
                + "&document=" + getDocument() + "&state=" + getState();
    }

    @Override protected String here() { return "documents.xhtml?" + getAsked(); }

    public DueDocument[] getDocuments() { return DueDocument.values(); }

    public DocumentState[] getStates() { return DocumentState.values(); }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public String getRegion() { return region; }

    public void setRegion(String asked) { region = asked == null || !asked.matches("FR-\\w{2,3}") ? "" : asked; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public String getDocument() { return document == null ? "" : document.name(); }

    public void setDocument(String asked) {
        document = OneOf.named(DueDocument.values(), asked);
    }

    public String getState() { return state == null ? "" : state.name(); }

    public void setState(String asked) {
        state = OneOf.named(DocumentState.values(), asked);
    }
}
