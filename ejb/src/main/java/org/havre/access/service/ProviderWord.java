package org.havre.access.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.havre.access.ConnectRefusal;
import org.havre.shared.ProviderSettings;

/**
 * Whether what came was signed by the provider, for this Havre, and holds now. Its keys are fetched once and kept; a name
 * of a key that is not among them has them fetched anew, so that a provider changes its keys when it likes.
 */
class ProviderWord {
    /** With a key that everybody may know: a shared one, and none at all, would let others sign (RFC 8725). */
    private static final Set<JWSAlgorithm> SIGNED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    /** What two clocks may differ by. */
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ProviderSettings settings;
    private final Clock clock;
    private final JWKSource<SecurityContext> keys;

    ProviderWord(ProviderSettings settings, URI keys, ProviderLine line, Clock clock) throws NotConnected {
        this.settings = settings;
        this.clock = clock;
        try {
            this.keys = JWKSourceBuilder.create(keys.toURL(), address -> fetched(address, line))
                    .refreshAheadCache(false).build();
        } catch (MalformedURLException unreadable) {
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "the address of its keys cannot be read");
        }
    }

    private static Resource fetched(URL address, ProviderLine line) throws IOException {
        try {
            var answer = line.get(address.toURI());
            if (answer.status() != 200) throw new IOException("no keys");
            return new Resource(answer.body(), answer.type());
        } catch (URISyntaxException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** The word on a sign-in: an answer to this question, and a fresh one. */
    JWTClaimsSet onSignIn(String token, String nonce) throws NotConnected {
        var claims = read("id token", token, new JWTClaimsSet.Builder().claim("nonce", nonce),
                Set.of("sub", "exp", "iat", "nonce"));
        var issued = claims.getIssueTime().toInstant();
        var now = clock.instant();
        if (issued.isAfter(now.plus(SKEW)) || issued.isBefore(now.minus(FRESH).minus(SKEW)))
            throw new NotConnected(ConnectRefusal.UNTRUSTED, "id token: not of now");
        var party = claims.getClaim("azp");
        if (party == null ? claims.getAudience().size() > 1 : !settings.client().equals(party))
            throw new NotConnected(ConnectRefusal.UNTRUSTED, "id token: for another");
        return claims;
    }

    /** The word on a person: the same as the one on their sign-in. */
    JWTClaimsSet onPerson(String token, String subject) throws NotConnected {
        return read("userinfo", token, new JWTClaimsSet.Builder().subject(subject), Set.of("sub"));
    }

    private JWTClaimsSet read(String what, String token, JWTClaimsSet.Builder exactly, Set<String> needed)
            throws NotConnected {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED, keys));
        processor.setJWTClaimsSetVerifier(
                new OfNow(settings.client(), exactly.issuer(settings.issuer().toString()).build(), needed));
        try {
            return processor.process(token, null);
        } catch (KeySourceException silent) {
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "its keys cannot be fetched");
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw new NotConnected(ConnectRefusal.UNTRUSTED, what + ": " + refused.getClass().getSimpleName());
        }
    }

    /** By the clock of sign-in, which tests set. */
    private final class OfNow extends DefaultJWTClaimsVerifier<SecurityContext> {
        OfNow(String audience, JWTClaimsSet exactly, Set<String> needed) {
            super(audience, exactly, needed);
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override protected Date currentTime() { return Date.from(clock.instant()); }
    }
}
