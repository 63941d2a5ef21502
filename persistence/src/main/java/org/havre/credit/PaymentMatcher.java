package org.havre.credit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/**
 * Matches the payments of a file to facilities: by the number of their commitment, by the code that a row names, then by
 * operator, amount and an instalment due near the day, which is only a proposal. Each row is matched by itself, or told
 * which others claim the same: in what order they stand changes nothing.
 */
public final class PaymentMatcher {
    /** A payment further than this from the day on which an instalment is due is not taken for it. */
    static final int NEAR_DAYS = 45;

    private static final Comparator<PaymentRow> PAID_FIRST = comparing(PaymentRow::paidOn)
            .thenComparing(PaymentRow::request).thenComparing(PaymentRow::commitment);

    /** An instalment of a facility that some payment is taken for. */
    private record Claim(long facility, LocalDate dueOn) {}

    private record Proposal(CreditYear whose, Claim claim) {}

    private final PaymentFacts facts;
    private final Set<Claim> taken = new HashSet<>();
    private final Map<PaidLine, PaymentMatch> matches = new LinkedHashMap<>();
    private final Map<PaidLine, List<Proposal>> proposals = new LinkedHashMap<>();
    private final Map<Claim, List<PaidLine>> claimed = new HashMap<>();
    private final Map<CreditYear, List<Instalment>> plans = new IdentityHashMap<>();

    private PaymentMatcher(PaymentFacts facts) { this.facts = facts; }

    /** @param lines of which none is recorded, and none tells another again */
    public static Map<PaidLine, PaymentMatch> match(List<PaidLine> lines, PaymentFacts facts) {
        var matcher = new PaymentMatcher(facts);
        lines.forEach(matcher::surely);
        matcher.take();
        lines.stream().filter(line -> !matcher.matches.containsKey(line)).forEach(matcher::propose);
        matcher.proposals.keySet().forEach(line -> matcher.matches.put(line, matcher.proposed(line)));
        return matcher.matches;
    }

    private void surely(PaidLine line) {
        var commitment = facts.commitment(line.commitment());
        var named = line.facility();
        var own = commitment.map(KnownCommitment::facility).orElse(null);
        var told = commitment.filter(KnownCommitment::isTold).isPresent();
        if (own != null && (told || named == null || named.equals(own))) {
            var contradicted = named != null && !named.equals(own);
            matches.put(line, sure(line, told ? MatchWay.COMMITMENT : MatchWay.EARLIER_PAYMENTS, own,
                    contradicted ? Stream.of(against(MatchRule.OTHER_FACILITY, title(own, line))) : Stream.of()));
        } else if (named != null) matches.put(line, sure(line, MatchWay.CODE, named, Stream.of()));
    }

    private PaymentMatch sure(PaidLine line, MatchWay way, long facility, Stream<Objection> more) {
        var whose = facts.year(facility, line.year());
        var runBy = facts.operator(facility, line.paidOn());
        if (whose.isEmpty() || runBy.isEmpty())
            return new PaymentMatch(way, List.of(),
                    Stream.concat(more, Stream.of(against(MatchRule.NOT_PAID_FOR, String.valueOf(line.year()))))
                            .toList());
        var against = new ArrayList<>(more.toList());
        if (line.operator() != null && !line.operator().equals(runBy.get()))
            against.add(against(MatchRule.OTHER_OPERATOR, whose.get().name().title(), whose.get().name().operator()));
        facts.commitment(line.commitment()).filter(one -> !one.isOf(line.year())).ifPresent(one -> against.add(
                against(MatchRule.OTHER_YEARS, String.valueOf(one.from()), String.valueOf(one.to()))));
        return new PaymentMatch(way, List.of(whose.get()), against);
    }

    private String title(long facility, PaidLine line) {
        return facts.year(facility, line.year()).map(each -> each.name().title()).orElse("");
    }

