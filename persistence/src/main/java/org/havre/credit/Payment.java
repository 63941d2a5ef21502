package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** Money that the State paid for a facility and a year; never changed. */
@Entity
@Table(name = "payment")
public class Payment extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "operator_id") private long operator;

    @Column(name = "year") private int year;

    private int programme;

    private Euros amount;

    @Column(name = "paid_on") private LocalDate paidOn;

    @Column(name = "commitment_number") private String commitment;

    @Column(name = "request_number") private String request;

    private String label;

    @Column(name = "author_id") private Long author;

    protected Payment() {}

    /** @param operator of the facility on the day it was paid */
    public Payment(PaymentRequest asked, long operator, long author) {
        facility = asked.whose().name().id();
        this.operator = operator;
        year = asked.whose().year();
        programme = asked.programme().number();
        amount = asked.amount();
        paidOn = asked.paidOn();
        commitment = asked.commitment();
        request = asked.request();
        label = asked.label() == null || asked.label().isBlank() ? null : asked.label().strip();
        this.author = author;
    }
}
