package org.havre.shared.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.util.Arrays;

/** Says {@code #{say.it('key', values)}} at once: a page has a hundred of these, and finding the method costs more. */
public class SayResolver extends ELResolver {

    @Override public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
        if (!(base instanceof Say say) || !"it".equals(method)) return null;
        context.setPropertyResolved(base, method);
        return say.it((String) values[0], filling(values));
    }

    /** What fills the sentence: the values after its key, or those of the one array that stands there. */
    private static Object[] filling(Object[] values) {
        return values.length == 2 && values[1] instanceof Object[] all
                ? all
                : Arrays.copyOfRange(values, 1, values.length);
    }

    @Override public Object getValue(ELContext context, Object base, Object property) { return null; }

    @Override public Class<?> getType(ELContext context, Object base, Object property) { return null; }

    @Override public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override public boolean isReadOnly(ELContext context, Object base, Object property) { return true; }

    @Override public Class<?> getCommonPropertyType(ELContext context, Object base) { return null; }
}
