package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DocumentRule;
import org.havre.credit.DueDocument;
import org.havre.credit.DueDocuments;
import org.havre.shared.BusinessClock;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** The documents that are due about a year: which came, and who misses what. */
@Stateless
@UseCase
public class DocumentService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final DueDocuments documents;

    protected DocumentService() { this(null, null, null); }

    @Inject public DocumentService(Permissions permissions, BusinessClock clock, DueDocuments documents) {
        this.permissions = permissions;
        this.clock = clock;
        this.documents = documents;
    }

    public List<DocumentRow> find(DocumentFilter asked) {
        if (asked.facility() == null) permissions.require(Act.SEE_CREDITS);
        else permissions.require(Act.SEE_CREDITS, asked.facility());
        return documents.find(asked, clock.today());
    }

    /**
     * Ticks a document as received, or corrects its day.
     *
     * @throws Refusal where it is not asked for, or the day is to come
     */
    public void receive(long facility, int year, DueDocument document, LocalDate day) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        if (day.isAfter(clock.today()))
            throw new Refusal(Objection.of(DocumentRule.RECEIVED_IN_THE_FUTURE, day).at("receivedOn"));
        documents.put(get(facility, year, document), day, permissions.caller().account());
    }

    /** It was ticked by mistake. */
    public void takeBack(long facility, int year, DueDocument document) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        documents.put(get(facility, year, document), null, permissions.caller().account());
    }

    private DocumentRow get(long facility, int year, DueDocument document) {
        return documents.find(new DocumentFilter(year, null, facility, null, null), clock.today()).stream()
                .filter(row -> row.document() == document).findFirst()
                .orElseThrow(() -> new Refusal(Objection.of(DocumentRule.NOT_ASKED).at("document")));
    }
}
