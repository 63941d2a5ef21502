package org.havre.retention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.havre.retention.service.FileRetentionService;
import org.havre.retention.service.PersonExtract;
import org.havre.shared.Texts;

/** All that is held of a person, for that person: in French, in English, or in both. */
@Named
@RequestScoped
public class ExtractView {
    private final FileRetentionService files;
    private long person;
    private String language = "both";
    private PersonExtract extract;

    @Inject public ExtractView(FileRetentionService files) { this.files = files; }

    protected ExtractView() { this(null); }

    public void load() { extract = files.extract(person); }

    public PersonExtract getExtract() { return extract; }

    /** The languages in which it is written, one after the other. */
    public List<ExtractWords> getWritten() {
        return Texts.LOCALES.stream().filter(locale -> language.equals("both") || isIn(locale))
                .map(locale -> new ExtractWords(Texts.in(locale))).toList();
    }

    private boolean isIn(Locale locale) { return locale.getLanguage().equals(language); }

    public List<String> getLanguages() { return List.of("both", "fr", "en"); }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public String getLanguage() { return language; }

    public void setLanguage(String language) {
        this.language = getLanguages().contains(language) ? language : "both";
    }
}
