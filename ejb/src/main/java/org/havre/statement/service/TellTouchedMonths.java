package org.havre.statement.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.shared.Refusal;
import org.havre.shared.service.Accepting;
import org.havre.shared.service.MonthsRead;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.CorrectionRule;

/** Keeps nothing that moves figures of closed months, until whoever records it has read which. */
@RecordsFacts
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 3)
public class TellTouchedMonths {
    /** The warning about nights of closed months that arrivals, moves and departures foresee: it names at least these months. */
    private static final String FORESEEN = CorrectionRule.class.getSimpleName() + '.' + CorrectionRule.CLOSED_MONTH;

    private final Touched touched;
    private final MonthsRead read;

    @Inject public TellTouchedMonths(Touched touched, MonthsRead read) {
        this.touched = touched;
        this.read = read;
    }

    @AroundInvoke Object tell(InvocationContext call) throws Exception {
        if (Stream.of(call.getParameters()).anyMatch(TellTouchedMonths::wasForeseen)) return call.proceed();
        touched.watch();
        var recorded = call.proceed();
        var months = touched.months();
        if (months.isEmpty()) return recorded;
        var keys = read.keys();
        Refusal.unlessEmpty(months.stream().map(of -> of.unread(keys)).flatMap(Optional::stream).toList());
        return recorded;
    }

    private static boolean wasForeseen(Object told) {
        if (told instanceof Accepting accepting) return accepting.accepted().contains(FORESEEN);
        return told instanceof Set<?> accepted && accepted.contains(FORESEEN);
    }
}
