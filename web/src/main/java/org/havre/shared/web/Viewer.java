package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.havre.access.Act;
import org.havre.access.Caller;
import org.havre.access.Forbidden;
import org.havre.access.Role;
import org.havre.access.ScopeKind;
import org.havre.access.service.Entrance;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Waiting;
import org.havre.shared.service.Work;

/** Who looks at the page, for what part of the network, on which business date. */
@Named
@RequestScoped
public class Viewer {
    private static final int FACILITIES_NAMED = 2;
    private static final String FIRST = "/index.xhtml";

    private final Entrance entrance;
    private final BusinessClock clock;
    private final Say say;
    private final HeardWork heard;
    private Caller caller;
    private Map<Work, Waiting> work;

    @Inject public Viewer(Entrance entrance, BusinessClock clock, Say say, HeardWork heard) {
        this.entrance = entrance;
        this.clock = clock;
        this.say = say;
        this.heard = heard;
    }

    protected Viewer() { this(null, null, null, null); }

    private Caller caller() {
        if (caller == null && isTold() && !heard.isRecent(clock.now())) hear();
        if (caller == null) caller = entrance.caller();
        return caller;
    }

    private Map<Work, Waiting> work() {
        if (work == null) work = heard.of(caller(), clock.today()).orElse(null);
        if (work == null) hear();
        return work;
    }

    private void hear() {
        var reader = entrance.reader();
        caller = reader.caller();
        work = reader.work();
        heard.keep(reader, clock.today(), clock.now());
    }

    /** Only whole pages tell what waits; the first one, which is about nothing else, as it is now. */
    private boolean isTold() {
        var faces = FacesContext.getCurrentInstance();
        if (faces == null || faces.getPartialViewContext().isAjaxRequest()) return false;
        if (FIRST.equals(faces.getExternalContext().getRequestServletPath())) heard.forget();
        return true;
    }

    /** How much work of these kinds waits for the reader. */
    public Waiting waiting(Collection<Work> kinds) {
        return kinds.stream().map(kind -> work().getOrDefault(kind, Waiting.NOTHING))
                .reduce(Waiting.NOTHING, Waiting::plus);
    }

    /** When the reader's visit before this one ended; null at the first. */
    public Instant getLeftAt() {
        return caller().leftAt();
    }

    public String getName() { return caller().displayName(); }

    /** Null where the account holds no right today. */
    public Role getRole() { return caller().role(); }

    /** Whether the screen should offer it; the service asks again. */
    public boolean may(Act act) {
        return caller().may(act);
    }

    /** For a page that is about nothing but an act of these. */
    public void require(Act act) {
        if (!may(act)) throw new Forbidden(act);
    }

    /** The part of the network that the reader's right covers, in words. */
    public String getScope() {
        var scope = caller().scope();
        if (scope == null) return say.it("frame.scope.none");
        return scope.name() == null
                || scope.kind() == ScopeKind.FACILITY && scope.facilities().size() > FACILITIES_NAMED
                        ? say.it("frame.scope." + scope.kind(), scope.facilities().size())
                        : scope.name();
    }

    /** How many facilities the reader's right covers. */
    public int getFacilities() {
        return caller().scope() == null ? 0 : caller().scope().facilities().size();
    }

    /** Whether the reader looks at a part of what the right covers. */
    public boolean isNarrowed() {
        return caller().scope() != null && caller().scope().isPart();
    }

    /** Whether there are parts to choose from, and something to see in them. */
    public boolean isNarrowable() {
        return may(Act.SEE_FACILITIES) && caller().scope().ofRight() > 1;
    }

    public LocalDate getToday() { return clock.today(); }

    public boolean isDateMoved() { return clock.isMoved(); }
}
