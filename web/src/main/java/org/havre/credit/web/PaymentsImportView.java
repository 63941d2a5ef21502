package org.havre.credit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.havre.access.Act;
import org.havre.credit.Euros;
import org.havre.credit.JudgedPayment;
import org.havre.credit.PaymentChoice;
import org.havre.credit.PaymentFate;
import org.havre.credit.imports.PaymentsImport;
import org.havre.credit.imports.PaymentsReport;
import org.havre.facility.web.ImportJob;
import org.havre.facility.web.ImportStage;
import org.havre.facility.web.ImportTold;
import org.havre.facility.web.ImportView;
import org.havre.shared.Objection;
import org.havre.shared.web.FigureBox;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.shared.workbook.ImportReport;

/** Payments come in from a spreadsheet: what is sure goes in, what is doubted once somebody has said so row by row. */
@Named
@RequestScoped
public class PaymentsImportView extends ImportView<PaymentsReport> {
    private static final int SHOWN = 200;

    private final PaymentsImport imports;
    private final PaymentJobs jobs;
    private final Viewer viewer;
    private final Say say;
    private final Map<String, String> chosen = new HashMap<>();

    protected PaymentsImportView() { this(null, null, null, null, null); }

    @Inject public PaymentsImportView(PaymentsImport imports, PaymentJobs jobs, ImportTold told, Viewer viewer,
            Say say) {
        super(jobs, told, "import.xhtml", "payments-report.xlsx");
        this.imports = imports;
        this.jobs = jobs;
        this.viewer = viewer;
        this.say = say;
    }

    @PostConstruct void admit() { viewer.require(Act.IMPORT_PAYMENTS); }

    @Override protected ImportJob.Importing<PaymentsReport> importing() {
        return (upload, dryRun, progress) -> imports.start(upload.file(), upload.name(), dryRun,
                dryRun ? Map.of() : jobs.choices(), progress);
    }

    @Override protected ImportReport report(PaymentsReport told) { return told.report(); }

    @Override public boolean isAccepted() { return told() != null; }

    /** What was read of each row is what stood beside its choice. */
    @Override public String confirm() {
        jobs.choose(getAsked().stream().filter(row -> facility(row) != 0)
                .collect(Collectors.toMap(row -> row.line().row(), this::choice)));
        return super.confirm();
    }

    private long facility(JudgedPayment row) {
        var said = chosen.get(String.valueOf(row.line().row()));
        return said != null && said.matches("\\d{1,18}") ? Long.parseLong(said) : 0;
    }

    private PaymentChoice choice(JudgedPayment row) {
        var facility = facility(row);
        return new PaymentChoice(facility, row.candidates().stream().filter(each -> each.name().id() == facility)
                .flatMap(each -> each.doubts().stream()).map(Objection::key).collect(Collectors.toSet()));
    }

    /** Rows that wait for a word; none once the file is in. */
    public List<JudgedPayment> getAsked() {
        if (told() == null || getStage() != ImportStage.SEEN) return List.of();
        return told().rows().stream().filter(each -> each.fate() == PaymentFate.ASKED).toList();
    }

    public List<JudgedPayment> getRows() {
        return told() == null ? List.of() : told().rows().stream().limit(SHOWN).toList();
    }

    public int getAll() { return told() == null ? 0 : told().rows().size(); }

    /** The facilities that a row is for, or may be for. */
    public String facilities(JudgedPayment row) {
        return row.candidates().stream().map(each -> each.name().title()).collect(Collectors.joining(", "));
    }

    public List<String> sentences(List<Objection> reasons) {
        return reasons.stream().map(each -> say.it(each.key(), each.parameters().toArray())).toList();
    }

    /** Once imported, what was to be recorded is. */
    public String fate(JudgedPayment row) {
        return row.fate() == PaymentFate.CREATED && getStage() == ImportStage.IMPORTED
                ? say.it("payments.import.fate.done")
                : say.label(row.fate());
    }

    public String look(JudgedPayment row) {
        return switch (row.fate()) {
            case CREATED, UNCHANGED -> "fine full";
            case ASKED -> "warning triangle";
            case REFUSED -> "danger cross";
        };
    }

    public Euros getLeftOut() { return told() == null ? null : told().leftOut().orElse(null); }

    public List<FigureBox> getBoxes() {
        var report = getReport();
        return List.of(box("read", report.read(), "import.unit.read"),
                box("created", report.created(), "import.payments.unit"),
                box("unchanged", report.unchanged(), "import.payments.unit"),
                box("rejected", report.rejected().size(), "import.unit.rejected"));
    }

    private FigureBox box(String figure, int number, String unit) {
        return new FigureBox(say.it("import." + figure), say.number(number), say.it(unit), null, null);
    }

    public Map<String, String> getChosen() { return chosen; }
}
