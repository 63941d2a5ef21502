package org.havre.takeover.imports;

import static org.havre.takeover.imports.TakeoverColumn.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.facility.imports.CodeText;
import org.havre.facility.imports.Departments;
import org.havre.facility.imports.KindNames;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.BirthDate;
import org.havre.resident.BirthDateText;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Spelling;
import org.havre.stay.AbsenceReason;
import org.havre.stay.EntryKind;
import org.havre.takeover.imports.TakeoverRow.UnitName;

/** Turns lines into rows, sheet by sheet; a line with a fault is none. */
final class RowReader {

    private static final List<TakeoverColumn> CODES = List.of(STRUCTURE_CODE, PLACE_CODE, OUTAGE_CODE, DECISION_CODE,
            STAY_CODE);
    private static final int NAME = 100;
    private static final int ID = 60;
    private static final int NUMBER = 40;
    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final Pattern AGDREF = Pattern.compile("\\d{10}");
    private static final Pattern NATIONALITY = Pattern.compile("[A-Z]{3}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");
    private static final Pattern PHONE = Pattern.compile(".{1,30}");
    private static final Pattern EMAIL = Pattern.compile("\\S{1,200}");
    private static final Pattern SIZE = Pattern.compile("(?:[PT] ?)?(\\d{1,3})");

    private final Departments departments;
    private final Set<String> knownCodes;
    private final LocalDate today;
    private final LocalDate dayZero;
    private final Remarks remarks;
    private final TakeoverRows rows = TakeoverRows.none();
    private final Named named = new Named();
    private final Set<String> mentioned = new HashSet<>();

    /**
     * @param knownCodes of facilities that Havre knows already
     * @param dayZero    from which the workbook counts its days
     */
    RowReader(Departments departments, Set<String> knownCodes, LocalDate today, LocalDate dayZero, Remarks remarks) {
        this.departments = departments;
        this.knownCodes = knownCodes;
        this.today = today;
        this.dayZero = dayZero;
        this.remarks = remarks;
    }

    /** @param lines those of the sheets in their order, so that codes are known before they are referred to */
    TakeoverRows read(List<Line> lines) {
        lines.forEach(this::mention);
        lines.forEach(line -> read(new LineReader(line, dayZero, remarks)));
        return rows;
    }

    /** Codes that are written in full anywhere help to read those that are not. */
    private void mention(Line line) {
        CODES.stream().map(line::at).filter(Objects::nonNull).map(cell -> CodeText.read(cell.text(), null))
                .flatMap(Optional::stream).forEach(code -> mentioned.add(code.value()));
        if (line.sheet() == TakeoverSheet.STRUCTURES) {
            departments.find(line.shown(STRUCTURE_DEPARTMENT))
                    .flatMap(department -> CodeText.read(line.shown(STRUCTURE_CODE), department))
                    .ifPresent(code -> mentioned.add(code.value()));
        }
    }

    /** What the file names, also in lines that say something else that cannot be. */
    Named named() {
        return named;
    }

    private void read(LineReader line) {
        switch (line.line().sheet()) {
            case STRUCTURES -> add(rows.structures(), structure(line));
            case PLACES -> add(rows.places(), place(line));
            case OUTAGES -> add(rows.outages(), outage(line));
            case PEOPLE -> add(rows.people(), person(line));
            case OUTCOMES -> add(rows.outcomes(), outcome(line));
            case DECISIONS -> add(rows.decisions(), decision(line));
            case STAYS -> add(rows.stays(), stay(line));
            case ABSENCES -> add(rows.absences(), absence(line));
        }
    }

    private static <R> void add(List<R> to, Optional<R> row) {
        row.ifPresent(to::add);
    }

    private <R> Optional<R> unlessRejected(LineReader line, Supplier<R> row) {
        boolean whole = !remarks.isRejected(line.line()) && line.line().header().missing().isEmpty();
        return whole ? Optional.of(row.get()) : Optional.empty();
    }

    private Optional<TakeoverRow.Structure> structure(LineReader line) {
        String department = department(line);
        DnaCode code = code(line, STRUCTURE_CODE, department);
        if (code != null) {
            named.codes.add(code.value());
        }
        String name = line.text(STRUCTURE_NAME, NAME * 2);
        FacilityKind kind = kind(line);
        String operator = line.text(STRUCTURE_OPERATOR, NAME * 2);
        String commune = line.text(STRUCTURE_COMMUNE, NAME);
        String postalCode = postalCode(line);
        String address = line.text(STRUCTURE_ADDRESS, NAME * 2);
        Integer capacity = line.count(STRUCTURE_CAPACITY);
        LocalDate since = line.day(STRUCTURE_SINCE);
        if (code != null && department != null && !code.agreesWith(department)) {
            line.warn(STRUCTURE_CODE, TakeoverWarning.CODE_ELSEWHERE, code.value(), departments.name(department));
        }
        return unlessRejected(line, () -> new TakeoverRow.Structure(line.line(), code, name, kind, operator, department,
                commune, postalCode, address, capacity, since));
    }

