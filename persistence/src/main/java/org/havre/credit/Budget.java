package org.havre.credit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.havre.shared.Numbered;

/** A facility's budget or account of a year; what is told again is another revision, and the latest stands. */
@Entity
@Table(name = "budget")
public class Budget extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "year") private int year;

    @Enumerated(EnumType.STRING) private BudgetStage stage;

    private int revision;

    @Column(name = "author_id") private Long author;

    @ElementCollection
    @CollectionTable(name = "budget_line", joinColumns = @JoinColumn(name = "budget_id")) private Set<BudgetLine> lines = new HashSet<>();

    protected Budget() {}

    public Budget(BudgetRequest asked, long author) {
        facility = asked.whose().whose().id();
        year = asked.year();
        stage = asked.stage();
        revision = asked.revision();
        this.author = author;
        for (var side : BudgetSide.values())
            for (int group = 1; group <= BudgetGroups.GROUPS; group++)
                lines.add(new BudgetLine(facility, side, group, asked.told().of(side, group)));
    }
}
