package org.havre.credit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.credit.JudgedPayment.Candidate;
import org.havre.shared.Objection;

/**
 * Says of each payment of a file what becomes of it: what is sure and without a doubt goes in, what is doubted waits for
 * somebody, the rest stays out with every reason. The first paid counts first, wherever its row stands.
 */
public final class PaymentJudge {
    private static final Comparator<PaidLine> PAID_FIRST = comparing(PaidLine::paidOn).thenComparing(PaidLine::request)
            .thenComparing(PaidLine::commitment).thenComparingInt(PaidLine::row);

    private record Key(long facility, int year) {}

    private final PaymentFacts facts;
    private final Map<Integer, PaymentChoice> choices;
    private final LocalDate today;
    private final List<JudgedPayment> judged = new ArrayList<>();
    private final Map<Key, CreditYear> grown = new HashMap<>();
    private final Map<String, Euros> drawn = new HashMap<>();
    private final Set<PaidLine.Reference> taken = new HashSet<>();

    private PaymentJudge(PaymentFacts facts, Map<Integer, PaymentChoice> choices, LocalDate today) {
        this.facts = facts;
        this.choices = choices;
        this.today = today;
    }

    /**
     * In the order of the rows.
     *
     * @param choices what somebody said of rows, by their numbers
     */
    public static List<JudgedPayment> judge(List<PaidLine> lines, PaymentFacts facts,
            Map<Integer, PaymentChoice> choices, LocalDate today) {
        var judge = new PaymentJudge(facts, choices, today);
        var fresh = judge.fresh(lines).stream().sorted(PAID_FIRST).toList();
        PaymentMatcher.match(fresh, facts).entrySet().stream().sorted(Map.Entry.comparingByKey(PAID_FIRST))
                .forEach(each -> judge.judged.add(judge.decide(each.getKey(), each.getValue())));
        return judge.judged.stream().sorted(comparingInt(each -> each.line().row())).toList();
    }

    /** Rows that are neither recorded already nor told twice: these are judged at once. */
    private List<PaidLine> fresh(List<PaidLine> lines) {
        var told = lines.stream().collect(Collectors.groupingBy(PaidLine::reference, LinkedHashMap::new,
                Collectors.toList()));
        var fresh = new ArrayList<PaidLine>();
        told.values().forEach(same -> {
            var first = same.stream().min(comparingInt(PaidLine::row)).orElseThrow();
            if (!same.stream().allMatch(first::says))
                same.forEach(line -> refuse(line, MatchRule.ROWS_DIFFER,
                        others(same, line)));
            else {
                same.stream().filter(line -> line != first)
                        .forEach(line -> refuse(line, MatchRule.ROW_TWICE, String.valueOf(first.row())));
                if (!isRecorded(first)) fresh.add(first);
            }
        });
        return fresh;
    }

