package org.havre.access.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.shared.Secret;

/** An identity provider in memory that says what a test has it say. */
class FakeProvider extends ProviderLine {
    static final String ISSUER = "https://provider.example/api/v2";
    static final String CLIENT = "havre";
    static final RSAKey KEY = key("first");
    static final RSAKey LATER = key("later");

    final Map<String, Object> description = new HashMap<>(Map.of("issuer", ISSUER, "authorization_endpoint",
            ISSUER + "/authorize", "token_endpoint", ISSUER + "/token", "userinfo_endpoint", ISSUER + "/userinfo",
            "jwks_uri", ISSUER + "/jwks", "end_session_endpoint", ISSUER + "/session/end"));
    final List<JWK> keys = new ArrayList<>(List.of(KEY.toPublicJWK()));
    final List<String> asked = new ArrayList<>();
    Map<String, String> form;
    String idToken;
    String userInfo;
    String userInfoType = "application/jwt";
    int tokenStatus = 200;
    String tokenAnswer;
    boolean silent;

    /** What it says of a sign-in, before a test changes it. */
    static JWTClaimsSet.Builder signIn(Asked asked, Instant now) {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(CLIENT).subject("sub-1")
                .claim("nonce", asked.nonce()).issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60)))
                .claim("amr", List.of("pwd")).claim("acr", "eidas1");
    }

    static JWTClaimsSet.Builder person() {
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(CLIENT).subject("sub-1")
                .claim("email", "Emma.Exemple@Havre.example").claim("siret", "73282932000074");
    }

    static String signed(JWTClaimsSet.Builder claims) { return signed(claims, KEY); }

    static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            return signed(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                    new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String signed(JWTClaimsSet.Builder claims, JWSHeader header, JWSSigner signer) {
        try {
            var jwt = new SignedJWT(header, claims.build());
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static JWSHeader typed(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).type(new JOSEObjectType(type)).build();
    }

    @Override Answer get(URI address) throws IOException {
        hear(address);
        if (address.getPath().endsWith("/jwks"))
            return new Answer(200, "application/json", new JWKSet(keys).toString());
        return new Answer(200, "application/json", JSONObjectUtils.toJSONString(description));
    }

    @Override Answer get(URI address, Secret token) throws IOException {
        hear(address);
        return token.value().equals("an access token")
                ? new Answer(200, userInfoType, userInfo)
                : new Answer(401, "application/json", "{}");
    }

    @Override Answer post(URI address, Map<String, String> sent) throws IOException {
        hear(address);
        form = sent;
        if (tokenAnswer != null) return new Answer(tokenStatus, "application/json", tokenAnswer);
        return new Answer(tokenStatus, "application/json;charset=utf-8", JSONObjectUtils.toJSONString(
                Map.of("access_token", "an access token", "token_type", "Bearer", "id_token", idToken)));
    }

    private void hear(URI address) throws IOException {
        if (silent) throw new IOException("nobody answers");
        asked.add(address.getPath().replaceFirst(".*/", ""));
    }

    long fetchedKeys() {
        return asked.stream().filter("jwks"::equals).count();
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
