package org.havre.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Role;
import org.havre.access.ScopeKind;
import org.havre.access.service.AccountRow;
import org.havre.access.service.AccountService;
import org.havre.access.service.NewRight;
import org.havre.access.service.RightService;
import org.havre.shared.Secret;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** One account, as an administrator keeps it: its rights, its way in, and its end. */
@Named
@ViewScoped
public class AccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AccountService accounts;
    private final RightService granted;
    private final Viewer viewer;
    private final HttpServletRequest request;
    private final Notices notices;
    private long id;
    private AccountRow account;
    private List<AccountRow.Right> rights;
    private List<String> names;
    private int sessions;
    private transient Secret link;
    private Role role = Role.SOCIAL;
    private ScopeKind scope = ScopeKind.FACILITY;
    private String places;
    private LocalDate starts;
    private LocalDate ends;
    private String email;
    private String siret;

    protected AccountView() { this(null, null, null, null, null); }

    @Inject public AccountView(AccountService accounts, RightService granted, Viewer viewer,
            HttpServletRequest request, Notices notices) {
        this.accounts = accounts;
        this.granted = granted;
        this.viewer = viewer;
        this.request = request;
        this.notices = notices;
    }

    public void load() {
        account = accounts.get(id);
        rights = granted.of(id);
        sessions = accounts.sessions(account);
        if (names == null) names = granted.places();
        if (starts == null) {
            starts = viewer.getToday();
            email = account.email();
            siret = account.siret();
        }
    }

    /** Whether it is the reader's own, which another administrator keeps. */
    public boolean isOwn() {
        return account.login().equals(request.getRemoteUser());
    }

    public void makeLink() {
        link = accounts.link(id);
        load();
    }

    /** The link just made, whole; told once. Its key stands behind the #, where no server sees it. */
    public String getLink() {
        if (link == null) return null;
        var port = List.of(80, 443).contains(request.getServerPort()) ? "" : ":" + request.getServerPort();
        return request.getScheme() + "://" + request.getServerName() + port + request.getContextPath()
                + "/welcome.xhtml#" + link.value();
    }

    public String close() {
        accounts.close(id);
        return done("account.closed");
    }

    public String reopen() {
        accounts.reopen(id);
        return done("account.reopened");
    }

    public String dropFactor() {
        accounts.dropFactor(id);
        return done("account.factor.dropped");
    }

    public String closeSessions() {
        accounts.closeSessions(id);
        return done("account.sessions.closed");
    }

    public String end(AccountRow.Right right) {
        granted.end(id, right.id(), viewer.getToday());
        return done("account.right.ended");
    }

    public String give() {
        granted.give(id, new NewRight(role, scope, places, starts, ends));
        return done("account.right.given");
    }

    public String identify() {
        accounts.identify(id, email, siret);
        return done("account.identity.kept");
    }

    private String done(String key) {
        notices.done(key, account.login());
        return "/access/account.xhtml?faces-redirect=true&id=" + id;
    }

    public Role[] getRoles() { return Role.values(); }

    public ScopeKind[] getScopes() { return ScopeKind.values(); }

    public AccountRow getAccount() { return account; }

    public List<AccountRow.Right> getRights() { return rights; }

    public List<String> getNames() { return names; }

    public int getSessions() { return sessions; }

    public long getId() { return id; }

    public void setId(long id) { this.id = id; }

    public Role getRole() { return role; }

    public void setRole(Role role) { this.role = role; }

    public ScopeKind getScope() { return scope; }

    public void setScope(ScopeKind scope) { this.scope = scope; }

    public String getPlaces() { return places; }

    public void setPlaces(String places) { this.places = places; }

    public LocalDate getStarts() { return starts; }

    public void setStarts(LocalDate starts) { this.starts = starts; }

    public LocalDate getEnds() { return ends; }

    public void setEnds(LocalDate ends) { this.ends = ends; }

    public String getEmail() { return email; }

    public void setEmail(String email) { this.email = email; }

    public String getSiret() { return siret; }

    public void setSiret(String siret) { this.siret = siret; }
}
