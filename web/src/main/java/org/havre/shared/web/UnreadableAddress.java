package org.havre.shared.web;

import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An address whose parameters cannot be read names nothing: a page about one thing is not found then. A list shows what
 * it usually shows, and says which filter it did not understand.
 */
public class UnreadableAddress implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override public PhaseId getPhaseId() { return PhaseId.PROCESS_VALIDATIONS; }

    @Override public void beforePhase(PhaseEvent event) {}

    @Override public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (context.isPostback() || !context.isValidationFailed() || !isAboutOneThing(context.getViewRoot())) return;
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Such a page looks it up before it is drawn. */
    private static boolean isAboutOneThing(UIViewRoot view) {
        var metadata = view.getFacet(UIViewRoot.METADATA_FACET_NAME);
        return metadata != null && metadata.getChildren().stream().anyMatch(UIViewAction.class::isInstance);
    }
}
