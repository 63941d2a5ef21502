package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.Locale;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;

class SayResolverTest {
    private static final String KEY = "common.page";
    private static final String FILLED = Texts.in(Locale.FRENCH).text(KEY, 1, 25, 176);

    @Test void values_after_the_key_fill_the_sentence() {
        assertThat(said(KEY, 1, 25, 176)).isEqualTo(FILLED);
    }

    @Test void an_array_after_the_key_fills_it_too() {
        assertThat(said(KEY, new Object[]{1, 25, 176})).isEqualTo(FILLED);
    }

    @Test void what_others_say_is_left_to_others() {
        var context = new Context();
        assertThat(new SayResolver().invoke(context, "text", "it", null, new Object[]{KEY})).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    private static Object said(Object... values) {
        return new SayResolver().invoke(new Context(), new InFrench(), "it", null, values);
    }

    private static final class InFrench extends Say {
        @Override public String it(String key, Object... values) { return Texts.in(Locale.FRENCH).text(key, values); }
    }

    private static final class Context extends ELContext {
        @Override public ELResolver getELResolver() { return null; }

        @Override public FunctionMapper getFunctionMapper() { return null; }

        @Override public VariableMapper getVariableMapper() { return null; }
    }
}
