package org.havre.retention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/** The erasure itself: the database does only what is due, one household at a time. */
@Dependent
public class Erasures {
    private final EntityManager rows;

    @Inject public Erasures(EntityManager rows) { this.rows = rows; }

    /** The number of a run that may begin; empty where another server is at it. */
    public Optional<Long> begin(LocalDate day, Instant now, Long author) {
        var begun = (Tuple) rows.createNativeQuery("select n.id, begin_retention_run(n.id, :day, :now,"
                + " cast(:author as bigint)) as begun from (select nextval('ids') as id offset 0) n", Tuple.class)
                .setParameter("day", day).setParameter("now", now).setParameter("author", author).getSingleResult();
        return begun.get("begun", Boolean.class) ? Optional.of(begun.get("id", Long.class)) : Optional.empty();
    }

    /** Files of one household, all at once or not at all. */
    public void files(Collection<Long> people, LocalDate day) {
        rows.createNativeQuery("select erase_files(cast(:people as bigint[]), :day)", Integer.class)
                .setParameter("people", people.toString().replace('[', '{').replace(']', '}'))
                .setParameter("day", day).getSingleResult();
    }

    /** What was written of ways never taken up; answers how many, at most a thousand at a time. */
    public int ways(LocalDate day) {
        return number("erase_ways", day);
    }

    /** Answers to commands that are too old to be asked for again. */
    public int answers(LocalDate day) {
        return number("erase_answers", day);
    }

    private int number(String function, LocalDate day) {
        return (Integer) rows.createNativeQuery("select " + function + "(:day)", Integer.class)
                .setParameter("day", day).getSingleResult();
    }

    /** Adds to what a run has done, and ends it where it is over. */
    public void report(long run, Instant now, boolean over, int files, int ways, int answers, int kept) {
        rows.createNativeQuery("select keep_retention_run(:run, :now, :over, :files, :ways, :answers, :kept)",
                String.class).setParameter("run", run).setParameter("now", now).setParameter("over", over)
                .setParameter("files", files).setParameter("ways", ways).setParameter("answers", answers)
                .setParameter("kept", kept).getSingleResult();
    }
}