    /** What is paid already, and what of the file is surely somebody's, has its instalment: the first paid the nearest. */
    private void take() {
        var sure = matches.entrySet().stream().filter(each -> !each.getValue().candidates().isEmpty())
                .map(each -> paid(each.getKey(), each.getValue().candidates().get(0)));
        Stream.concat(facts.years().stream().flatMap(each -> each.payments().stream()), sure).sorted(PAID_FIRST)
                .forEach(each -> facts.year(each.facility(), each.year())
                        .flatMap(whose -> nearest(whose, each.amount(), each.paidOn())).map(Proposal::claim)
                        .ifPresent(taken::add));
    }

    private static PaymentRow paid(PaidLine line, CreditYear whose) {
        return new PaymentRow(0, whose.name().id(), whose.name().code(), whose.name().name(), whose.name().operator(),
                whose.year(), Programme.of(whose.kind()), line.amount(), line.paidOn(), line.commitment(),
                line.request(), line.label());
    }

    /** The instalment of an amount that is due nearest to a day, and for which nothing is paid yet. */
    private Optional<Proposal> nearest(CreditYear whose, Euros amount, LocalDate paidOn) {
        return plans.computeIfAbsent(whose, CreditYear::instalments).stream()
                .filter(each -> each.amount().equals(amount))
                .filter(each -> distance(each, paidOn) <= NEAR_DAYS)
                .map(each -> new Proposal(whose, new Claim(whose.name().id(), each.dueOn())))
                .filter(each -> !taken.contains(each.claim()))
                .min(comparingLong((Proposal each) -> distance(each.claim().dueOn(), paidOn))
                        .thenComparing(each -> each.claim().dueOn()));
    }

    private static long distance(Instalment instalment, LocalDate day) { return distance(instalment.dueOn(), day); }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private void propose(PaidLine line) {
        var operator = line.operator() != null
                ? line.operator()
                : facts.commitment(line.commitment()).map(KnownCommitment::operator).orElse(null);
        if (operator == null) {
            matches.put(line, new PaymentMatch(MatchWay.NONE, List.of(), List.of(against(MatchRule.NOTHING_TO_MATCH))));
            return;
        }
        var own = facts.runBy(operator, line.paidOn(), line.year())
                .flatMap(whose -> nearest(whose, line.amount(), line.paidOn()).stream()).toList();
        proposals.put(line, own);
        own.forEach(each -> claimed.computeIfAbsent(each.claim(), none -> new ArrayList<>()).add(line));
    }

    private PaymentMatch proposed(PaidLine line) {
        var own = proposals.get(line);
        if (own.isEmpty())
            return new PaymentMatch(MatchWay.NONE, List.of(), List.of(against(MatchRule.NO_INSTALMENT_NEAR,
                    line.amount().amount(), line.paidOn())));
        var only = own.get(0);
        var against = new ArrayList<Objection>();
        against.add(own.size() == 1
                ? against(MatchRule.PROPOSED, only.whose().name().title(), only.claim().dueOn())
                : against(MatchRule.SEVERAL, String.join(", ", own.stream().map(each -> each.whose().name().title())
                        .toList())));
        var rows = rivals(line);
        if (!rows.isEmpty()) against.add(against(MatchRule.SAME_INSTALMENT, String.join(", ", rows)));
        return new PaymentMatch(own.size() == 1 ? MatchWay.INSTALMENT : MatchWay.SEVERAL,
                own.stream().map(Proposal::whose).toList(), against);
    }

    /** The rows of the file that may be for one of the same instalments. */
    private List<String> rivals(PaidLine line) {
        return proposals.get(line).stream().flatMap(each -> claimed.get(each.claim()).stream())
                .filter(other -> !other.equals(line)).map(PaidLine::row).distinct().sorted().map(String::valueOf)
                .toList();
    }

    private static Objection against(MatchRule rule, Serializable... told) {
        return Objection.of(rule, told).at(rule.field());
    }
}
