package org.havre.access.service;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.havre.access.ConnectRefusal;
import org.havre.shared.ProviderSettings;

/** Where a provider does what, as it says itself (OpenID Connect Discovery 1.0). */
record ProviderDescription(URI authorization, URI token, URI people, URI keys, Optional<URI> leaving) {
    static final String PLACE = "/.well-known/openid-configuration";

    /** @throws NotConnected where it speaks for another issuer, or leads where anybody could listen */
    static ProviderDescription read(String json, URI issuer) throws NotConnected {
        try {
            var told = JSONObjectUtils.parse(json);
            if (!issuer.toString().equals(told.get("issuer")))
                throw new NotConnected(ConnectRefusal.UNTRUSTED, "it describes another issuer");
            return new ProviderDescription(address(told.get("authorization_endpoint")),
                    address(told.get("token_endpoint")), address(told.get("userinfo_endpoint")),
                    address(told.get("jwks_uri")),
                    Optional.ofNullable(told.get("end_session_endpoint")).map(ProviderDescription::address));
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new NotConnected(ConnectRefusal.UNREACHABLE, "its description cannot be read");
        }
    }

    private static URI address(Object told) { return ProviderSettings.safe(String.valueOf(told)); }
}
