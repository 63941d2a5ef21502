package org.havre.shared;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The identity provider (OpenID Connect) by which people may sign in.
 *
 * @param issuer     who signs what it says, and where it describes itself ({@code HAVRE_OIDC_ISSUER})
 * @param client     what it knows this Havre by ({@code HAVRE_OIDC_CLIENT_ID})
 * @param secret     by which Havre proves to it that it is ({@code HAVRE_OIDC_CLIENT_SECRET})
 * @param home       where people open Havre, without a last slash: the provider leads nowhere else ({@code HAVRE_URL})
 * @param name       as people know it ({@code HAVRE_OIDC_NAME})
 * @param scope      what it is asked to tell ({@code HAVRE_OIDC_SCOPE})
 * @param twoFactors levels (acr) that prove two factors, beside a method (amr) that says so ({@code HAVRE_OIDC_ACR})
 * @param pkce       whether a code is bound to who asked for it (RFC 7636); ProConnect's documentation knows no such
 *                   parameter, and refuses those that it does not know ({@code HAVRE_OIDC_PKCE})
 */
public record ProviderSettings(URI issuer, String client, Secret secret, URI home, String name, String scope,
        Set<String> twoFactors, boolean pkce) {
    private static final String SAFE = "an address that begins with https://, or with http:// on this machine";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Empty where no provider is named; whoever names one names all that it takes. */
    static Optional<ProviderSettings> find(Environment environment) {
        return environment.find("HAVRE_OIDC_ISSUER", SAFE, ProviderSettings::safe)
                .map(issuer -> new ProviderSettings(issuer,
                        environment.find("HAVRE_OIDC_CLIENT_ID").orElseThrow(missing("HAVRE_OIDC_CLIENT_ID")),
                        environment.findSecret("HAVRE_OIDC_CLIENT_SECRET")
                                .orElseThrow(missing("HAVRE_OIDC_CLIENT_SECRET")),
                        environment.find("HAVRE_URL", SAFE, ProviderSettings::home).orElseThrow(missing("HAVRE_URL")),
                        environment.find("HAVRE_OIDC_NAME").orElse("ProConnect"),
                        environment.find("HAVRE_OIDC_SCOPE").orElse("openid email siret"),
                        environment.find("HAVRE_OIDC_ACR").map(ProviderSettings::words).orElse(Set.of()),
                        environment.find("HAVRE_OIDC_PKCE", "true or false", HavreSettings::flag).orElse(false)));
    }

    private static Supplier<WrongSetting> missing(String name) {
        return () -> new WrongSetting(name, "is missing, but must be given with HAVRE_OIDC_ISSUER.");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private static URI home(String text) {
        return safe(text.replaceFirst("/+$", ""));
    }

    /** @throws IllegalArgumentException for what could be read or changed on its way */
    public static URI safe(String text) {
        var address = URI.create(text);
        var tls = "https".equals(address.getScheme()) && address.getHost() != null;
        if (!tls && !("http".equals(address.getScheme()) && HERE.contains(address.getHost())))
            throw new IllegalArgumentException(text);
        return address;
    }

    /** Where the provider sends people back to after they have signed in. */
    public URI back() {
        return URI.create(home + "/connect/back");
    }

    /** And after they have signed out. */
    public URI out() {
        return URI.create(home + "/connect/out");
    }
}
