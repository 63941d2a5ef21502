package org.havre.access.service;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/**
 * A secret as an authenticator app takes it.
 *
 * @param key     typed by hand, in groups of four
 * @param address as a picture carries it
 */
public record FactorOffer(String key, String address) implements Serializable {

    static FactorOffer of(String login, byte[] secret) {
        var key = new Base32().encodeToString(secret);
        return new FactorOffer(key.replaceAll("(.{4})(?=.)", "$1 "), "otpauth://totp/Havre:"
                + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret=" + key + "&issuer=Havre");
    }

    @Override public String toString() { return "…"; }
}
