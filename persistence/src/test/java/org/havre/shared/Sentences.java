package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;

/** What an objection says to its reader: a test that names one by its key has it said too. */
public final class Sentences {
    private Sentences() {}

    /** The key of an objection that can be said in every language, each of its holes filled. */
    public static String keyOf(Objection objection) {
        for (var language : Texts.LOCALES)
            assertThat(Texts.in(language).text(objection.key(), objection.parameters().toArray()))
                    .as(objection.key()).isNotBlank().doesNotContain("??").doesNotContain("{");
        return objection.key();
    }
}
