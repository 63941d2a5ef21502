package org.havre.retention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.retention.GoingFile;
import org.havre.retention.service.RetentionService;

/** The files of the reader's people that go within a month. */
@Named
@RequestScoped
public class GoingView {
    private final RetentionService retention;
    private List<GoingFile> files;

    @Inject public GoingView(RetentionService retention) { this.retention = retention; }

    protected GoingView() { this(null); }

    public void load() { files = retention.going(); }

    public List<GoingFile> getFiles() { return files; }
}
