package org.havre.access.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.havre.access.service.FactorOffer;
import org.havre.access.service.Me;
import org.havre.access.service.SecondFactor;
import org.havre.shared.Secret;
import org.havre.shared.web.Notices;

/** Sets the reader's second factor up: a picture for the app, a first code, and codes for paper. */
@Named
@ViewScoped
public class FactorView implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Modules of white around the picture, without which it is not read. */
    private static final int QUIET = 4;

    private final SecondFactor factor;
    private final Me me;
    private final HttpServletRequest request;
    private final Notices notices;
    private boolean on;
    private FactorOffer offer;
    private transient String code;
    private transient String now;
    private transient List<Secret> codes;

    protected FactorView() { this(null, null, null, null); }

    @Inject public FactorView(SecondFactor factor, Me me, HttpServletRequest request, Notices notices) {
        this.factor = factor;
        this.me = me;
        this.request = request;
        this.notices = notices;
    }

    public void load() {
        on = factor.state().on();
        if (!on && offer == null) offer = factor.offer();
    }

    public void confirm() {
        codes = factor.confirm(code);
        on = true;
    }

    public void renew() {
        me.prove(new Secret(now), request.getRemoteAddr(), "now");
        codes = factor.newRecoveryCodes();
    }

    public String drop() {
        me.prove(new Secret(now), request.getRemoteAddr(), "now");
        factor.drop();
        notices.done("factor.dropped");
        return "/access/factor.xhtml?faces-redirect=true";
    }

    /** Whether nothing else opens before there is one. */
    public boolean isOwed() {
        return request.getSession().getAttribute(Seat.NAME) instanceof Seat seat
                && seat.state() == Seat.State.A_FACTOR;
    }

    /** The offer as a picture, drawn as one path. */
    public String getPicture() {
        var picture = QrCode.encodeText(offer.address(), QrCode.Ecc.MEDIUM);
        var side = picture.size + 2 * QUIET;
        var modules = IntStream.range(0, picture.size).boxed().flatMap(y -> IntStream.range(0, picture.size)
                .filter(x -> picture.getModule(x, y)).mapToObj(x -> "M" + (x + QUIET) + ' ' + (y + QUIET) + "h1v1h-1z"))
                .collect(Collectors.joining());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
                + "\" aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path d=\""
                + modules + "\"/></svg>";
    }

    public String getKey() { return offer.key(); }

    /** The codes just given, a line each; told once. */
    public String getCodes() {
        return codes == null ? null : codes.stream().map(Secret::value).collect(Collectors.joining("\n"));
    }

    public boolean isOn() { return on; }

    public String getCode() { return code; }

    public void setCode(String code) { this.code = code; }

    public String getNow() { return now; }

    public void setNow(String now) { this.now = now; }
}