    private String department(LineReader line) {
        String text = line.text(STRUCTURE_DEPARTMENT, NAME);
        if (text == null) {
            return null;
        }
        String code = departments.find(text).orElse(null);
        if (code == null) {
            line.fault(STRUCTURE_DEPARTMENT, TakeoverFault.DEPARTMENT_UNKNOWN);
        } else if (!departments.name(code).equals(text) && !code.equals(text)) {
            line.warn(STRUCTURE_DEPARTMENT, TakeoverWarning.DEPARTMENT_REPAIRED, departments.name(code));
        }
        return code;
    }

    private static FacilityKind kind(LineReader line) {
        String text = line.text(STRUCTURE_KIND, NAME);
        FacilityKind kind = text == null ? null : KindNames.find(text).orElse(null);
        if (text != null && kind == null) {
            line.fault(STRUCTURE_KIND, TakeoverFault.CHOICE_UNKNOWN, "CAO, CADA, HUDA, CAES, PRAHDA, CPH, NH");
        } else if (kind != null && !kind.name().equals(text)) {
            line.warn(STRUCTURE_KIND, TakeoverWarning.KIND_REPAIRED, kind);
        }
        return kind;
    }

    /** Excel takes a code with a zero before it for a number. */
    private static String postalCode(LineReader line) {
        String text = line.text(STRUCTURE_POSTAL_CODE, NAME);
        String digits = text == null ? null : text.replace(" ", "");
        if (digits != null && digits.matches("\\d{4}") && line.line().at(STRUCTURE_POSTAL_CODE).is(Cell.Kind.NUMBER)) {
            digits = "0" + digits;
            line.warn(STRUCTURE_POSTAL_CODE, TakeoverWarning.POSTAL_CODE_REPAIRED, digits);
        }
        return line.fitting(STRUCTURE_POSTAL_CODE, POSTAL_CODE, digits);
    }

    /** A code as it is written, or the known one that it can only mean. */
    private DnaCode code(LineReader line, TakeoverColumn column, String department) {
        String text = line.text(column, NAME);
        if (text == null) {
            return null;
        }
        DnaCode code = CodeText.read(text, department).or(() -> withZero(text)).orElse(null);
        if (code == null) {
            line.fault(column, TakeoverFault.NO_CODE);
        } else if (!code.value().equals(text)) {
            line.warn(column, TakeoverWarning.CODE_REPAIRED, code.value());
        }
        return code;
    }

