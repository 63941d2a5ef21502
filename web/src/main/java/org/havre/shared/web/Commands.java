package org.havre.shared.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.havre.access.service.Once;

/** Commands of other programs; the header {@code Idempotency-Key} makes one that is sent again the same command. */
@RequestScoped
public class Commands {
    private final Once once;
    private final HttpServletRequest request;

    protected Commands() { this(null, null); }

    @Inject public Commands(Once once, HttpServletRequest request) {
        this.once = once;
        this.request = request;
    }

    /** @param body what was sent, as a record, and so without a difference of spaces or order */
    public Response carryOut(Object body, int status, Supplier<?> command) {
        var answer = once.answer(request.getHeader("Idempotency-Key"), digest(request.getRequestURI() + ' ' + body),
                () -> new Once.Answer(status, OneJsonb.JSON.toJson(command.get())));
        return Response.status(answer.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body()).build();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
