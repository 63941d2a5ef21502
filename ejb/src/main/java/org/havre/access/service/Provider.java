package org.havre.access.service;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.havre.access.ConnectRefusal;
import org.havre.access.RandomKey;
import org.havre.access.Siret;
import org.havre.shared.HavreSettings;
import org.havre.shared.ProviderSettings;
import org.havre.shared.Secret;

/**
 * The identity provider that the settings name, where they name one: OpenID Connect's authorization code flow, as the
 * State's ProConnect asks for it. It is asked for its own description when it is first needed, and again after an hour.
 */
@ApplicationScoped
public class Provider {
    /** What stands on the trail as the way by which somebody came in. */
    public static final String ACT = "Provider.prove";

    private static final Duration DESCRIBED = Duration.ofHours(1);
    /** How somebody proved themselves is told where it is asked for. */
    private static final String CLAIMS = "{\"id_token\":{\"acr\":null,\"amr\":null}}";

    private final Optional<ProviderSettings> configured;
    private final Clock clock;
    private final ProviderLine line;
    private volatile Known known;

    private record Known(ProviderDescription description, ProviderWord word, Instant at) {}

    protected Provider() { this(null, null, null); }

    @Inject public Provider(HavreSettings settings, Clock clock) {
        this(settings.provider(), clock, new ProviderLine());
    }

    Provider(Optional<ProviderSettings> configured, Clock clock, ProviderLine line) {
        this.configured = configured;
        this.clock = clock;
        this.line = line;
    }

    /** As people know it; empty where there is none. */
    public Optional<String> name() {
        return configured.map(ProviderSettings::name);
    }

    public Asked ask() { return Asked.at(clock.instant()); }

    /** Where somebody is sent to sign in, with nothing that ProConnect would refuse as unknown. */
    public URI door(Asked asked) throws NotConnected {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings().client());
        query.put("redirect_uri", settings().back().toString());
        query.put("scope", settings().scope());
        query.put("state", asked.state());
        query.put("nonce", asked.nonce());
        query.put("claims", CLAIMS);
        if (settings().pkce()) {
            query.put("code_challenge", Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(RandomKey.digest(new Secret(asked.verifier()))));
            query.put("code_challenge_method", "S256");
        }
        return with(known().description().authorization(), query);
    }

    /**
     * What the provider says of whoever is back.
     *
     * @param asked  what they were sent with; null where that is not known here
     * @param answer the parameters that they are back with
     */
    public Proof prove(Asked asked, Map<String, String> answer) throws NotConnected {
        if (asked == null || !asked.isAnsweredBy(answer.get("state"), clock.instant()))
            throw new NotConnected(ConnectRefusal.LATE, "no answer to what was asked");
        if (answer.get("error") != null) throw turnedBack(answer.get("error"));
        if (answer.get("iss") != null && !answer.get("iss").equals(settings().issuer().toString()))
            throw new NotConnected(ConnectRefusal.UNTRUSTED, "another issuer answers");
        var tokens = exchanged(asked, Optional.ofNullable(answer.get("code")).orElse(""));
        var signIn = known().word().onSignIn(text(tokens, "id_token"), asked.nonce());
        var person = person(new Secret(text(tokens, "access_token")), signIn.getSubject());
        return new Proof(email(person), Siret.read(told(person, "siret")), hasTwoFactors(signIn),
                new Secret(text(tokens, "id_token")));
    }

    private static NotConnected turnedBack(String error) {
        return error.matches("server_error|temporarily_unavailable|invalid_\\w+|unauthorized_client|unsupported_\\w+")
                ? new NotConnected(ConnectRefusal.UNREACHABLE, "it refuses what Havre asks")
                : new NotConnected(ConnectRefusal.DENIED, "turned back there");
    }

    private Map<String, Object> exchanged(Asked asked, String code) throws NotConnected {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", settings().back().toString());
        form.put("client_id", settings().client());
        form.put("client_secret", settings().secret().value());
        if (settings().pkce()) form.put("code_verifier", asked.verifier());
        var address = known().description().token();
        var answer = heard(() -> line.post(address, form));
        var told = json(answer);
        if (answer.status() == 400 && "invalid_grant".equals(told.get("error")))
            throw new NotConnected(ConnectRefusal.LATE, "its code is over, or was used");
        if (answer.status() != 200)
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "it answers a code with " + answer.status());
        return told;
    }

    private JWTClaimsSet person(Secret token, String subject) throws NotConnected {
        var address = known().description().people();
        var answer = heard(() -> line.get(address, token));
        if (answer.status() != 200)
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "it tells of nobody: " + answer.status());
        if (!answer.isOf("application/jwt"))
            throw new NotConnected(ConnectRefusal.UNTRUSTED, "userinfo: not signed");
        return known().word().onPerson(answer.body().strip(), subject);
    }

    /** An address that the provider itself says it has not verified is none; ProConnect says nothing, and verifies all. */
    private static Optional<String> email(JWTClaimsSet person) throws NotConnected {
        var verified = person.getClaim("email_verified");
        if (verified != null && !Boolean.TRUE.equals(verified)) return Optional.empty();
        return Optional.ofNullable(told(person, "email")).map(email -> email.strip().toLowerCase(Locale.ROOT));
    }

    private static String told(JWTClaimsSet person, String claim) throws NotConnected {
        try {
            return person.getStringClaim(claim);
        } catch (ParseException other) {
            throw new NotConnected(ConnectRefusal.UNTRUSTED, "userinfo: " + claim + " is no text");
        }
    }

    private boolean hasTwoFactors(JWTClaimsSet signIn) {
        return signIn.getClaim("amr") instanceof Collection<?> ways && ways.contains("mfa")
                || signIn.getClaim("acr") instanceof String level && settings().twoFactors().contains(level);
    }

    /** Where somebody is sent to sign out there too; empty where it offers no such thing. */
    public Optional<URI> exit(Secret word, String state) {
        try {
            return known().description().leaving().map(address -> with(address, Map.of("id_token_hint", word.value(),
                    "state", state, "post_logout_redirect_uri", settings().out().toString())));
        } catch (NotConnected silent) {
            return Optional.empty();
        }
    }

    private Known known() throws NotConnected {
        var now = clock.instant();
        var kept = known;
        if (kept != null && now.isBefore(kept.at().plus(DESCRIBED))) return kept;
        var answer = heard(() -> line.get(URI.create(settings().issuer() + ProviderDescription.PLACE)));
        if (answer.status() != 200)
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "it describes itself with " + answer.status());
        var description = ProviderDescription.read(answer.body(), settings().issuer());
        known = new Known(description, new ProviderWord(settings(), description.keys(), line, clock), now);
        return known;
    }

    private ProviderSettings settings() { return configured.orElseThrow(); }

    @FunctionalInterface
    private interface Question {
        ProviderLine.Answer ask() throws IOException;
    }

    private static ProviderLine.Answer heard(Question question) throws NotConnected {
        try {
            return question.ask();
        } catch (IOException silent) {
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "no answer: " + silent.getClass().getSimpleName());
        }
    }

    private static Map<String, Object> json(ProviderLine.Answer answer) throws NotConnected {
        try {
            return JSONObjectUtils.parse(answer.body());
        } catch (ParseException unreadable) {
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "no JSON, with " + answer.status());
        }
    }

    private static String text(Map<String, Object> tokens, String name) throws NotConnected {
        if (tokens.get(name) instanceof String text) return text;
        throw new NotConnected(ConnectRefusal.UNTRUSTED, "no " + name);
    }

    private static URI with(URI address, Map<String, String> query) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + ProviderLine.query(query));
    }
}
