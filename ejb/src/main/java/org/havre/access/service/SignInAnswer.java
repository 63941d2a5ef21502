package org.havre.access.service;

import java.time.Duration;

/** What becomes of a login and a password. */
public sealed interface SignInAnswer {
    record Accepted(String login, Account account) implements SignInAnswer {}

    /** Unknown, closed or wrong: which of them is nobody's business. */
    record Refused() implements SignInAnswer {}

    /** Too many failures: nothing was even looked at. */
    record Throttled(Duration pause) implements SignInAnswer {}

    /** Others are being checked; nothing was looked at. */
    record Busy() implements SignInAnswer {}
}
