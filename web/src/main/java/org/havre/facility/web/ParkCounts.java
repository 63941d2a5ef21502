package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.shared.web.FigureBox;
import org.havre.shared.web.Say;
import org.havre.shared.workbook.ImportReport;

/** The figures of an import's report. */
@Named
@RequestScoped
public class ParkCounts {
    private final Say say;

    protected ParkCounts() { this(null); }

    @Inject public ParkCounts(Say say) { this.say = say; }

    public List<FigureBox> boxes(ImportReport report) {
        return List.of(box("read", report.read()), box("created", report.created()), box("updated", report.updated()),
                box("unchanged", report.unchanged()), box("rejected", report.rejected().size()),
                box("warnings", report.warnings().size()));
    }

    private FigureBox box(String figure, int number) {
        return new FigureBox(say.it("import." + figure), say.number(number), say.it("import.unit." + figure), null,
                null);
    }
}
