package org.havre.credit;

import static org.havre.credit.BudgetSide.CHARGE;
import static org.havre.facility.FundingRegime.SUBVENTIONNEE;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.facility.FundingRegime;

/** Turns facts about budgets, as they are read one by one, into the files of facilities. */
final class BudgetPages {
    private final int first;
    private final int last;
    private final Map<Long, Leaf> leaves = new LinkedHashMap<>();

    /** One facility's facts while they come in. */
    private static final class Leaf {
        private WhoseCredit whose;
        private final Map<Integer, Sheet> sheets = new HashMap<>();
        private final List<CommitmentRow> commitments = new ArrayList<>();
        private final List<RecoveryRow> recoveries = new ArrayList<>();

        private Sheet of(int year) {
            return sheets.computeIfAbsent(year, none -> new Sheet());
        }
    }

    /** One year's facts. */
    private static final class Sheet {
        private final Map<BudgetStage, Integer> revisions = new EnumMap<>(BudgetStage.class);
        private final Map<BudgetStage, BigDecimal[]> lines = new EnumMap<>(BudgetStage.class);
        private final Map<ResultDetail, Euros> details = new EnumMap<>(ResultDetail.class);
        private BigDecimal[] result;
        private Euros granted;
        private Euros takenUp;
        private BigDecimal posts;
        private FundingRegime regime;
        private int places;
        private long placeDays;
    }

    BudgetPages(int first, int last) {
        this.first = first;
        this.last = last;
    }

    void add(ResultSet row) throws SQLException {
        var words = words(row);
        var amounts = amounts(row);
        var leaf = leaves.computeIfAbsent(row.getLong("facility"), none -> new Leaf());
        var sheet = leaf.of(row.getInt("year"));
        switch (row.getString("fact")) {
            case "WHOSE" -> leaf.whose = CreditPages.whose(row.getLong("facility"), words);
            case "PLACES" -> {
                sheet.regime = words[0] == null ? null : FundingRegime.valueOf(words[0]);
                sheet.places = amounts[0] == null ? 0 : amounts[0].intValueExact();
                sheet.placeDays = amounts[1] == null ? 0 : amounts[1].longValueExact();
            }
            case "LINE" -> line(sheet, BudgetStage.valueOf(words[0]), words, amounts[0]);
            case "RESULT" -> sheet.result = amounts;
            case "DETAIL" -> sheet.details.put(ResultDetail.valueOf(words[0]), new Euros(amounts[0]));
            case "GRANT" -> {
                sheet.granted = new Euros(amounts[0]);
                sheet.takenUp = amounts[1] == null ? null : new Euros(amounts[1]);
            }
            case "POSTS" -> sheet.posts = amounts[0];
            case "RECOVERY" -> leaf.recoveries.add(new RecoveryRow(Long.parseLong(words[0]), row.getInt("year"),
                    words[1], new Euros(amounts[0]), row.getObject("day", LocalDate.class),
                    RecoveryReason.valueOf(words[2])));
            default -> leaf.commitments.add(committed(row.getInt("year"), words, amounts));
        }
    }

    private static void line(Sheet sheet, BudgetStage stage, String[] words, BigDecimal amount) {
        sheet.revisions.put(stage, Integer.parseInt(words[1]));
        var place = (words[2].equals(CHARGE.name()) ? 0 : BudgetGroups.GROUPS) + Integer.parseInt(words[3]) - 1;
        sheet.lines.computeIfAbsent(stage, none -> new BigDecimal[2 * BudgetGroups.GROUPS])[place] = amount;
    }

    private static CommitmentRow committed(int from, String[] words, BigDecimal... amounts) {
        return new CommitmentRow(Long.parseLong(words[0]), words[1], words[2] == null ? null : Long.valueOf(words[2]),
                null, words[3], words[4], Programme.of(Integer.parseInt(words[5])), from, Integer.parseInt(words[6]),
                new Euros(amounts[0]), new Euros(amounts[1]));
    }

    List<BudgetFile> files() {
        return leaves.values().stream().filter(leaf -> leaf.whose != null)
                .map(leaf -> new BudgetFile(leaf.whose, IntStream.rangeClosed(first, last)
                        .mapToObj(year -> year(leaf.whose, year, leaf.of(year))).toList(), leaf.commitments,
                        leaf.recoveries))
                .sorted(Comparator.comparing(BudgetFile::whose, WhoseCredit.ORDER)).toList();
    }

    private static BudgetYear year(WhoseCredit whose, int year, Sheet sheet) {
        var budgets = new EnumMap<BudgetStage, ToldBudget>(BudgetStage.class);
        sheet.lines.forEach((stage, lines) -> budgets.put(stage,
                new ToldBudget(sheet.revisions.get(stage), new BudgetGroups(some(lines, 0),
                        some(lines, BudgetGroups.GROUPS)))));
        var regime = sheet.regime == null ? whose.regime() : sheet.regime;
        var told = new BudgetYear(year, regime, budgets, null, sheet.granted, sheet.takenUp, sheet.posts, sheet.places,
                sheet.placeDays);
        return sheet.result == null ? told : told.with(result(told, sheet));
    }

    private static List<Euros> some(BigDecimal[] lines, int from) {
        return IntStream.range(from, from + BudgetGroups.GROUPS)
                .mapToObj(place -> lines[place] == null ? Euros.ZERO : new Euros(lines[place])).toList();
    }

    private static ResultOfYear result(BudgetYear year, Sheet sheet) {
        var of = IntStream.range(0, sheet.result.length).mapToObj(n -> new Euros(sheet.result[n])).toList();
        if (year.regime() == SUBVENTIONNEE)
            return new Subsidised(year.year(), year.charges(), year.products(), of.get(0), of.get(3), of.get(4),
                    of.get(5), of.get(6));
        return new Tariffed(year.year(), year.charges(), year.products(), of.get(0), of.get(1), of.get(2),
                sheet.details);
    }

    private static String[] words(ResultSet row) throws SQLException {
        var array = row.getArray("words");
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static BigDecimal[] amounts(ResultSet row) throws SQLException {
        var array = row.getArray("amounts");
        return array == null ? new BigDecimal[0] : (BigDecimal[]) array.getArray();
    }
}
