package org.havre.bench;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.havre.server.Rest;

/** A file on its way to REST. */
final class Upload {
    private static final String BOUNDARY = "havre-bench-boundary";

    private Upload() {}

    static HttpRequest.Builder of(Rest sender, String path, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return sender.request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static byte[] text(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
