package org.havre.statement.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Figures;
import org.havre.shared.web.Say;
import org.havre.statement.ChangedFact;
import org.havre.statement.FactKind;
import org.havre.statement.FactVersion;
import org.havre.statement.PriorPeriodCorrection;

/** What a statement tells, in the reader's language. */
@RequestScoped
public class StatementWords {
    private final Say say;

    protected StatementWords() { this(null); }

    @Inject public StatementWords(Say say) { this.say = say; }

    /** The figures of a month beside each other; what was frozen is null while nothing is. */
    List<FigureLine> figures(Figures frozen, Figures live) {
        return Figure.ofStatements().stream().map(figure -> new FigureLine(say.it(figure.key()),
                frozen == null ? "" : say.number(figure.of(frozen)), say.number(figure.of(live)),
                frozen == null ? "" : signed(figure.of(live) - figure.of(frozen)))).toList();
    }

    /** @param people names by the number of the stay */
    List<CorrectionLine> corrections(List<PriorPeriodCorrection> corrections, Map<Long, String> people) {
        return corrections.stream().map(correction -> new CorrectionLine(correction.month(),
                signedOrNought(correction.nights()), others(correction.difference()),
                correction.causes().stream().map(cause -> words(cause, people)).toList(), correction.recordedAt(),
                Optional.ofNullable(correction.author()).map(author -> author.name()).orElse(null),
                correction.isExplained())).toList();
    }

    private String others(Figures difference) {
        return Figure.ofStatements().stream()
                .filter(figure -> figure != Figure.OCCUPIED && figure.of(difference) != 0)
                .map(figure -> say.it(figure.key()) + " " + signed(figure.of(difference))).collect(joining(", "));
    }

    /** What was recorded of one fact. */
    public String words(ChangedFact cause, Map<Long, String> people) {
        var about = Stream.of(Optional.ofNullable(cause.stay()).map(people::get), detail(cause))
                .flatMap(Optional::stream)
                .distinct().collect(joining(", "));
        var days = cause.fact().bearsOnAnyNight() || cause.fact() == FactKind.UNIT
                ? ""
                : Stream.of(cause.before(), cause.after()).map(this::days).collect(joining(" → "));
        return Stream.of(say.it("statement.cause", cause.fact(), cause.change()), about, days)
                .filter(part -> !part.isEmpty()).collect(joining(" · "));
    }

    private Optional<String> detail(ChangedFact cause) {
        var told = Stream.of(Optional.ofNullable(cause.before()), Optional.ofNullable(cause.after()))
                .flatMap(Optional::stream).map(version -> detail(cause.fact(), version)).filter(text -> !text.isEmpty())
                .distinct().collect(joining(" → "));
        return Optional.of(told).filter(text -> !text.isEmpty());
    }

    private String detail(FactKind fact, FactVersion version) {
        var reason = fact == FactKind.OUTAGE ? say.label(UnavailabilityReason.valueOf(version.state())) : null;
        return Stream.of(Optional.ofNullable(version.detail()), Optional.ofNullable(reason)).flatMap(Optional::stream)
                .collect(joining(", "));
    }

    private String days(FactVersion version) {
        if (version == null) return say.it("statement.days.none");
        var during = version.during();
        return during.isOpen()
                ? say.it("statement.days.from", during.start())
                : say.it("statement.days.between", during.start(), during.end());
    }

    private String signed(long difference) { return difference == 0 ? "" : signedOrNought(difference); }

    /** A minus of its own width, and never a line's break between it and its figure. */
    private String signedOrNought(long difference) {
        return (difference > 0 ? "+" : difference < 0 ? "−" : "") + say.number(Math.abs(difference));
    }
}
