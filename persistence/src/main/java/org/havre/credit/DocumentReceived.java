package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** That a document about a facility's year came in, and on which day. */
@Entity
@Table(name = "document_received")
public class DocumentReceived extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "year") private int year;

    @Enumerated(EnumType.STRING) private DueDocument document;

    @Column(name = "received_on") private LocalDate receivedOn;

    @Column(name = "author_id") private Long author;

    protected DocumentReceived() {}

    public DocumentReceived(DocumentRow about, LocalDate receivedOn, long author) {
        facility = about.facility();
        year = about.year();
        document = about.document();
        receivedOn(receivedOn, author);
    }

    /** @param day null where it was ticked by mistake */
    public void receivedOn(LocalDate day, long teller) {
        receivedOn = day;
        author = teller;
    }
}
