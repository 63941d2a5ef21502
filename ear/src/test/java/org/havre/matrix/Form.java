package org.havre.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form as it was laid out, with whatever of it can be set off.
 *
 * @param multipart whether it may carry a file
 * @param fields names and values as a browser would send them untouched
 * @param triggers ids of what sends it
 */
record Form(String id, String action, boolean multipart, List<Map.Entry<String, String>> fields,
        Set<Trigger> triggers) {
    private static final Pattern FORM = Pattern.compile("(?s)<form ([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern
            .compile(
                    "(?s)<input ([^>]*)>|<select ([^>]*)>(.*?)</select>|<textarea ([^>]*)>(.*?)</textarea>|<button ([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option ([^>]*)>");
    /** Without which PrimeFaces takes no form. */
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']*)'");
    private static final Pattern BEHAVIOUR = Pattern.compile(
            "csp\\.register\\('([^']+)','on\\w+',function\\(event\\)\\{PrimeFaces\\.ab\\(\\{([^}]*)}");

    /** @param event of an input that asks at once; null for a button or a link */
    record Trigger(String id, boolean partial, String event) {}

    static List<Form> of(String page) {
        var forms = new ArrayList<Form>();
        FORM.matcher(page).results().forEach(found -> {
            var action = attribute(found.group(1), "action");
            if (action != null && action.contains(".xhtml") && found.group(2).contains("jakarta.faces.ViewState"))
                forms.add(of(found.group(1), action, found.group(2), page));
        });
        return forms;
    }

    private static Form of(String attributes, String action, String inside, String page) {
        var id = attribute(attributes, "id");
        var fields = new ArrayList<Map.Entry<String, String>>();
        var triggers = new LinkedHashSet<Trigger>();
        FIELD.matcher(inside).results().forEach(found -> {
            if (found.group(1) != null) input(found.group(1), fields, triggers);
            else
                if (found.group(2) != null)
                    fields.add(Map.entry(attribute(found.group(2), "name"), chosen(found.group(3))));
            else
                    if (found.group(4) != null)
                        fields.add(Map.entry(attribute(found.group(4), "name"), text(found.group(5))));
            else
                        submit(found.group(6), triggers);
        });
        BEHAVIOUR.matcher(page).results().filter(found -> found.group(2).contains("f:\"" + id + "\""))
                .forEach(found -> triggers.add(new Trigger(found.group(1).replace("\\", ""), true,
                        word(found.group(2), "e"))));
        NONCE.matcher(page).results().findFirst()
                .ifPresent(nonce -> fields.add(Map.entry("primefaces.nonce", nonce.group(1))));
        triggers.removeIf(one -> !one.partial() && triggers.contains(new Trigger(one.id(), true, null)));
        return new Form(id, action, attributes.contains("multipart"), List.copyOf(fields), triggers);
    }

    private static void input(String attributes, List<Map.Entry<String, String>> fields, Set<Trigger> triggers) {
        var type = attribute(attributes, "type");
        var name = attribute(attributes, "name");
        if (name == null || "file".equals(type)) return;
        if ("submit".equals(type)) triggers.add(new Trigger(name, false, null));
        else
            if (!("checkbox".equals(type) || "radio".equals(type)) || attributes.contains("checked="))
                fields.add(Map.entry(name, value(attributes, "checkbox".equals(type) ? "on" : "")));
    }

    private static void submit(String attributes, Set<Trigger> triggers) {
        if (attribute(attributes, "name") != null)
            triggers.add(new Trigger(attribute(attributes, "name"), false, null));
    }

    /** The option that is chosen, or else the first one that chooses something. */
    private static String chosen(String options) {
        var all = OPTION.matcher(options).results().map(found -> found.group(1)).toList();
        return all.stream().filter(one -> one.contains("selected=") && !value(one, "").isEmpty()).findFirst()
                .or(() -> all.stream().filter(one -> !value(one, "").isEmpty()).findFirst())
                .map(one -> value(one, "")).orElse("");
    }

    private static String value(String attributes, String otherwise) {
        var value = attribute(attributes, "value");
        return value == null ? otherwise : value;
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(" " + attributes);
        return found.find() ? text(found.group(1)) : null;
    }

    private static String word(String behaviour, String name) {
        var found = Pattern.compile("\\b" + name + ":\"([^\"]*)\"").matcher(behaviour);
        return found.find() ? found.group(1) : null;
    }

    private static String text(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** What is sent where this sets it off. */
    List<Map.Entry<String, String>> sentBy(Trigger trigger) {
        var sent = new ArrayList<>(fields);
        sent.add(Map.entry(trigger.id(), trigger.id()));
        if (!trigger.partial()) return sent;
        sent.add(Map.entry("jakarta.faces.partial.ajax", "true"));
        sent.add(Map.entry("jakarta.faces.source", trigger.id()));
        sent.add(Map.entry("jakarta.faces.partial.execute", trigger.event() == null ? id : trigger.id()));
        sent.add(Map.entry("jakarta.faces.partial.render", id));
        if (trigger.event() != null) {
            sent.add(Map.entry("jakarta.faces.behavior.event", trigger.event()));
            sent.add(Map.entry("jakarta.faces.partial.event", trigger.event()));
        }
        return sent;
    }
}
