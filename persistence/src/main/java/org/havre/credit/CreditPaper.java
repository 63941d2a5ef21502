package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.orientation.Paper;

/** The paper that is kept with an act; never changed. */
@Entity
@Table(name = "credit_paper")
public class CreditPaper {
    @Id
    @Column(name = "act_id") private long act;

    @Column(name = "media_type") private String mediaType;

    private byte[] content;

    @Column(name = "starts_on") private LocalDate startsOn;

    @Column(name = "last_day") private LocalDate lastDay;

    @Column(name = "added_on") private LocalDate addedOn;

    @Column(name = "author_id") private Long author;

    protected CreditPaper() {}

    /** @param paper one that nothing stands against */
    public CreditPaper(CreditAct act, Paper paper, PaperDays says, LocalDate addedOn, long author) {
        this.act = act.id();
        this.mediaType = paper.kind().orElseThrow().mediaType();
        this.content = paper.content();
        this.startsOn = says.startsOn();
        this.lastDay = says.lastDay();
        this.addedOn = addedOn;
        this.author = author;
    }

    public Paper paper() { return new Paper(content); }
}
