package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** What a facility is granted for a year; an amendment is another revision, and the latest stands. */
@Entity
@Table(name = "allocation")
public class Allocation extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "year") private int year;

    private int revision;

    private Integer follows;

    private int programme;

    @Enumerated(EnumType.STRING) private GrantForm form;

    @Column(name = "act_id") private Long act;

    private Euros amount;

    @Column(name = "non_renewable") private Euros nonRenewable;

    @Column(name = "taken_up") private Euros takenUp;

    @Column(name = "signed_on") private LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "catch_up") private CatchUp catchUp;

    @Column(name = "author_id") private Long author;

    protected Allocation() {}

    public Allocation(AllocationRequest asked, long author) {
        facility = asked.year().name().id();
        year = asked.year().year();
        revision = asked.revision();
        follows = revision == 0 ? null : revision - 1;
        programme = Programme.of(asked.year().kind()).number();
        form = asked.form();
        amount = asked.amount();
        nonRenewable = asked.nonRenewable();
        takenUp = asked.takenUp();
        signedOn = asked.signedOn();
        catchUp = form.isPaidByTwelfths() ? asked.catchUp() : null;
        this.author = author;
    }

    public long facility() { return facility; }
}