    private static String others(List<PaidLine> same, PaidLine line) {
        return same.stream().filter(other -> other != line).map(PaidLine::row).sorted().map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private void refuse(PaidLine line, MatchRule rule, Serializable... told) {
        judged.add(new JudgedPayment(line, PaymentFate.REFUSED, MatchWay.NONE, List.of(),
                List.of(Objection.of(rule, told).at(rule.field()))));
    }

    private boolean isRecorded(PaidLine line) {
        var before = facts.recorded(line);
        before.ifPresent(row -> {
            if (isSame(line, row))
                judged.add(new JudgedPayment(line, PaymentFate.UNCHANGED, MatchWay.RECORDED, List.of(), List.of()));
            else
                refuse(line, MatchRule.RECORDED_OTHERWISE, row.amount().amount(), row.paidOn(), row.title(),
                        String.valueOf(row.year()));
        });
        return before.isPresent();
    }

    private static boolean isSame(PaidLine line, PaymentRow row) {
        return row.amount().equals(line.amount()) && row.paidOn().equals(line.paidOn()) && row.year() == line.year()
                && (line.facility() == null || line.facility() == row.facility());
    }

    private JudgedPayment decide(PaidLine line, PaymentMatch match) {
        if (match.candidates().isEmpty())
            return new JudgedPayment(line, PaymentFate.REFUSED, match.way(), List.of(), match.against());
        var weighed = match.candidates().stream().map(whose -> weigh(line, whose, match.against())).toList();
        var possible = weighed.stream().filter(each -> each.doubts().stream().allMatch(PaymentJudge::warns)).toList();
        if (possible.isEmpty())
            return new JudgedPayment(line, PaymentFate.REFUSED, match.way(), weighed, all(weighed));
        var choice = choices.get(line.row());
        if (choice != null) return chosen(line, match.way(), possible, choice);
        var only = possible.get(0);
        if (match.way().isSure() && (only.doubts().isEmpty() || line.read()))
            return goesIn(line, match.way(), only);
        return new JudgedPayment(line, PaymentFate.ASKED, match.way(), possible, all(possible));
    }

    private JudgedPayment chosen(PaidLine line, MatchWay way, List<Candidate> possible, PaymentChoice choice) {
        var one = possible.stream().filter(each -> each.name().id() == choice.facility()).findFirst();
        if (one.isEmpty()) {
            var gone = Objection.of(MatchRule.CHOICE_GONE).at(MatchRule.CHOICE_GONE.field());
            return new JudgedPayment(line, PaymentFate.ASKED, way, possible,
                    Stream.concat(Stream.of(gone), all(possible).stream()).toList());
        }
        var unread = one.get().doubts().stream().filter(doubt -> !choice.accepted().contains(doubt.key())).toList();
        return unread.isEmpty()
                ? goesIn(line, way, one.get())
                : new JudgedPayment(line, PaymentFate.ASKED, way, possible, unread);
    }

    private JudgedPayment goesIn(PaidLine line, MatchWay way, Candidate candidate) {
        var request = candidate.request();
        var whose = request.whose();
        taken.add(new PaidLine.Reference(request.commitment(), request.request()));
        drawn.merge(request.commitment(), request.amount(), Euros::plus);
        grown.put(new Key(whose.name().id(), whose.year()), whose.with(new PaymentRow(0, whose.name().id(),
                whose.name().code(), whose.name().name(), whose.name().operator(), whose.year(), request.programme(),
                request.amount(), request.paidOn(), request.commitment(), request.request(), request.label())));
        return new JudgedPayment(line, PaymentFate.CREATED, way, List.of(candidate), candidate.doubts());
    }

    /** With what is known by now: the rows that went in before it count. */
    private Candidate weigh(PaidLine line, CreditYear known, List<Objection> against) {
        var whose = grown.getOrDefault(new Key(known.name().id(), known.year()), known);
        var doubts = new ArrayList<>(against);
        var told = line.namesCommitment() ? line : completed(line, whose, doubts);
        var commitment = facts.commitment(told.commitment());
        var runBy = facts.operator(whose.name().id(), line.paidOn()).orElseThrow();
        var request = new PaymentRequest(whose, Programme.of(whose.kind()), told.amount(), told.paidOn(),
                told.commitment(), told.request(), told.label(), commitment.map(KnownCommitment::ae).orElse(null),
                commitment.filter(one -> one.isOfOthers(whose.name().id(), runBy)).isPresent(),
                commitment.map(KnownCommitment::drawn).orElse(Euros.ZERO)
                        .plus(drawn.getOrDefault(told.commitment(), Euros.ZERO)),
                isThere(told), today, Set.of());
        request.objections().stream().filter(each -> told.namesCommitment() || !isAboutCommitment(each))
                .forEach(doubts::add);
        return new Candidate(request, runBy, doubts);
    }

    /** A row that named no commitment may turn out to be what another row, or an earlier file, told with it. */
    private boolean isThere(PaidLine line) {
        return taken.contains(line.reference()) || facts.isRecorded(line.commitment(), line.request());
    }

    /** A row without a number is on the one commitment of its facility; where there are several, or none, it must say. */
    private PaidLine completed(PaidLine line, CreditYear whose, List<Objection> doubts) {
        var own = facts.commitmentsOf(whose.name().id(), whose.year());
        if (own.size() == 1) {
            doubts.add(Objection.of(MatchRule.COMMITMENT_PROPOSED, own.get(0).number())
                    .at(MatchRule.COMMITMENT_PROPOSED.field()));
            return line.on(own.get(0).number());
        }
        doubts.add(Objection.of(MatchRule.NO_COMMITMENT, own.size()).at(MatchRule.NO_COMMITMENT.field()));
        return line;
    }

    private static boolean isAboutCommitment(Objection objection) {
        return MatchRule.NO_COMMITMENT.field().equals(objection.field());
    }

    private static boolean warns(Objection objection) {
        return PaymentRule.mayBeSetAside(objection) || Stream.of(MatchRule.values()).filter(MatchRule::warns)
                .anyMatch(rule -> Objection.of(rule).key().equals(objection.key()));
    }

    /** What stands against any of them, each once. */
    private static List<Objection> all(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::doubts).flatMap(List::stream).distinct().toList();
    }

    /** Rows that stay out, with what they come to. */
    public static Optional<Euros> leftOut(List<JudgedPayment> judged) {
        var out = judged.stream()
                .filter(each -> each.fate() == PaymentFate.ASKED || each.fate() == PaymentFate.REFUSED).toList();
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(Euros.sum(out.stream().map(each -> each.line().amount()).toList()));
    }
}
