package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The paper that is kept with a decision; never changed. */
@Entity
@Table(name = "decision_paper")
public class DecisionPaper {

    @Id
    @Column(name = "decision_id") private long decision;

    @Column(name = "media_type") private String mediaType;

    private byte[] content;

    @Column(name = "added_on") private LocalDate addedOn;

    @Column(name = "author_id") private Long author;

    protected DecisionPaper() {}

    /** @param paper one that nothing stands against */
    public DecisionPaper(Decision decision, Paper paper, LocalDate addedOn, long author) {
        this.decision = decision.id();
        this.mediaType = paper.kind().orElseThrow().mediaType();
        this.content = paper.content();
        this.addedOn = addedOn;
        this.author = author;
    }

    public Paper paper() {
        return new Paper(content);
    }
}
