package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Function;
import org.havre.access.service.Me;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;

/** Hands a list out as a workbook in the reader's language, signed by whoever asks for it. */
@RequestScoped
public class Workbooks {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Me me;
    private final BusinessClock clock;

    protected Workbooks() { this(null, null); }

    @Inject public Workbooks(Me me, BusinessClock clock) {
        this.me = me;
        this.clock = clock;
    }

    /** @param file without its ending */
    public <R> Response answer(String file, HttpHeaders headers, Function<Texts, String> title, List<R> rows,
            Function<Texts, List<Column<R>>> columns) {
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        var author = me.caller().displayName();
        var madeAt = clock.now();
        var export = new Export<>(title.apply(texts),
                List.of(title.apply(texts), texts.text("workbook.made", author, madeAt)), columns.apply(texts), author,
                madeAt);
        StreamingOutput written = out -> WorkbookWriter.write(export, rows.stream(), out);
        return Response.ok(written).type(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".xlsx\"").build();
    }
}
