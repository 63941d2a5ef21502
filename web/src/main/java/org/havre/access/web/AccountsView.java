package org.havre.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.havre.access.AccountState;
import org.havre.access.service.AccountRow;
import org.havre.access.service.AccountService;
import org.havre.shared.Page;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** Who may enter, as what; and one more of them. */
@Named
@ViewScoped
public class AccountsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private final AccountService accounts;
    private final Viewer viewer;
    private final Say say;
    private final Notices notices;
    private String text;
    private Page<AccountRow> found;
    private int page = 1;
    private String login;
    private String name;

    protected AccountsView() { this(null, null, null, null); }

    @Inject public AccountsView(AccountService accounts, Viewer viewer, Say say, Notices notices) {
        this.accounts = accounts;
        this.viewer = viewer;
        this.say = say;
        this.notices = notices;
    }

    public void load() {
        found = accounts.page(text, (page - 1) * ROWS, ROWS);
    }

    public Page<AccountRow> getFound() { return found; }

    /** What the workbook of this list is asked with; null without a filter. */
    public String getExport() {
        return text == null || text.isBlank() ? null : "q=" + URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }

    public boolean isEarlier() { return page > 1; }

    public boolean isLater() { return (long) page * ROWS < found.total(); }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = Math.max(1, page); }

    /** Where a right holds, in words. */
    public String place(AccountRow.Right right) {
        if (right == null) return "–";
        return right.place() == null ? say.label(right.scope()) : right.place();
    }

    public AccountState state(AccountRow account) { return account.state(viewer.getToday()); }

    public String invite() {
        var account = accounts.invite(login, name);
        notices.done("accounts.invited", login);
        return "/access/account.xhtml?faces-redirect=true&id=" + account;
    }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }

    public String getLogin() { return login; }

    public void setLogin(String login) { this.login = login; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }
}
