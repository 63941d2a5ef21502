package org.havre.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.havre.shared.Objection;
import org.havre.shared.Secret;

/**
 * What stands against a password; the name is also the message key. Length counts, and that it is not among the first
 * that would be guessed; no kind of character is asked for (OWASP ASVS 5.0, 6.2).
 */
public enum PasswordRule {
    TOO_SHORT, TOO_LONG, SAYS_WHO, EASILY_GUESSED;

    public static final int LEAST = 12;
    public static final int MOST = 128;
    /** Of zxcvbn's five: guessed in less than a hundred million tries below it. */
    private static final int SCORE = 3;
    private static final Zxcvbn GUESSING = new Zxcvbn();

    /** @param login of the account, which its password must not contain */
    public static List<Objection> against(Secret password, String login) {
        var text = Normalizer.normalize(password.value(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) < LEAST) return List.of(Objection.of(TOO_SHORT, LEAST));
        if (text.length() > MOST) return List.of(Objection.of(TOO_LONG, MOST));
        if (text.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT)))
            return List.of(Objection.of(SAYS_WHO));
        var guessed = GUESSING.measure(text, List.of(login, "havre", "ofii", "cada", "huda")).getScore() < SCORE;
        return guessed ? List.of(Objection.of(EASILY_GUESSED)) : List.of();
    }
}
