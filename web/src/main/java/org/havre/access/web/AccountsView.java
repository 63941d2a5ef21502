package org.havre.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.havre.access.AccountState;
import org.havre.access.service.AccountRow;
import org.havre.access.service.AccountService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** Who may enter, as what; and one more of them. */
@Named
@ViewScoped
public class AccountsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AccountService accounts;
    private final Viewer viewer;
    private final Say say;
    private final Notices notices;
    private String text;
    private List<AccountRow> found;
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
        found = accounts.find(text);
    }

    public List<AccountRow> getFound() {
        return found;
    }

    /** Where a right holds, in words. */
    public String place(AccountRow.Right right) {
        if (right == null) return "–";
        return right.place() == null ? say.label(right.scope()) : right.place();
    }

    public AccountState state(AccountRow account) {
        if (!account.enabled()) return AccountState.CLOSED;
        return account.right() != null && account.right().holds(viewer.getToday())
                ? AccountState.OPEN
                : AccountState.WITHOUT_RIGHT;
    }

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
