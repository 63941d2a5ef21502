package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a decision rests on besides its dates, written with it and never changed. */
@Entity
@Table(name = "decision_detail")
public class DecisionDetail {

    @Id
    @Column(name = "decision_id") private Long decision;

    @Column(name = "requested_on") private LocalDate requestedOn;

    @Column(name = "announced_on") private LocalDate announcedOn;

    @Enumerated(EnumType.STRING) private ConditionsGround ground;

    @Enumerated(EnumType.STRING)
    @Column(name = "exit_reason") private ExitReason exitReason;

    private boolean exceptional;

    private boolean weighed;

    protected DecisionDetail() {}

    /** A stay that was asked for on a day. */
    public static DecisionDetail requested(long decision, LocalDate day) {
        DecisionDetail detail = new DecisionDetail();
        detail.decision = decision;
        detail.requestedOn = day;
        return detail;
    }

    /** Why somebody is to leave. */
    public static DecisionDetail exit(long decision, ExitReason reason) {
        DecisionDetail detail = new DecisionDetail();
        detail.decision = decision;
        detail.exitReason = reason;
        return detail;
    }

    /** Conditions that end for a ground, announced on a day that may be null. */
    public static DecisionDetail ended(long decision, ConditionsGround ground, LocalDate announcedOn,
            boolean exceptional, boolean weighed) {
        DecisionDetail detail = new DecisionDetail();
        detail.decision = decision;
        detail.ground = ground;
        detail.announcedOn = announcedOn;
        detail.exceptional = exceptional;
        detail.weighed = weighed;
        return detail;
    }
}
