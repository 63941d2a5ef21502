package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the address asks for, or the form repeats: read at once, because it decides what a page is made of before Faces
 * has applied anything. What cannot be read is as if it were not there.
 */
@RequestScoped
public class Asked {
    private final HttpServletRequest request;

    protected Asked() { this(null); }

    @Inject public Asked(HttpServletRequest request) { this.request = request; }

    /** Null where there is none. */
    public Long number(String name) {
        return text(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).orElse(null);
    }

    /** Null where there is none. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return text(name)
                .flatMap(text -> Stream.of(type.getEnumConstants()).filter(constant -> constant.name().equals(text))
                        .findFirst())
                .orElse(null);
    }

    /** Null where there is none. */
    public YearMonth month(String name) {
        return text(name).filter(text -> text.matches("\\d{4}-(0[1-9]|1[0-2])")).map(YearMonth::parse).orElse(null);
    }

    private Optional<String> text(String name) { return Optional.ofNullable(request.getParameter(name)); }
}
