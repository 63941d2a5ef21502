package org.havre.facility.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.havre.access.service.TrailService;
import org.havre.facility.export.ImportWorkbook;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.shared.workbook.ImportReport;

/** What is said of an import: on its page, when it has ended, and as a workbook. */
@Dependent
public class ImportTold {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Say say;
    private final Notices notices;
    private final Viewer viewer;
    private final BusinessClock clock;
    private final TrailService trail;

    @Inject public ImportTold(Say say, Notices notices, Viewer viewer, BusinessClock clock, TrailService trail) {
        this.say = say;
        this.notices = notices;
        this.viewer = viewer;
        this.clock = clock;
        this.trail = trail;
    }

    void imported(String name) { notices.done("import.imported", name); }

    /** Why one stopped. */
    List<String> reasons(ImportJob<?> job) {
        var reasons = job.objections();
        return reasons.isEmpty()
                ? List.of(say.it("import.failed"))
                : reasons.stream().map(reason -> say.it(reason.key(), reason.parameters().toArray())).toList();
    }

    List<ImportAnswer.Line> lines(List<ImportReport.Remark> remarks, int most) {
        return remarks.stream().limit(most).map(remark -> ImportAnswer.Line.of(remark, say.texts())).toList();
    }

    /** The report as a workbook, in place of the page. */
    void send(ImportReport report, String name) throws IOException {
        trail.exported(name, null);
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(WORKBOOK);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ImportWorkbook.write(report, say.texts(), viewer.getName(), clock.now(), answer.getResponseOutputStream());
        faces.responseComplete();
    }
}
