package org.havre.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.havre.shared.Environment;
import org.havre.shared.Secret;
import org.havre.shared.WrongSetting;

/**
 * A PostgreSQL that somebody else runs.
 *
 * @param url    as the driver reads it, without credentials
 * @param owner  owns the schema: migrates
 * @param worker the working role, where the owner may not create one
 */
public record ServerAddress(String url, Login owner, Optional<Login> worker) {
    private static final String SETTING = "DATABASE_URL";
    private static final Predicate<String> CREDENTIAL = text -> text.matches("(user|password)=.*");
    private static final String EXAMPLE = "postgresql://user:password@host:5432/database";

    /** The server named by {@code DATABASE_URL}, in either of its two spellings; empty: Havre runs its own. */
    public static Optional<ServerAddress> find(Environment environment) {
        return environment.find(SETTING).map(text -> read(text, environment));
    }

    private static ServerAddress read(String text, Environment environment) {
        var uri = uri(text);
        var login = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        var user = environment.find("DATABASE_USER").or(() -> login.map(parts -> decode(parts[0])))
                .or(() -> parameter(uri, "user"));
        var password = environment.findSecret("DATABASE_PASSWORD")
                .or(() -> login.filter(parts -> parts.length == 2).map(parts -> decode(parts[1]))
                        .or(() -> parameter(uri, "password")).map(Secret::new));
        return new ServerAddress(
                jdbc(uri),
                new Login(user.orElseThrow(() -> missing("user", "DATABASE_USER")),
                        password.orElseThrow(() -> missing("password", "DATABASE_PASSWORD"))),
                worker(environment));
    }

    private static Optional<Login> worker(Environment environment) {
        var user = environment.find("DATABASE_APP_USER");
        var password = environment.findSecret("DATABASE_APP_PASSWORD");
        if (user.isPresent() != password.isPresent())
            throw new WrongSetting("DATABASE_APP_USER", "and DATABASE_APP_PASSWORD go together: give both or neither.");
        return user.map(name -> new Login(name, password.orElseThrow()));
    }

    private static URI uri(String text) {
        try {
            var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            var scheme = String.valueOf(uri.getScheme());
            if (!scheme.equals("postgresql") && !scheme.equals("postgres") || uri.getHost() == null)
                throw new IllegalArgumentException(scheme);
            if (uri.getPath() == null || uri.getPath().length() < 2)
                throw new WrongSetting(SETTING, "names no database; write it as " + EXAMPLE + ".");
            return uri;
        } catch (IllegalArgumentException e) { // whose message may hold the password: not kept as a cause
            throw new WrongSetting(SETTING, "is not the address of a PostgreSQL database; write it as " + EXAMPLE
                    + " (characters such as @ or / in a password as %40, %2F).");
        }
    }

    private static String jdbc(URI uri) {
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var query = parameters(uri).filter(not(CREDENTIAL)).collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath()
                + (query.isEmpty() ? "" : "?" + query);
    }

    private static Stream<String> parameters(URI uri) {
        return Optional.ofNullable(uri.getRawQuery()).stream().flatMap(query -> Stream.of(query.split("&")));
    }

    private static Optional<String> parameter(URI uri, String name) {
        return parameters(uri).filter(text -> text.startsWith(name + "=")).findFirst()
                .map(text -> decode(text.substring(name.length() + 1)));
    }

    private static WrongSetting missing(String what, String variable) {
        return new WrongSetting(SETTING, "names no " + what + "; put it there or in " + variable + ".");
    }

    private static String decode(String text) { return URLDecoder.decode(text.replace("+", "%2B"), UTF_8); }
}
