package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.access.service.AccountRow;
import org.havre.access.service.AccountService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.shared.Texts;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The accounts that the same words find on screen, as a workbook: by their logins. */
@Path("exports/accounts.xlsx")
@RequestScoped
public class AccountsExport {
    private final AccountService accounts;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public AccountsExport() { this(null, null, null); }

    @Inject public AccountsExport(AccountService accounts, Workbooks workbooks, BusinessClock clock) {
        this.accounts = accounts;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("q") String q, @QueryParam("names") boolean names,
            @Context HttpHeaders headers) {
        return workbooks.answer("comptes-" + clock.today(), names, Act.MANAGE_ACCOUNTS, headers,
                list(clock.today()).of(Page.all((first, size) -> accounts.page(q, first, size)), clock.today()));
    }

    private static Listing<AccountRow> list(LocalDate today) {
        return Listing.<AccountRow>titled("accounts.sheet").text("login.name", 30, AccountRow::login)
                .name("accounts.name", AccountRow::displayName)
                .word("accounts.role", 24, row -> row.right() == null ? null : row.right().role())
                .sentence("accounts.scope", 40, AccountsExport::place)
                .day("accounts.since", row -> row.right() == null ? null : row.right().starts())
                .day("accounts.sheet.until", row -> last(row.right()))
                .flag("accounts.factor", AccountRow::hasFactor).moment("accounts.seen", AccountRow::seen)
                .word("accounts.state", 16, row -> row.state(today));
    }

    private static String place(Texts texts, AccountRow account) {
        var right = account.right();
        if (right == null) return null;
        return right.place() == null ? texts.label(right.scope()) : right.place();
    }

    /** A right holds on the day before the first one without it. */
    private static LocalDate last(AccountRow.Right right) {
        return right == null || right.ends() == null ? null : right.ends().minusDays(1);
    }
}
