package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** A facility asks OFII to transfer one of its households; OFII answers with its reasons, and may then decide. */
@Entity
@Table(name = "transfer_ask")
public class TransferAsk extends Numbered {

    @Column(name = "facility_id") private long facility;

    @Column(name = "household_id") private long household;

    @Enumerated(EnumType.STRING) private TransferGround ground;

    @Column(name = "asked_on") private LocalDate askedOn;

    @Column(name = "author_id") private Long author;

    @Enumerated(EnumType.STRING) private AskState state;

    @Column(name = "answered_on") private LocalDate answeredOn;

    private String because;

    @Column(name = "answered_by") private Long answeredBy;

    @Version private int version;

    protected TransferAsk() {}

    public TransferAsk(long facility, long household, TransferGround ground, LocalDate askedOn, Long author) {
        this.facility = facility;
        this.household = household;
        this.ground = ground;
        this.askedOn = askedOn;
        this.author = author;
        this.state = AskState.ASKED;
    }

    /** OFII's answer with its reasons. */
    public void answer(AskState answer, String reasons, LocalDate day, Long account) {
        if (!state.next().contains(answer)) throw new IllegalStateException(state + " cannot become " + answer);
        state = answer;
        because = reasons;
        answeredOn = day;
        answeredBy = account;
    }

    public long facility() {
        return facility;
    }

    public long household() {
        return household;
    }

    public AskState state() {
        return state;
    }

    public String because() {
        return because;
    }
}
