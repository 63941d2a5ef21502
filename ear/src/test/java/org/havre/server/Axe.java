package org.havre.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Axe, asked about a page as it stands. Its work grows with the page: of rows that differ in their words and addresses
 * alone it is shown three.
 */
final class Axe {
    /** What other colours can break; everything else is the same in the dark. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");
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
            options => axe.run(document, options).then(found => found.violations.map(rule => `${rule.id}: ${rule.help}`
                + ` — ${rule.nodes.slice(0, 3).map(node => node.html).join(' ')}`))""";
    private static final String ELEMENTS = """
            () => {
                const names = element => Array.from(element.attributes).map(attribute => attribute.name).sort();
                const path = element => element === document.documentElement ? '' : path(element.parentElement) + '>'
                    + [element.tagName, element.getAttribute('class'), element.getAttribute('role'), names(element)].join();
                return Array.from(new Set(Array.from(document.body.querySelectorAll('*')).map(path))).sort().join('\\n');
            }""";

    private final Page page;

    Axe(Page page) { this.page = page; }

    /** Of what kinds of elements the page is made, with all that they are in: equal for pages that say other words. */
    String elements() {
        return (String) page.evaluate(ELEMENTS);
    }

    /** What it has against the page in these colours, each with the first elements that it means. */
    List<String> finds(ColorScheme... schemes) {
        if (!(boolean) page.evaluate(IS_THERE)) page.evaluate(AxeBuilder.getAxeScript());
        page.evaluate(LAY_ASIDE);
        try {
            return Stream.of(schemes).flatMap(scheme -> in(scheme, scheme == schemes[0])).toList();
        } finally {
            page.evaluate(PUT_BACK);
        }
    }

    private Stream<String> in(ColorScheme scheme, boolean everything) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var violations = List.of("violations");
        var found = (List<?>) page.evaluate(RUN, everything
                ? Map.of("resultTypes", violations)
                : Map.of("resultTypes", violations, "runOnly", OF_COLOURS));
        return found.stream().map(violation -> scheme + ": " + violation);
    }
}
