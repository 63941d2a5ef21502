package org.havre.server;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Axe, asked about a page as it stands. Its work grows with the page: of rows that differ in their words and addresses
 * alone it is shown three, and of elements whose colours can be no others than those of elements looked at before, one
 * of each kind is enough for the whole run.
 */
final class Axe {
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final Map<String, Object> ALL_BUT_COLOURS = Map.of("rules",
            OF_COLOURS.stream().collect(toMap(rule -> rule, rule -> Map.of("enabled", false))));
    private static final String IS_THERE = "typeof axe !== 'undefined'";
    private static final String LAY_ASIDE = """
            () => {
                const seen = new Map();
                const shape = row => row.outerHTML.replace(/>[^<]+</g, '><')
                    .replace(/ (?!class|role|type)([\\w:-]+)="[^"]*"/g, ' $1');
                const isOneTooMany = row => {
                    const alike = shape(row);
                    seen.set(alike, (seen.get(alike) ?? 0) + 1);
                    return seen.get(alike) > 3 && !row.contains(document.activeElement);
                };
                window.laidAside = Array.from(document.querySelectorAll('tbody > tr')).filter(isOneTooMany)
                    .map(row => ({ row, mark: document.createComment('') }));
                window.laidAside.forEach(({ row, mark }) => row.replaceWith(mark));
            }""";
    private static final String PUT_BACK = "() => window.laidAside.forEach(({ row, mark }) => mark.replaceWith(row))";
    private static final String RUN = """
            ([included, options]) => axe.run(included, options).then(found => found.violations.map(rule =>
                `${rule.id}: ${rule.help} — ${rule.nodes.slice(0, 3).map(node => node.html).join(' ')}`))""";
    /**
     * Kinds of elements: what the style sheets can tell of an element and of all that it stands in; odd numbers are in the
     * frame, which is the same around every page.
     */
    private static final String KINDS = """
            page => {
                const kinds = new Map();
                const telling = ['class', 'role', 'type', 'aria-invalid', 'aria-expanded', 'aria-current', 'data-theme'];
                const kind = element => {
                    if (element === null) return '';
                    if (!kinds.has(element)) {
                        const names = Array.from(element.attributes).map(attribute => attribute.name).sort();
                        const text = [kind(element.parentElement), element.tagName, names,
                            telling.map(name => element.getAttribute(name))].join();
                        let hash = 0;
                        for (let i = 0; i < text.length; i++) hash = Math.imul(31, hash) + text.charCodeAt(i) | 0;
                        kinds.set(element, hash << 1 | (element.closest('header, nav, footer') ? 1 : 0));
                    }
                    return kinds.get(element);
                };
                page.querySelectorAll('body, body *').forEach(kind);
                window.kinds = kinds;
                return Array.from(new Set(kinds.values())).sort();
            }""";
    private static final String AS_WRITTEN = "text => (" + KINDS
            + ")(new DOMParser().parseFromString(text, 'text/html'))";
    private static final String OF_KINDS = """
            wanted => {
                const left = new Set(wanted);
                return { include: Array.from(window.kinds).filter(([, kind]) => left.delete(kind)).map(([element]) => element) };
            }""";

    private final Page page;

    Axe(Page page) { this.page = page; }

    /** Of what kinds of elements the page is made: the same for pages that say other words. */
    List<String> kinds() {
        return told(page.evaluate("(" + KINDS + ")(document)"));
    }

    /** Of what kinds of elements a page is made that a server wrote: the same for pages that its scripts then lay out alike. */
    List<String> kindsAsWritten(String text) {
        return told(page.evaluate(AS_WRITTEN, text));
    }

    /** Whether elements of a kind are around every page. */
    static boolean isOfTheFrame(String kind) {
        return (Integer.parseInt(kind) & 1) == 1;
    }

    private static List<String> told(Object kinds) {
        return ((List<?>) kinds).stream().map(Object::toString).toList();
    }

    /**
     * What it has against the page, each with the first elements that it means; against its colours, where an element is
     * of a kind that was not looked at before.
     */
    List<String> finds(Collection<?> unseen, ColorScheme... schemes) {
        if (!(boolean) page.evaluate(IS_THERE)) lay();
        page.evaluate(LAY_ASIDE);
        try {
            var colours = unseen.isEmpty()
                    ? Stream.<String>empty()
                    : Stream.of(schemes).flatMap(scheme -> ofColours(scheme, unseen));
            return Stream.concat(run("document", ALL_BUT_COLOURS), colours).toList();
        } finally {
            page.evaluate(PUT_BACK);
        }
    }

    /** By the browser's own protocol: so it compiles this once for all pages of a window. */
    private void lay() {
        var protocol = page.context().newCDPSession(page);
        var script = new JsonObject();
        script.addProperty("expression", AxeBuilder.getAxeScript());
        protocol.send("Runtime.evaluate", script);
        protocol.detach();
    }

    private Stream<String> ofColours(ColorScheme scheme, Collection<?> unseen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return run("(" + OF_KINDS + ")(" + unseen + ")", Map.of("runOnly", OF_COLOURS))
                .map(found -> scheme + " " + found);
    }

    private Stream<String> run(String included, Map<String, Object> options) {
        var all = new HashMap<>(options);
        all.put("resultTypes", List.of("violations"));
        var found = (List<?>) page.evaluate("options => (" + RUN + ")([" + included + ", options])", all);
        return found.stream().map(Object::toString);
    }
}
