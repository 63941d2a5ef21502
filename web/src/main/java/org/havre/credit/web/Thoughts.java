package org.havre.credit.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.credit.Euros;
import org.havre.credit.WhatIf;
import org.havre.facility.FacilityKind;

/** Changes that somebody thinks of, as an address carries them; what is no change in it is left out. */
final class Thoughts {
    private static final int MOST = 12;
    private static final String BETWEEN = "~";
    private static final Pattern ONE = Pattern
            .compile("(OPENING|CLOSING|TRANSFORMATION|NEW_COST)_(\\d{4}-\\d\\d-\\d\\d)?_(\\d{1,6})"
                    + "_(CAO|CADA|HUDA|CAES|PRAHDA|CPH|NH)_(\\d{1,18})?_(\\d{1,18})?_(\\d{1,6}\\.\\d\\d)?");

    private Thoughts() {}

    static List<WhatIf> read(String told) {
        return told == null
                ? List.of()
                : Stream.of(told.split(BETWEEN)).flatMap(each -> one(each).stream()).limit(MOST).toList();
    }

    private static Optional<WhatIf> one(String told) {
        var parts = ONE.matcher(told);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new WhatIf(WhatIf.Nature.valueOf(parts.group(1)), day(parts.group(2)),
                Integer.parseInt(parts.group(3)), FacilityKind.valueOf(parts.group(4)), number(parts.group(5)),
                number(parts.group(6)), parts.group(7) == null ? null : Euros.of(parts.group(7))));
    }

    private static LocalDate day(String told) {
        try {
            return told == null ? null : LocalDate.parse(told);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    private static Long number(String told) {
        return told == null || told.isEmpty() ? null : (Long) Long.parseLong(told);
    }

    static String written(List<WhatIf> thoughts) {
        return thoughts.stream().map(Thoughts::written).collect(Collectors.joining(BETWEEN));
    }

    private static String written(WhatIf one) {
        return Stream.of(one.nature(), one.day(), one.places(), one.kind(), one.facility(), one.into(), one.cost())
                .map(part -> part == null ? "" : part.toString()).collect(Collectors.joining("_"));
    }

    /** A cost that a price per place and day can be; empty for anything else. */
    static Optional<Euros> cost(BigDecimal typed) {
        return Optional.of(typed).filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.valueOf(999_999)) < 0)
                .map(each -> new Euros(each.setScale(2, RoundingMode.HALF_UP)));
    }
}
