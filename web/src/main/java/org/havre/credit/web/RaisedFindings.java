package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.credit.CreditFinding;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;

/** Warns of what checks find since something was recorded: it is kept all the same, and can be justified. */
@RequestScoped
public class RaisedFindings {
    private final Notices notices;
    private final Say say;

    protected RaisedFindings() { this(null, null); }

    @Inject public RaisedFindings(Notices notices, Say say) {
        this.notices = notices;
        this.say = say;
    }

    void tell(List<CreditFinding> raised) {
        raised.forEach(finding -> notices.warn("checks.raised", finding.check().name(), say.it(finding.check().key()),
                finding.act()));
    }
}
