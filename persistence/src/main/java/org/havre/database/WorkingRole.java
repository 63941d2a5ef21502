package org.havre.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.havre.shared.Secret;
import org.havre.shared.WrongSetting;
import org.postgresql.PGConnection;

/** The role that works, and sees only what its scope lets it see; the owner, who could see all, only migrates. */
final class WorkingRole {
    private static final String NAME = "havre_app";

    private final ServerAddress server;

    WorkingRole(ServerAddress server) { this.server = server; }

    /** The working role's login, made by the owner where none was given. */
    Login ensured(Connection owner) {
        if (server.worker().isPresent()) return accepted(server.worker().get());
        var login = new Login(NAME, password());
        if (!mayConnect(login)) create(login, owner);
        return accepted(login);
    }

    private void create(Login login, Connection owner) {
        try (var statement = owner.createStatement()) {
            try (var rows = statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'")) {
                if (!rows.next()) owner.createStatement().execute("create role " + NAME + " login");
            }
            owner.unwrap(PGConnection.class).alterUserPassword(NAME, login.password().value().toCharArray(),
                    "scram-sha-256");
        } catch (SQLException e) {
            throw new WrongSetting("DATABASE_APP_USER",
                    "is needed with DATABASE_APP_PASSWORD: the owner of this database "
                            + "may not create the working role " + NAME + " (" + e.getMessage() + ").",
                    e);
        }
    }

    private Login accepted(Login login) {
        if (mayConnect(login)) return login;
        throw new WrongSetting("DATABASE_APP_USER",
                "(" + login.user() + ") cannot connect to " + server.url() + " with DATABASE_APP_PASSWORD.");
    }

    private boolean mayConnect(Login login) {
        try (var connection = DriverManager.getConnection(server.url(), login.user(), login.password().value())) {
            return connection.isValid(0);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** Told by the owner's, so that every node of one installation knows it and none has to keep it. */
    private Secret password() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(server.owner().password().value().getBytes(UTF_8), "HmacSHA256"));
            return new Secret(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(NAME.getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
