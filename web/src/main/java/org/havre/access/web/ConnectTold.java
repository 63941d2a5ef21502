package org.havre.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import org.havre.access.ConnectRefusal;
import org.havre.access.service.NotConnected;

/** How it is told that the provider let nobody in: to people on the login page, once to the log, of nobody's data. */
@ApplicationScoped
public class ConnectTold {
    private static final System.Logger LOG = System.getLogger(ConnectTold.class.getName());

    /** @param asking null where nobody was sent there */
    String refusal(NotConnected refused, Asking asking) {
        if (asking != null)
            LOG.log(Level.WARNING, "sign-in by the provider, {0}: {1}", refused.refusal(),
                    refused.getMessage());
        return refusal(refused.refusal(), asking);
    }

    String refusal(ConnectRefusal refusal, Asking asking) {
        return "/login.xhtml?connect=" + refusal
                + (asking == null ? "" : LoginServlet.from(asking.from()));
    }
}
