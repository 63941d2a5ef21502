package org.havre.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.havre.access.Rebuff;

/**
 * What goes wrong while a page acts becomes a sentence on that page, which keeps what was typed; what goes wrong while
 * it is drawn becomes the error page, and where it was foreseen nothing else: a refusal is no failure.
 */
public class Failures extends ExceptionHandlerWrapper {
    public Failures(ExceptionHandler wrapped) { super(wrapped); }

    @Override public void handle() {
        var context = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
            if (told(context, events.next())) events.remove();
        }
        getWrapped().handle();
    }

    private static boolean told(FacesContext context, ExceptionQueuedEvent event) {
        var thrown = event.getContext().getException();
        if (isLooking(context)) return refused(context, thrown);
        if (context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW) { // a state that nobody was given, or of another page
            TurnedAway.note(Rebuff.FORGED_STATE, context);
            return reload(context, context.getExternalContext().getRequestServletPath());
        }
        if (expired(thrown) instanceof ViewExpiredException expired) return reload(context, expired.getViewId());
        var problem = Problems.of(thrown);
        NeutralAnswers.note(problem);
        TurnedAway.because(thrown, (HttpServletRequest) context.getExternalContext().getRequest());
        TurnedAway.note(problem.kind(), context);
        CDI.current().select(Notices.class).get().tell(problem);
        context.renderResponse();
        return true;
    }

    /** Whether a page is opened or drawn: then there is none yet that could say what went wrong. */
    private static boolean isLooking(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE || !context.isPostback();
    }

    private static boolean refused(FacesContext context, Throwable thrown) {
        var problem = Problems.foreseen(thrown);
        var external = context.getExternalContext();
        if (problem.isEmpty() || external.isResponseCommitted()) return false;
        TurnedAway.because(thrown, (HttpServletRequest) external.getRequest());
        Problems.retryAfter(thrown).ifPresent(seconds -> external.setResponseHeader("Retry-After", seconds));
        try {
            external.responseSendError(problem.get().kind().status(), null);
            context.responseComplete();
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The sign that the page was left open too long; null where it was not. */
    static Throwable expired(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(ViewExpiredException.class::isInstance).findFirst().orElse(null);
    }

    /** The page as it is now, by GET, with a word about why. */
    private static boolean reload(FacesContext context, String page) {
        var external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + page + "?expired=1");
            context.responseComplete();
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (IllegalStateException committed) {
            throw new FacesException(committed);
        }
    }
}
