package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.access.service.AccountRow;
import org.havre.access.service.AccountService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;

/** Who may enter, as what and where, for an administrator's own programs. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    private final AccountService accounts;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public AccountsResource() {
        this(null, null);
    }

    @Inject public AccountsResource(AccountService accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public record Accounts(List<OneAccount> items, int page, int size, long total) {}

    /**
     * @param role  of the right of the day, else of the next or the last one; null where there never was one
     * @param place where it holds, in words; null for the nation
     * @param until the first day without it; null where none is known
     * @param seen  when it last had Havre open
     */
    public record OneAccount(long account, String login, String name, String role, String scope, String place,
            LocalDate since, LocalDate until, boolean secondFactor, Instant seen, String state) {
        static OneAccount of(AccountRow row, LocalDate today) {
            var right = Optional.ofNullable(row.right());
            return new OneAccount(row.id(), row.login(), row.displayName(),
                    right.map(r -> r.role().name()).orElse(null),
                    right.map(r -> r.scope().name()).orElse(null), right.map(AccountRow.Right::place).orElse(null),
                    right.map(AccountRow.Right::starts).orElse(null), right.map(AccountRow.Right::ends).orElse(null),
                    row.hasFactor(), row.seen(), row.state(today).name());
        }
    }

    @GET public Accounts get(@QueryParam("q") String q, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var found = accounts.page(q, new Paging(page, size).first(), size);
        return new Accounts(found.items().stream().map(row -> OneAccount.of(row, clock.today())).toList(), page, size,
                found.total());
    }
}
