package org.havre.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;

import org.havre.access.service.Sessions;
import org.junit.jupiter.api.Test;

class SessionEndsTest {
    @Test void a_session_in_which_nobody_has_signed_in_is_over_after_a_minute() {
        var seconds = new AtomicInteger();
        var session = (HttpSession) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{HttpSession.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("setMaxInactiveInterval");
                    seconds.set((Integer) arguments[0]);
                    return null;
                });
        new SessionEnds(new Sessions()).sessionCreated(new HttpSessionEvent(session));
        assertThat(seconds).hasValue(60);
    }
}
