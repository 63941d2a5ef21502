package org.havre.access.web;

import java.io.IOException;
import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.havre.access.Rebuff;
import org.havre.access.TrailKind;
import org.havre.access.service.Accounts;
import org.havre.access.service.CodeThrottle;
import org.havre.access.service.Rebuffs;
import org.havre.access.service.SecondStep;

/** The code after the password. */
@WebServlet("/second")
public class CodeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SecondStep step;
    private final transient CodeThrottle throttle;
    private final transient Accounts accounts;
    private final transient Seating seating;
    private final transient Rebuffs rebuffs;
    private final transient Clock clock;

    @Inject public CodeServlet(SecondStep step, CodeThrottle throttle, Accounts accounts, Seating seating,
            Rebuffs rebuffs, Clock clock) {
        this.step = step;
        this.throttle = throttle;
        this.accounts = accounts;
        this.seating = seating;
        this.rebuffs = rebuffs;
        this.clock = clock;
    }

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        var session = request.getSession(false);
        var to = "/login.xhtml";
        if (session != null && session.getAttribute(Seat.NAME) instanceof Seat seat
                && seat.state() == Seat.State.A_CODE && !seat.isLate(clock.instant()))
            to = answer(seat, request, response);
        response.sendRedirect(request.getContextPath() + to);
    }

    private String answer(Seat seat, HttpServletRequest request, HttpServletResponse response) {
        var again = "/second.xhtml?failed=";
        if (throttle.isClosed(seat.login())) {
            rebuffs.note(Rebuff.THROTTLED, seat.login(), request.getRemoteAddr(), "/second.xhtml");
            return again + "wait" + LoginServlet.from(request);
        }
        if (!step.isRight(seat.login(), LoginServlet.given(request, "code"))) {
            throttle.failed(seat.login());
            accounts.told(TrailKind.SIGN_IN_REFUSED, seat.login(), request.getRemoteAddr());
            return again + "code" + LoginServlet.from(request);
        }
        seating.afterCode(seat, request, response);
        return Return.checked(request.getParameter("from"));
    }
}
