package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The papers of the decisions that the caller may see. */
@Dependent
public class Papers {

    private final EntityManager rows;

    @Inject public Papers(EntityManager rows) {
        this.rows = rows;
    }

    /** After the decision's household has become visible to its author: the database asks for it. */
    public void add(DecisionPaper paper) {
        rows.flush();
        rows.persist(paper);
        rows.flush();
    }

    public Optional<Paper> find(long decision) {
        return Optional.ofNullable(rows.find(DecisionPaper.class, decision)).map(DecisionPaper::paper);
    }
}
