package org.havre.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.havre.server.Rest;
import org.havre.shared.workbook.TestWorkbook;

/** Files that nobody should send, all at once. */
final class BadWorkbooks {
    private static final int OF_EACH = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<byte[]> files = new ArrayList<>();

    BadWorkbooks(Path folder) throws IOException {
        var blank = TestWorkbook.workbook().rawSheet("10 26",
                "<sheetData>" + "<row/>".repeat(1_000_000) + "</sheetData>");
        var wide = TestWorkbook.workbook().rawSheet("10 26",
                "<sheetData>" + ("<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>").repeat(20) + "</sheetData>");
        var bomb = TestWorkbook.workbook().sheet("10 26", new Object[]{"x"}).part("xl/media/image1.png",
                "0".repeat(50_000_000));
        for (var kind : List.of(blank, wide, bomb)) files.add(Files.readAllBytes(kind.in(folder, "bad.xlsx")));
        files.add("Not a workbook. ".repeat(500_000).getBytes(StandardCharsets.UTF_8));
    }

    int count() { return OF_EACH * files.size(); }

    /** Done when each has its answer, which is a refusal. */
    CompletableFuture<Void> send() {
        var answers = new ArrayList<CompletableFuture<Void>>();
        for (var time = 0; time < OF_EACH; time++) for (var file : files) answers.add(refused(file));
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> refused(byte[] file) {
        var request = Upload.of(Rest.as("admin"), "/api/v1/imports/park?dryRun=true", "10 26.xlsx", file);
        return client.sendAsync(request.build(), BodyHandlers.ofString()).thenAccept(BadWorkbooks::check);
    }

    private static void check(HttpResponse<String> answer) {
        if (answer.statusCode() != 422) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
}
