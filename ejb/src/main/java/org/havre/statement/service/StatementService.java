package org.havre.statement.service;

import static java.util.stream.Stream.concat;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.DnaCode;
import org.havre.occupancy.Window;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.statement.Author;
import org.havre.statement.ClosingRow;
import org.havre.statement.ClosingRule;
import org.havre.statement.FrozenMonth;
import org.havre.statement.MonthState;
import org.havre.statement.OpenPoint;
import org.havre.statement.Statement;
import org.havre.statement.StatementBook;
import org.havre.statement.Statements;

/** A facility closes its months, one after the other; whoever sees its figures sees what was closed and by whom. */
@Stateless
@UseCase
public class StatementService {
    private final Permissions permissions;
    private final Statements statements;
    private final KnownMonths known;
    private final BusinessClock clock;

    protected StatementService() { this(null, null, null, null); }

    @Inject public StatementService(Permissions permissions, Statements statements, KnownMonths known,
            BusinessClock clock) {
        this.permissions = permissions;
        this.statements = statements;
        this.known = known;
        this.clock = clock;
    }

    /** @throws NotFound where no facility of the caller's scope has this code today */
    public long numbered(DnaCode code) {
        permissions.require(Act.SEE_OCCUPANCY);
        return statements.numbered(code).orElseThrow(() -> new NotFound("facility"));
    }

    /** A month of every facility of the scope: what is not closed first. */
    public List<ClosingRow> closings(YearMonth month) {
        permissions.require(Act.SEE_OCCUPANCY);
        return statements.month(month);
    }

    /** @throws NotFound where the facility is not the caller's */
    public MonthFile month(long facility, YearMonth month) {
        permissions.require(Act.SEE_OCCUPANCY, facility);
        var book = book(facility, month);
        var state = book.state(month, clock.today());
        if (state != MonthState.CLOSED) {
            var live = known.of(facility, Window.of(month), now());
            var open = state != MonthState.RUNNING && permissions.may(Act.RECORD_STAYS)
                    ? statements.open(facility, month.atEndOfMonth())
                    : List.<OpenPoint>of();
            return new MonthFile(book, month, state, book.due(), live.get(null).of(month), List.of(), open,
                    book.people());
        }
        var since = new SinceClosing(statements, known, book, month, named(), null);
        return new MonthFile(book, month, state, book.of(month).orElseThrow().statement().due(), since.figures(),
                since.corrections().stream().filter(correction -> correction.month().equals(month)).toList(), List.of(),
                since.people());
    }

    private static List<Instant> now() {
        var now = new ArrayList<Instant>();
        now.add(null);
        return now;
    }

    /**
     * What closing a month now would freeze, and what stands against it.
     *
     * @throws NotFound where the facility is not the caller's
     */
    public ClosingPreview preview(long facility, YearMonth month) {
        permissions.require(Act.CLOSE_MONTHS, facility);
        return preview(book(facility, month), month, null);
    }

    private ClosingPreview preview(StatementBook book, YearMonth month, Instant upto) {
        var since = new SinceClosing(statements, known, book, month, named(), upto);
        var figures = since.figures();
        var counted = book.code() != null && since.kind().isPresent() && !figures.isEmpty();
        return new ClosingPreview(book, month, figures, since.kind(), since.corrections(),
                ClosingRule.against(month, book.lastMonth(), counted, clock.today()), since.people());
    }

    /**
     * Closes a month: its figures are frozen as they are known now, and signed by the caller.
     *
     * @throws Refusal with everything that stands against it
     */
    public FrozenMonth close(NewClosing told) {
        permissions.require(Act.CLOSE_MONTHS, told.facility());
        if (!statements.hold(told.facility())) throw new Refusal(Objection.of(ClosingRule.RECORDING));
        var at = statements.instant();
        var preview = preview(book(told.facility(), told.month()), told.month(), at);
        Refusal.unlessEmpty(concat(preview.objections().stream(), unread(told, preview)).toList());
        var frozen = FrozenMonth.of(statement(preview, at));
        statements.add(frozen);
        return frozen;
    }

    private static Stream<Objection> unread(NewClosing told, ClosingPreview preview) {
        var nights = preview.figures().present();
        if (told.nights() == null) return Stream.of(Objection.of(ClosingRule.NOT_READ).at("nights"));
        return told.nights() == nights
                ? Stream.empty()
                : Stream.of(Objection.of(ClosingRule.FIGURES_MOVED, told.nights(), nights).at("nights"));
    }

    private Statement statement(ClosingPreview preview, Instant at) {
        var book = preview.book();
        var caller = permissions.caller();
        return new Statement(book.facility(), book.code(), preview.kind().orElseThrow(), preview.month(), clock.today(),
                at, book.due(), new Author(caller.account(), caller.displayName()),
                book.last().map(FrozenMonth::digest).orElse(null), preview.figures(), preview.corrections());
    }

    /**
     * Counts a closed month again, from the facts as they were known when it was closed.
     *
     * @throws NotFound where it is not closed, or the facility not the caller's
     */
    public Verification verify(long facility, YearMonth month) {
        permissions.require(Act.SEE_OCCUPANCY, facility);
        var book = book(facility, month);
        var frozen = book.of(month).orElseThrow(() -> new NotFound("statement"));
        var then = frozen.statement().closedAt();
        return new Verification(book.name(), frozen,
                known.of(facility, Window.of(month), List.of(then)).get(then).of(month), clock.now());
    }

    private StatementBook book(long facility, YearMonth month) {
        return statements.book(facility, month, named());
    }

    private boolean named() { return permissions.may(Act.SEE_RESIDENTS); }
}
