package org.havre.access;

import java.util.Optional;

/**
 * The number of an employer's establishment (INSEE): fourteen digits, of which the first nine are its company's, the SIREN.
 */
public record Siret(String value) {
    /** La Poste, whose establishments are more than the check digit allows: their digits add up to a multiple of five. */
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!isOne(value)) throw new IllegalArgumentException("no SIRET");
    }

    /** As it was typed, with spaces or without; empty where it is none. */
    public static Optional<Siret> read(String typed) {
        return Optional.ofNullable(typed).map(text -> text.replaceAll("[\\s\\u00A0\\u202F.]", "")).filter(Siret::isOne)
                .map(Siret::new);
    }

    private static boolean isOne(String digits) {
        if (!digits.matches("[0-9]{14}")) return false;
        return checks(digits) || digits.startsWith(LA_POSTE) && digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }

    /** By Luhn's rule: every second digit counts double, from the right. */
    private static boolean checks(String digits) {
        var sum = 0;
        for (var at = 0; at < digits.length(); at++) {
            var digit = digits.charAt(at) - '0';
            var counts = (digits.length() - at) % 2 == 0 ? digit * 2 : digit;
            sum += counts > 9 ? counts - 9 : counts;
        }
        return sum % 10 == 0;
    }
}
