package org.havre.shared.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.havre.access.Caller;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.service.Reader;
import org.havre.shared.service.Waiting;
import org.havre.shared.service.Work;

/**
 * What a visitor was last told of the work that waits: counting it for every page would cost more than most pages. It is
 * forgotten after an act of the visitor's own, and after a minute, since others act too.
 */
@SessionScoped
public class HeardWork implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private volatile Told last;

    /** It holds for who was told it, for the scope and on the day of then. */
    private record Told(Role role, Scope scope, LocalDate day, Instant until, Map<Work, Waiting> work)
            implements
            Serializable {}

    boolean isRecent(Instant now) {
        var told = last;
        return told != null && now.isBefore(told.until());
    }

    Optional<Map<Work, Waiting>> of(Caller caller, LocalDate today) {
        return Optional.ofNullable(last).filter(told -> told.role() == caller.role() && today.equals(told.day())
                && told.scope() != null && told.scope().equals(caller.scope())).map(Told::work);
    }

    void keep(Reader reader, LocalDate today, Instant now) {
        last = new Told(reader.caller().role(), reader.caller().scope(), today, now.plus(REMEMBERED), reader.work());
    }

    void forget() { last = null; }
}
