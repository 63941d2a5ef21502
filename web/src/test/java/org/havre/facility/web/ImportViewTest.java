package org.havre.facility.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.havre.shared.workbook.ImportReport;
import org.junit.jupiter.api.Test;

class ImportViewTest {
    private final CompletableFuture<String> told = new CompletableFuture<>();
    private final ImportJobs<String> jobs = new ImportJobs<>() {
        private static final long serialVersionUID = 1L;
    };

    @Test void a_page_is_written_to_its_end_with_the_stage_that_it_began_with() {
        begun();
        var page = new Page(jobs);
        assertThat(page.getStage()).isEqualTo(ImportStage.LOOKING);
        told.complete("all of it");
        assertThat(page.getStage()).isEqualTo(ImportStage.LOOKING);
        assertThat(page.isWatched()).isTrue();
        assertThat(page.told()).isNull();
        assertThat(new Page(jobs).getStage()).isEqualTo(ImportStage.SEEN);
        assertThat(new Page(jobs).told()).isEqualTo("all of it");
    }

    @Test void what_stopped_tells_nothing_and_says_that_it_stopped() {
        begun();
        told.completeExceptionally(new IllegalStateException("a cause that nobody foresaw"));
        assertThat(new Page(jobs).getStage()).isEqualTo(ImportStage.STOPPED);
        assertThat(new Page(jobs).told()).isNull();
    }

    @Test void before_a_file_is_sent_there_is_nothing() {
        assertThat(new Page(jobs).getStage()).isEqualTo(ImportStage.EMPTY);
        assertThat(new Page(jobs).told()).isNull();
    }

    private void begun() {
        var job = new ImportJob<String>((upload, dryRun, progress) -> told, null, "192.0.2.1");
        job.look();
        jobs.begin(job);
    }

    /** One request's. */
    private static final class Page extends ImportView<String> {
        private Page(ImportJobs<String> jobs) { super(jobs, null, "page.xhtml", "report.xlsx"); }

        @Override protected ImportJob.Importing<String> importing() {
            throw new AssertionError("no file is sent here");
        }

        @Override protected ImportReport report(String of) { throw new AssertionError("no row is told here"); }

        @Override public boolean isAccepted() { return told() != null; }
    }
}
