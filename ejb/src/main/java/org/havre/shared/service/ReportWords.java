package org.havre.shared.service;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report is asked with, as one text that may be kept. */
public final class ReportWords {

    private ReportWords() {}

    /** As it stands in an address. */
    public static String text(Map<String, String> asked) {
        return asked.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As {@link #text} wrote it. */
    public static Map<String, String> asked(String text) {
        return Stream.of(text.split("&")).filter(one -> one.contains("="))
                .collect(Collectors.toMap(one -> one.substring(0, one.indexOf('=')),
                        one -> URLDecoder.decode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8)));
    }
}
