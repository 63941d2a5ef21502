package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** Money that the State asks back of a facility's year (« titre de perception »); never changed. */
@Entity
@Table(name = "recovery_order")
public class RecoveryOrder extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "year") private int year;

    private Euros amount;

    private String number;

    @Column(name = "issued_on") private LocalDate issuedOn;

    @Enumerated(EnumType.STRING) private RecoveryReason reason;

    @Column(name = "author_id") private Long author;

    protected RecoveryOrder() {}

    public RecoveryOrder(RecoveryRequest asked, long author) {
        facility = asked.whose().whose().id();
        year = asked.year();
        amount = asked.amount();
        number = asked.number();
        issuedOn = asked.issuedOn();
        reason = asked.reason();
        this.author = author;
    }
}
