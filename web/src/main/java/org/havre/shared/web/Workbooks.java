package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.service.Me;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Listing;
import org.havre.shared.workbook.WorkbookWriter;
import org.havre.shared.workbook.WorkbookWriter.Filled;

/** Hands lists out as a workbook in the reader's language, signed by whoever asks for it; without a name unless they may and ask. */
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

    /**
     * A sheet for each list.
     *
     * @param file  without its ending
     * @param names whether names are asked for
     */
    public Response answer(String file, boolean names, HttpHeaders headers, Listing.Sheet<?>... lists) {
        return answer(file, names, Act.SEE_RESIDENTS, headers, lists);
    }

    /** @param named what somebody may do who may see the names of these lists */
    public Response answer(String file, boolean names, Act named, HttpHeaders headers, Listing.Sheet<?>... lists) {
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        var caller = me.caller();
        var madeAt = clock.now();
        var told = names && caller.may(named);
        return written(file, Stream.of(lists)
                .<Filled<?>>map(list -> list.in(texts, told, caller.displayName(), madeAt)).toList());
    }

    private static Response written(String file, List<Filled<?>> tables) {
        StreamingOutput written = out -> WorkbookWriter.write(tables, out);
        return Response.ok(written).type(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".xlsx\"").build();
    }
}
