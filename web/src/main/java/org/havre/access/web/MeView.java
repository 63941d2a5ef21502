package org.havre.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.PasswordRule;
import org.havre.access.service.Me;
import org.havre.access.service.SecondFactor;
import org.havre.access.service.Sessions;
import org.havre.access.service.Tokens;
import org.havre.shared.Secret;
import org.havre.shared.web.Notices;

/** The reader's own account: password, second factor, open sessions, tokens of programs. */
@Named
@ViewScoped
public class MeView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 90;
    private static final String HERE = "/access/me.xhtml?faces-redirect=true";

    private final Me me;
    private final SecondFactor factor;
    private final Sessions open;
    private final Tokens held;
    private final HttpServletRequest request;
    private final Notices notices;
    private List<Tokens.Token> tokens;
    private List<Me.Choice> parts;
    private SecondFactor.State state;
    private transient String now;
    private transient String next;
    private transient Secret token;
    private String name;
    private int days = DAYS;
    private boolean writes;
    private String chosen;

    protected MeView() { this(null, null, null, null, null, null); }

    @Inject public MeView(Me me, SecondFactor factor, Sessions open, Tokens held, HttpServletRequest request,
            Notices notices) {
        this.me = me;
        this.factor = factor;
        this.open = open;
        this.held = held;
        this.request = request;
        this.notices = notices;
    }

    public void load() {
        tokens = held.mine();
        parts = me.caller().may(Act.SEE_FACILITIES) ? me.choices() : List.of();
        state = factor.state();
    }

    /** A new password ends every other session; this one goes on after another sign-in. */
    public String changePassword() {
        me.changePassword(new Secret(now), new Secret(next), request.getRemoteAddr());
        open.closeAll(login(), seat().key());
        request.getSession().setAttribute(Seat.NAME, seat().resting(me.fingerprint()));
        notices.done("me.password.changed");
        return HERE;
    }

    public List<Sessions.Told> getSessions() { return open.of(login()); }

    public boolean isThis(Sessions.Told session) { return session.key().equals(seat().key()); }

    public String close(Sessions.Told session) {
        open.close(login(), session.key());
        notices.done("me.session.closed");
        return HERE;
    }

    public String closeOthers() {
        open.closeAll(login(), seat().key());
        notices.done("me.sessions.closed");
        return HERE;
    }

    public void make() {
        me.prove(new Secret(now), request.getRemoteAddr(), "proof");
        token = held.make(name, writes, chosen, days);
        name = null;
        load();
    }

    public String end(Tokens.Token one) {
        held.end(one.id());
        notices.done("me.token.ended", one.name());
        return HERE;
    }

    /** The facility or département that a token is kept to, in words. */
    public String part(Tokens.Token one) {
        return parts.stream().filter(choice -> choice.part().equals(one.part())).findFirst()
                .map(choice -> choice.code() + " " + choice.name()).orElse(one.part());
    }

    private String login() { return request.getRemoteUser(); }

    private Seat seat() { return (Seat) request.getSession().getAttribute(Seat.NAME); }

    public int getLeast() { return PasswordRule.LEAST; }

    public List<Tokens.Token> getTokens() { return tokens; }

    public List<Me.Choice> getParts() { return parts; }

    public boolean isFactorOn() { return state.on(); }

    public int getCodesLeft() { return state.codesLeft(); }

    public String getNow() { return now; }

    public void setNow(String now) { this.now = now; }

    public String getNext() { return next; }

    public void setNext(String next) { this.next = next; }

    /** The token just made; told once. */
    public String getToken() { return token == null ? null : token.value(); }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public int getDays() { return days; }

    public void setDays(int days) { this.days = days; }

    public boolean isWrites() { return writes; }

    public void setWrites(boolean writes) { this.writes = writes; }

    public String getChosen() { return chosen; }

    public void setChosen(String chosen) { this.chosen = chosen; }
}
