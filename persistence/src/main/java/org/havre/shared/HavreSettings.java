package org.havre.shared;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How this Havre was started.
 *
 * @param port          port of screens and REST ({@code HAVRE_PORT})
 * @param data          folder of the embedded database ({@code HAVRE_DATA})
 * @param demo          whether the demo set is loaded and its accounts may sign in ({@code HAVRE_DEMO})
 * @param adminPassword password of the first administrator of an empty database ({@code HAVRE_ADMIN_PASSWORD})
 * @param today         the business date, where it is fixed ({@code HAVRE_TODAY})
 * @param provider      who else says who somebody is, where there is one ({@code HAVRE_OIDC_…})
 */
public record HavreSettings(int port, Path data, boolean demo, Optional<Secret> adminPassword,
        Optional<LocalDate> today, Optional<ProviderSettings> provider) {

    public static HavreSettings current() { return read(Environment.ofThisProcess()); }

    public static HavreSettings read(Environment environment) {
        return new HavreSettings(
                environment.find("HAVRE_PORT", "a port between 1 and 65535", HavreSettings::port).orElse(8080),
                environment.find("HAVRE_DATA", "a folder", Path::of).orElseGet(() -> userData(environment))
                        .toAbsolutePath().normalize(),
                environment.find("HAVRE_DEMO", "true or false", HavreSettings::flag).orElse(false),
                environment.findSecret("HAVRE_ADMIN_PASSWORD"),
                environment.find("HAVRE_TODAY", "a date such as 2026-10-31", LocalDate::parse),
                ProviderSettings.find(environment));
    }

    private static Path userData(Environment environment) {
        return environment.find("XDG_DATA_HOME").map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
                .resolve("havre");
    }

    private static int port(String text) {
        var port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) throw new IllegalArgumentException(text);
        return port;
    }

    static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
