package org.havre.demo.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Marks what the facilities have told OFII and the prefect of the last months: nearly all of it, but not the latest, a few
 * that were forgotten, letters about absences, and arrivals that were told for the day before.
 */
final class Told {
    private static final String SINCE = "update facility set declares_from = ?";
    private static final String TOLD = """
            with owed as (
                select o.*, least(o.due, ?) as told_on,
                       dense_rank() over (partition by o.facility_id, o.recipient, o.kind order by o.day desc, o.household_id) as nth
                from owed_declaration o
                where (o.recipient = 'PREFECT' or o.kind not in ('ABSENCE', 'EXIT_ASKED'))
            )
            insert into declaration (id, recipient, kind, event_id, edition, facility_id, household_id, person_id, day, facts,
                                     declared_on, author_id, recorded_at)
            select nextval('ids'), o.recipient, o.kind, o.event_id, 1, o.facility_id, o.household_id, o.person_id, o.day,
                   case when o.kind = 'ARRIVAL' and o.nth = 6 and o.facility_id in (select facility_id from account_right_facility)
                        then jsonb_set(o.facts, '{DAY}', to_jsonb(o.day - 1)) else o.facts end,
                   greatest(o.day, o.told_on), (select id from account where login = 'social'),
                   (greatest(o.day, o.told_on) + time '17:20') at time zone 'Europe/Paris'
            from owed o
            where o.day < ? and (o.day < ? or coalesce(o.household_id, o.event_id) % 13 <> 0)
              and not (o.recipient = 'PREFECT' and o.kind = 'ABSENCE' and o.due > ?)
              and not (o.kind = 'OVERSTAY' and o.nth = 1 and o.day > ?)""";

    private final Connection connection;
    private final Span span;

    private Told(Connection connection, Span span) {
        this.connection = connection;
        this.span = span;
    }

    static Told of(Connection connection, Span span) { return new Told(connection, span); }

    void written() throws SQLException {
        run(SINCE, span.month(-3));
        run(TOLD, span.today(), span.today().minusDays(2), span.today().minusDays(25), span.today().minusDays(15),
                span.today().minusDays(25));
    }

    private void run(String sql, LocalDate... days) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < days.length; i++) statement.setObject(i + 1, days[i]);
            statement.executeUpdate();
        }
    }
}