    /** Where no département stands beside it, the lost zero is back if only one code that is known can be meant. */
    private Optional<DnaCode> withZero(String text) {
        String plain = Normalizer.normalize(Spelling.clean(text), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[ ._-]", "");
        if (!plain.matches("[A-Z]\\d{3}")) {
            return Optional.empty();
        }
        List<String> meant = IntStream.rangeClosed(1, plain.length())
                .mapToObj(at -> plain.substring(0, at) + "0" + plain.substring(at)).distinct()
                .filter(code -> mentioned.contains(code) || knownCodes.contains(code)).toList();
        return meant.size() == 1 ? Optional.of(new DnaCode(meant.get(0))) : Optional.empty();
    }

    private Optional<TakeoverRow.Place> place(LineReader line) {
        DnaCode code = code(line, PLACE_CODE, null);
        String unit = line.text(PLACE_UNIT, NAME);
        Integer size = size(line);
        boolean stepFree = line.yes(PLACE_STEP_FREE, false);
        UnitPublic said = line.choice(PLACE_PUBLIC, Vocabulary.PUBLIC);
        UnitPublic taking = said == null ? UnitPublic.ANY : said;
        boolean shared = line.yes(PLACE_SHARED, taking != UnitPublic.FAMILY);
        boolean transitory = line.yes(PLACE_TRANSITORY, false);
        String place = line.text(PLACE_PLACE, NAME);
        LocalDate opened = line.day(PLACE_OPENED);
        LocalDate closed = line.day(PLACE_CLOSED);
        if (code != null && unit != null) {
            named.place(new UnitName(code, unit), place);
        }
        line.inOrder(PLACE_CLOSED, opened, closed);
        return unlessRejected(line, () -> new TakeoverRow.Place(line.line(), code, unit, size, stepFree, taking, shared,
                transitory, place, opened, closed));
    }

    /** {@code P4}, or the number alone. */
    private static Integer size(LineReader line) {
        String text = line.text(PLACE_SIZE, NAME);
        if (text == null) {
            return null;
        }
        var size = SIZE.matcher(text.toUpperCase(Locale.ROOT));
        int beds = size.matches() ? Integer.parseInt(size.group(1)) : 0;
        if (beds < 1 || beds > 500) {
            line.fault(PLACE_SIZE, TakeoverFault.CHOICE_UNKNOWN, "P1 à P9");
            return null;
        }
        return beds;
    }

    private Optional<TakeoverRow.Outage> outage(LineReader line) {
        DnaCode code = code(line, OUTAGE_CODE, null);
        String unit = line.text(OUTAGE_UNIT, NAME);
        String place = line.text(OUTAGE_PLACE, NAME);
        var reason = line.choice(OUTAGE_REASON, Vocabulary.OUTAGE);
        LocalDate from = line.day(OUTAGE_FROM);
        LocalDate last = line.day(OUTAGE_LAST);
        line.inOrder(OUTAGE_LAST, from, last);
        return unlessRejected(line,
                () -> new TakeoverRow.Outage(line.line(), code, unit, place, reason, from, last));
    }

    private Optional<TakeoverRow.Person> person(LineReader line) {
        String id = line.id(PERSON_ID, ID);
        String household = line.id(PERSON_HOUSEHOLD, ID);
        named.people.add(id);
        named.households.add(household);
        var role = line.choice(PERSON_ROLE, Vocabulary.ROLE);
        String name = line.text(PERSON_NAME, NAME);
        String given = line.text(PERSON_GIVEN, NAME);
        var sex = line.choice(PERSON_SEX, Vocabulary.SEX);
        BirthDate born = born(line);
        String nationality = line.fitting(PERSON_NATIONALITY, NATIONALITY, upper(line.text(PERSON_NATIONALITY, NAME)));
        String agdref = line.fitting(PERSON_AGDREF, AGDREF, closed(line.text(PERSON_AGDREF, NAME)));
        var procedure = line.choice(PERSON_PROCEDURE, Vocabulary.PROCEDURE);
        String language = line.fitting(PERSON_LANGUAGE, LANGUAGE, lower(line.text(PERSON_LANGUAGE, NAME)));
        String phone = line.fitting(PERSON_PHONE, PHONE, line.text(PERSON_PHONE, NAME * 2));
        String email = line.fitting(PERSON_EMAIL, EMAIL, line.text(PERSON_EMAIL, NAME * 3));
        return unlessRejected(line, () -> new TakeoverRow.Person(line.line(), id, household, role, name,
                given == null ? "" : given, sex, born, nationality, agdref, procedure, language, phone, email));
    }

    private BirthDate born(LineReader line) {
        Cell cell = line.line().at(PERSON_BORN);
        BirthDate born = cell == null || cell.is(Cell.Kind.DATE)
                ? Optional.ofNullable(line.day(PERSON_BORN)).map(BirthDate::of).orElse(null)
                : BirthDateText.read(Spelling.clean(cell.text()).replaceFirst(" 00:00(:00)?$", ""))
                        .orElseGet(() -> Optional.ofNullable(line.day(PERSON_BORN)).map(BirthDate::of).orElse(null));
        if (born != null && born.day().getYear() < 1900) {
            line.fault(PERSON_BORN, TakeoverFault.NO_DATE);
        } else if (born != null && born.day().isAfter(today)) {
            line.fault(PERSON_BORN, TakeoverFault.BIRTH_IN_THE_FUTURE, today);
        }
        return born;
    }

    private static String upper(String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static String closed(String text) {
        return text == null ? null : text.replaceAll("[ .-]", "");
    }

    private Optional<TakeoverRow.Outcome> outcome(LineReader line) {
        String person = line.id(OUTCOME_PERSON, ID);
        var body = line.choice(OUTCOME_BODY, Vocabulary.BODY);
        var kind = line.choice(OUTCOME_KIND, Vocabulary.OUTCOME);
        LocalDate decided = line.day(OUTCOME_DECIDED);
        LocalDate read = line.day(OUTCOME_READ);
        LocalDate notified = line.day(OUTCOME_NOTIFIED);
        line.inOrder(OUTCOME_NOTIFIED, decided, notified);
        line.inOrder(OUTCOME_NOTIFIED, read, notified);
        warnOfFuture(line, OUTCOME_DECIDED, decided);
        return unlessRejected(line,
                () -> new TakeoverRow.Outcome(line.line(), person, body, kind, decided, read, notified));
    }

    private void warnOfFuture(LineReader line, TakeoverColumn column, LocalDate day) {
        if (day != null && day.isAfter(today)) {
            line.warn(column, TakeoverWarning.IN_THE_FUTURE, today);
        }
    }

    private Optional<TakeoverRow.Decision> decision(LineReader line) {
        String number = line.id(DECISION_NUMBER, NUMBER);
        DecisionNature nature = line.choice(DECISION_NATURE, Vocabulary.NATURE);
        named.decisions.add(number);
        String household = line.id(DECISION_HOUSEHOLD, ID);
        String person = line.id(DECISION_PERSON, ID);
        DnaCode code = line.line().at(DECISION_CODE) == null ? null : code(line, DECISION_CODE, null);
        LocalDate decided = line.day(DECISION_DECIDED);
        LocalDate notified = line.day(DECISION_NOTIFIED);
        LocalDate effective = line.day(DECISION_EFFECTIVE);
        LocalDate endOfCare = line.day(DECISION_END_OF_CARE);
        LocalDate until = line.day(DECISION_UNTIL);
        ExitReason reason = line.reason(DECISION_REASON, Vocabulary.EXIT, ExitReason.AUTRE);
        String annuls = line.id(DECISION_ANNULS, NUMBER);
        boolean grants = nature == DecisionNature.STAY_GRANTED || nature == DecisionNature.EXTENSION;
        if (grants && line.line().at(DECISION_UNTIL) == null) {
            line.fault(DECISION_UNTIL, TakeoverFault.MISSING, DECISION_UNTIL.heading());
        }
        if (nature == DecisionNature.ANNULMENT && annuls == null) {
            line.fault(DECISION_ANNULS, TakeoverFault.MISSING, DECISION_ANNULS.heading());
        }
        warnOfFuture(line, DECISION_DECIDED, decided);
        return unlessRejected(line, () -> new TakeoverRow.Decision(line.line(), number, nature, household, person, code,
                decided, notified, effective, endOfCare, until, reason, annuls));
    }

    private Optional<TakeoverRow.Stay> stay(LineReader line) {
        String person = line.id(STAY_PERSON, ID);
        DnaCode code = code(line, STAY_CODE, null);
        String unit = line.text(STAY_UNIT, NAME);
        String place = line.text(STAY_PLACE, NAME);
        LocalDate in = line.day(STAY_IN);
        LocalDate out = line.day(STAY_OUT);
        String entry = line.text(STAY_ENTRY_DECISION, NUMBER);
        Optional<EntryKind> without = entry == null ? Optional.empty() : Vocabulary.ENTRY.find(entry);
        String exitDecision = line.id(STAY_EXIT_DECISION, NUMBER);
        ExitReason reason = line.reason(STAY_REASON, Vocabulary.EXIT, ExitReason.AUTRE);
        line.inOrder(STAY_OUT, in, out);
        if (out != null && out.isAfter(today)) {
            line.fault(STAY_OUT, TakeoverFault.EXIT_IN_THE_FUTURE, today);
        }
        boolean planned = in != null && in.isAfter(today);
        if (planned && without.isPresent()) {
            line.fault(STAY_IN, TakeoverFault.ENTRY_IN_THE_FUTURE, today);
        }
        return unlessRejected(line, () -> new TakeoverRow.Stay(line.line(), person, code, unit, place, in, out,
                without.orElse(EntryKind.DECISION), without.isPresent() ? null : Words.id(entry), exitDecision, reason,
                planned));
    }

    private Optional<TakeoverRow.Absence> absence(LineReader line) {
        String person = line.id(ABSENCE_PERSON, ID);
        LocalDate from = line.day(ABSENCE_FROM);
        LocalDate last = line.day(ABSENCE_LAST);
        AbsenceReason reason = line.reason(ABSENCE_REASON, Vocabulary.ABSENCE, AbsenceReason.OTHER);
        line.inOrder(ABSENCE_LAST, from, last);
        return unlessRejected(line, () -> new TakeoverRow.Absence(line.line(), person, from, last, reason));
    }
}
