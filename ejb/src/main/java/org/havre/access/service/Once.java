package org.havre.access.service;

import java.util.Arrays;
import java.util.function.Supplier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.havre.access.Permissions;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/**
 * Carries a command out once, however often it is sent: under the same key, the same request gets the first answer
 * again. What was refused has left nothing behind, and is decided anew.
 */
@Stateless
@UseCase
public class Once {
    private final EntityManager rows;
    private final Permissions permissions;

    protected Once() { this(null, null); }

    @Inject public Once(EntityManager rows, Permissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    /**
     * @param key null for a command that is not to be recognised
     * @param request what tells one request from another
     * @throws Refusal where the key has carried another request
     */
    public Answer answer(String key, byte[] request, Supplier<Answer> command) {
        if (key == null || key.isBlank()) return command.get();
        if (!isNew(key, request)) return given(key, request);
        var answer = command.get();
        rows.createNativeQuery("update answered_command set status = :status, body = :body"
                + " where account_id = :account and key = :key")
                .setParameter("status", (short) answer.status()).setParameter("body", answer.body())
                .setParameter("account", account()).setParameter("key", key).executeUpdate();
        return answer;
    }

    /** Waits for whoever carries the same command out at this moment. */
    private boolean isNew(String key, byte[] request) {
        return rows.createNativeQuery("insert into answered_command (account_id, key, request, answered_at)"
                + " values (:account, :key, :request, recording_instant()) on conflict do nothing")
                .setParameter("account", account()).setParameter("key", key).setParameter("request", request)
                .executeUpdate() == 1;
    }

    private Answer given(String key, byte[] request) {
        var row = (Tuple) rows.createNativeQuery("select request, status, body from answered_command"
                + " where account_id = :account and key = :key", Tuple.class)
                .setParameter("account", account()).setParameter("key", key).getSingleResult();
        if (!Arrays.equals(row.get("request", byte[].class), request))
            throw new Refusal(Objection.of("once.otherRequest").at("Idempotency-Key"));
        return new Answer(row.get("status", Short.class), row.get("body", String.class));
    }

    private long account() { return permissions.caller().account(); }

    /** What a command was answered with. */
    public record Answer(int status, String body) {}
}
