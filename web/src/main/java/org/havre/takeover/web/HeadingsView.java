package org.havre.takeover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.access.Act;
import org.havre.access.Forbidden;
import org.havre.facility.web.ImportJob;
import org.havre.shared.web.Viewer;
import org.havre.takeover.imports.TakeoverColumn;
import org.havre.takeover.imports.TakeoverImport;
import org.havre.takeover.imports.TakeoverReport;

/** Headings of an operator's own: what each stands for is said once, and remembered. */
@Named
@RequestScoped
public class HeadingsView {
    private final TakeoverImport imports;
    private final TakeoverJobs jobs;
    private final Viewer viewer;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    protected HeadingsView() { this(null, null, null); }

    @Inject public HeadingsView(TakeoverImport imports, TakeoverJobs jobs, Viewer viewer) {
        this.imports = imports;
        this.jobs = jobs;
        this.viewer = viewer;
    }

    @PostConstruct void admit() {
        if (!viewer.may(Act.IMPORT_TAKEOVER)) throw new Forbidden(Act.IMPORT_TAKEOVER);
    }

    /** A heading to be explained, with the columns of its sheet. */
    public record Row(String id, TakeoverReport.Unknown unknown, List<TakeoverColumn> columns) {}

    public List<Row> getRows() {
        var told = jobs.current().map(ImportJob::report).orElse(null);
        var rows = new ArrayList<Row>();
        if (told == null) return rows;
        for (var unknown : told.unknown())
            rows.add(new Row("h" + rows.size(), unknown, unknown.sheet().columns()));
        return rows;
    }

    /** Remembers what was chosen, and looks at the file anew. */
    public String remember() {
        var assigned = getRows().stream().filter(row -> !chosen.getOrDefault(row.id(), "").isEmpty())
                .map(row -> new TakeoverImport.Assigned(TakeoverColumn.valueOf(chosen.get(row.id())),
                        row.unknown().heading()))
                .toList();
        jobs.current().filter(job -> !assigned.isEmpty()).ifPresent(job -> {
            imports.remember(job.upload().file(), job.upload().name(), assigned);
            job.look();
        });
        return "takeover.xhtml?faces-redirect=true";
    }

    public Map<String, String> getChosen() { return chosen; }
}
