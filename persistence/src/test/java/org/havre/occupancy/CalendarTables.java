package org.havre.occupancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.havre.orientation.DecisionNature;
import org.havre.shared.Period;
import org.postgresql.PGConnection;

/**
 * Drawn calendars as rows of the tables that facts are told from, each a facility of its own; and what was written, for
 * whoever counts it without a database. Rows are as untidy as the calendars: constraints and triggers have to be off.
 */
final class CalendarTables {
    private static final LocalDate NEVER = LocalDate.of(2100, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final List<String> TABLES = List.of("facility", "facility_terms", "unit", "place", "unavailability",
            "stay", "bed_assignment", "orientation", "orientation_member", "membership", "person", "decision",
            "outcome", "person_procedure");
    static final String EMPTIED = "truncate " + String.join(", ", TABLES) + " cascade";
    private static final String UNTIE = """
            do $$ declare c record; begin
            for c in select conrelid::regclass as t, conname from pg_constraint
                     where conrelid = any (array['%1$s']::regclass[]) and contype in ('f', 'x') loop
                execute format('alter table %%s drop constraint %%I cascade', c.t, c.conname);
            end loop; end $$;
            drop index household_one_head;
            alter table decision drop constraint decision_names_until;
            insert into operator (id, name) values (1, 'Rive Droite')""";

    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();
    private long next = 1_000_000;

    /** Lets the tables of a database hold anything. */
    static String untied() {
        return UNTIE.formatted(String.join("', '", TABLES)) + TABLES.stream()
                .map(table -> "; alter table " + table + " disable trigger user").collect(joining());
    }

    /** Writes a calendar as a facility, and says what was written. */
    List<Fact> write(long facility, List<Fact> drawn) {
        add("facility (id, name, department_code)", facility, "Centre " + facility, "69");
        for (long unit = 1; unit <= RandomCalendars.HALL; unit++)
            add("unit (id, facility_id, site_id, name, bed_count, transitory)", unit(facility, unit), facility, 1,
                    unit, 4, unit == RandomCalendars.HALL);
        var written = new ArrayList<Fact>();
        for (int i = 0; i < drawn.size(); i++) {
            var told = i + 1 < drawn.size() && drawn.get(i + 1) instanceof Fact.Stay;
            written.addAll(drawn.get(i) instanceof Fact.OfPresence about
                    ? presence(facility, about, i)
                    : write(facility, drawn.get(i), i, told));
        }
        return written;
    }

    private List<Fact> write(long facility, Fact fact, int order, boolean toldAgain) {
        if (fact instanceof Fact.Terms t)
            add("facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)",
                    ++next, facility, t.from(), t.kind(), "TARIFEE", 1, t.authorised(), "ACT");
        if (fact instanceof Fact.Places p)
            add("place (id, facility_id, unit_id, label, starts_on, ends_on)", place(facility, p.place()), facility,
                    unit(facility, p.unit()), p.place(), p.open().start(), p.open().end());
        if (fact instanceof Fact.OutOfService o && !isEmpty(o.period()))
            add("unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on)",
                    facility * 1000 + order, facility, unit(facility, o.unit()), place(facility, o.place()),
                    o.reason(), o.period().start(), o.period().end());
        if (fact instanceof Fact.Stays s && !toldAgain)
            for (int one = 0; one < s.number(); one++) stay(++next, facility, s.period(), null);
        if (fact instanceof Fact.Beds b) bed(facility, b.unit(), b.place(), ++next, b.period());
        if (fact instanceof Fact.Expected e) way(facility, e.period());
        if (fact instanceof Fact.Held h)
            add("bed_assignment (id, facility_id, person_id, unit_id, orientation_id, state, starts_on, ends_on)",
                    ++next, facility, next - 1, unit(facility, h.unit()), next - 1, "RESERVED", h.period().start(),
                    Objects.requireNonNullElse(h.period().end(), NEVER));
        return List.of(fact);
    }

    private void way(long facility, Period period) {
        next++;
        add("orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)", next,
                next, next, facility, period.start(), period.start(), NEVER, "EXPECTED");
        add("orientation_member (id, orientation_id, facility_id, person_id, arrived_on)", next, next, facility, next,
                period.end());
    }

    private void stay(long id, long facility, Period period, Long admission) {
        add("stay (id, person_id, facility_id, starts_on, ends_on, entry, entry_decision_id, exit_reason)", id, id,
                facility, period.start(), period.end(), "BIRTH", admission, period.end() == null ? null : "AUTRE");
    }

    private void bed(long facility, long unit, Long place, long stay, Period period) {
        add("bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on)",
                ++next, facility, next, unit(facility, unit), place(facility, place), stay, "ACTIVE", period.start(),
                period.end());
    }

    /** The household and the person of a presence have its number. */
    private List<Fact> presence(long facility, Fact.OfPresence about, int order) {
        var presence = facility * 10 + about.presence();
        if (about instanceof Fact.Stay s) {
            stay(presence, facility, s.period(), s.admission() == null ? null : decision(presence, s.admission()));
            member(presence, presence, "CHILD", Period.from(LONG_AGO));
        }
        if (about instanceof Fact.Decided d) decide(facility, presence, d);
        if (about instanceof Fact.Outcome o) return List.of(said(presence, o, order));
        if (about instanceof Fact.Dublin d) return dublin(presence, d);
        if (about instanceof Fact.InHall h) {
            bed(facility, RandomCalendars.HALL, null, presence, h.period());
            return List.of(h, new Fact.Beds(h.period(), RandomCalendars.HALL, null, true, 1));
        }
        return List.of(about);
    }

    private void decide(long facility, long presence, Fact.Decided d) {
        var admits = d.nature() == DecisionNature.ADMISSION;
        var grants = d.nature() == DecisionNature.STAY_GRANTED || d.nature() == DecisionNature.EXTENSION;
        var number = decision(presence, d.order());
        add("decision (id, number, nature, household_id, facility_id, decided_on, end_of_care_on, granted_until)",
                number, number, d.nature(), presence, admits ? facility : null, d.on(), grants ? null : d.until(),
                grants ? d.until() : null);
    }

    /** Who speaks for somebody else is a person of their own, who belongs to the household for as long as they do. */
    private Fact said(long presence, Fact.Outcome o, int order) {
        var self = o.claimant() == Claimant.SELF;
        var speaker = self ? presence : ++next;
        if (!self) member(presence, speaker, o.claimant() == Claimant.HEAD ? "HEAD" : "SPOUSE", o.speaks());
        var number = presence * 1000 + order;
        add("outcome (id, person_id, body, outcome, decided_on)", number, speaker, "OFPRA", o.kind(), o.on());
        return new Fact.Outcome(o.presence(), o.on().toEpochDay() * 1000 + order, o.claimant(), o.kind(), o.on(),
                self ? Period.from(LocalDate.MIN) : o.speaks());
    }

    private void member(long household, long person, String role, Period period) {
        add("membership (id, household_id, person_id, role, starts_on, ends_on)", ++next, household, person, role,
                period.start(), period.end());
        add("person (id, family_name, sex, birth_date, birth_precision)", person, "Aubépine", "F",
                LocalDate.of(1980, 1, 1), "DAY");
    }

    private List<Fact> dublin(long person, Fact.Dublin d) {
        if (isEmpty(d.period())) return List.of();
        procedure(person, d.period().start(), "DUBLIN");
        if (d.period().end() != null) procedure(person, d.period().end(), "NORMAL");
        return List.of(d);
    }

    private void procedure(long person, LocalDate from, String procedure) {
        add("person_procedure (id, person_id, starts_on, procedure)", ++next, person, from, procedure);
    }

    private static boolean isEmpty(Period period) { return period.start().equals(period.end()); }

    private static long unit(long facility, long unit) { return facility * 10 + unit; }

    private static Long place(long facility, Long place) { return place == null ? null : facility * 1000 + place; }

    private static long decision(long presence, long order) { return presence * 1000 + order; }

    private void add(String table, Object... row) {
        rows.computeIfAbsent(table, none -> new StringBuilder())
                .append(Stream.of(row).map(value -> value == null ? "\\N" : value.toString()).collect(joining("\t")))
                .append('\n');
    }

    void copyInto(Connection owner) throws SQLException, IOException {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (var table : rows.entrySet())
            copy.copyIn("copy " + table.getKey() + " from stdin",
                    new ByteArrayInputStream(table.getValue().toString().getBytes(UTF_8)));
        try (var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }
}
