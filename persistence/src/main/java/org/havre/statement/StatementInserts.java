package org.havre.statement;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.havre.occupancy.Figures;

/** Writes one statement: its corrections and their causes in their order. */
final class StatementInserts {
    private final EntityManager rows;
    private final String digest;
    private final Statement statement;

    StatementInserts(EntityManager rows, FrozenMonth frozen) {
        this.rows = rows;
        this.digest = frozen.digest();
        this.statement = frozen.statement();
    }

    void insert() {
        rows.createNativeQuery("insert into month_statement values (:digest, :facility, :month,"
                + " cast(nullif(:follows, '') as date), :code, :kind, :on, :at, :due, :author, :name,"
                + " string_to_array(:measures, ','), cast(string_to_array(:nights, ',') as bigint[]))")
                .setParameter("digest", digest).setParameter("facility", statement.facility())
                .setParameter("month", statement.month().atDay(1))
                .setParameter("follows",
                        statement.previous() == null ? "" : statement.month().minusMonths(1).atDay(1).toString())
                .setParameter("code", statement.code()).setParameter("kind", statement.kind().name())
                .setParameter("on", statement.closedOn()).setParameter("at", statement.closedAt())
                .setParameter("due", statement.due()).setParameter("author", statement.author().account())
                .setParameter("name", statement.author().name())
                .setParameter("measures", measures(statement.figures()))
                .setParameter("nights", nights(statement.figures())).executeUpdate();
        IntStream.range(0, statement.corrections().size())
                .forEach(position -> insert(position, statement.corrections().get(position)));
    }

    private void insert(int position, PriorPeriodCorrection correction) {
        rows.createNativeQuery("insert into month_correction values (:digest, :position, :facility, :month,"
                + " cast(nullif(:at, '') as timestamptz), cast(nullif(:author, '') as bigint), nullif(:name, ''),"
                + " string_to_array(:measures, ','), cast(string_to_array(:nights, ',') as bigint[]))")
                .setParameter("digest", digest).setParameter("position", position)
                .setParameter("facility", statement.facility()).setParameter("month", correction.month().atDay(1))
                .setParameter("at", text(correction.recordedAt()))
                .setParameter("author", correction.author() == null ? "" : text(correction.author().account()))
                .setParameter("name", correction.author() == null ? "" : text(correction.author().name()))
                .setParameter("measures", measures(correction.difference()))
                .setParameter("nights", nights(correction.difference())).executeUpdate();
        IntStream.range(0, correction.causes().size())
                .forEach(rank -> insert(position, rank, correction.causes().get(rank)));
    }

    private void insert(int position, int rank, ChangedFact cause) {
        var before = Optional.ofNullable(cause.before());
        var after = Optional.ofNullable(cause.after());
        var days = List.of(text(before.map(was -> was.during().start())), text(before.map(was -> was.during().end())),
                text(after.map(is -> is.during().start())), text(after.map(is -> is.during().end())));
        rows.createNativeQuery("insert into month_correction_cause values (:digest, :position, :rank, :facility, :fact,"
                + " :id, cast(nullif(:stay, '') as bigint), cast(nullif(:bf, '') as date), cast(nullif(:bu, '') as date),"
                + " nullif(:bd, ''), nullif(:bs, ''), cast(nullif(:af, '') as date), cast(nullif(:au, '') as date),"
                + " nullif(:ad, ''), nullif(:as, ''))")
                .setParameter("digest", digest).setParameter("position", position).setParameter("rank", rank)
                .setParameter("facility", statement.facility()).setParameter("fact", cause.fact().name())
                .setParameter("id", cause.id()).setParameter("stay", text(cause.stay()))
                .setParameter("bf", days.get(0)).setParameter("bu", days.get(1))
                .setParameter("bd", text(before.map(FactVersion::detail)))
                .setParameter("bs", text(before.map(FactVersion::state)))
                .setParameter("af", days.get(2)).setParameter("au", days.get(3))
                .setParameter("ad", text(after.map(FactVersion::detail)))
                .setParameter("as", text(after.map(FactVersion::state))).executeUpdate();
    }

    /** What is not there goes as an empty text. */
    private static String text(Object told) {
        var value = told instanceof Optional<?> maybe ? maybe.orElse(null) : told;
        return value == null ? "" : value.toString();
    }

    private static String measures(Figures figures) {
        return String.join(",", figures.counted().keySet().stream().map(Enum::name).toList());
    }

    private static String nights(Figures figures) {
        return String.join(",", figures.counted().values().stream().map(String::valueOf).toList());
    }
}
