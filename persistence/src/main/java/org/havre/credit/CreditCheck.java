package org.havre.credit;

import static org.havre.credit.ActNature.AUTHORISATION;
import static org.havre.credit.ActNature.CONVENTION;
import static org.havre.credit.ActNature.CPOM;
import static org.havre.facility.FacilityKind.CADA;
import static org.havre.facility.FacilityKind.CAES;
import static org.havre.facility.FacilityKind.HUDA;
import static org.havre.facility.FundingRegime.MARCHE;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is asked about every facility's credits, on reading, on saving and in bulk: one constant, one condition, one
 * sentence under {@code credit.check.K1}. None refuses anything, and each finding can be justified.
 */
public enum CreditCheck {
    /** An authorisation is not one of fifteen years (R54). */
    K1(acts(file -> file.acts().doubted(file.centre().regime(), AuthorisationRule.NOT_FIFTEEN_YEARS))), //
    /** A tariffed convention is not one of five, and no extension says why (R54). */
    K2(acts(file -> file.acts().doubted(file.centre().regime(), ConventionRule.NOT_FIVE_YEARS))), //
    /** A subsidised convention runs for more than three years (R54). */
    K3(acts(file -> file.acts().doubted(file.centre().regime(), ConventionRule.MORE_THAN_THREE_YEARS))), //
    /** A convention has days outside the authorisation (R54). */
    K4(acts(file -> file.acts().doubted(file.centre().regime(), ConventionRule.OUTSIDE_THE_AUTHORISATION))), //
    /** No convention, nor contract, is in force. */
    K5(facility((file, limits) -> !file.acts().carryMoneyOn(file.today()))), //
    /** A convention's days are not those of its document. */
    K6(acts(file -> file.acts().numbers(CONVENTION, ActsOnFile.ActOnFile::differsFromPaper))), //
    /** An authorisation's days are not those of its document. */
    K7(acts(file -> file.acts().numbers(AUTHORISATION, ActsOnFile.ActOnFile::differsFromPaper))), //
    /** The last evaluation, or where there was none the opening, is years ago. */
    K8(facility((file, limits) -> file.isEvaluationOlderThan(limits.evaluationYears()))), //
    /** More places for LGBT people than the act grants. */
    K9(facility((file, limits) -> file.places().lgbt().exceed())), //
    /** More places for women who fled violence or trafficking than the act grants. */
    K10(facility((file, limits) -> file.places().fvvTeh().exceed())), //
    /** More step-free places than the act grants. */
    K11(facility((file, limits) -> file.places().stepFree().exceed())), //
    K12(facility((file, limits) -> file.places().lgbt().contradictTheirLabel())), //
    K13(facility((file, limits) -> file.places().fvvTeh().contradictTheirLabel())), //
    /** The act's capacity and the sum of the addresses are too far apart (R55). */
    K14(facility((file, limits) -> file.places().differByMoreThan(limits.capacityGap()))), //
    /** A code is one of another département (R47). */
    K15(facility((file, limits) -> !file.centre().codes().stream()
            .allMatch(code -> code.agreesWith(file.centre().department())))), //
    /** Several codes at once: that is told, and no fault. */
    K16(facility((file, limits) -> file.centre().codes().size() > 1)), //
    /** A multi-year contract for one facility. */
    K17(acts(file -> file.acts().numbers(CPOM, act -> act.members() == 1))), //
    /** Too many places for each post (R56); a market sets its own. */
    K18(year((file, limits) -> file.centre().regime() != MARCHE
            && file.places().exceedPerPost(limits.placesPerPost(file.centre())))), //
    /** Too few places for each post (R56). */
    K19(year((file, limits) -> file.places().fallShortPerPost(limits.fewestPerPost()))), //
    /** A place costs more each day than the target of its kind and area (R56). */
    K20(year((file, limits) -> file.money().costsMoreThan(limits.dailyCostTarget()))), //
    /** A place costs too little each day to be true (R56). */
    K21(year((file, limits) -> file.money().costsLessThan(limits.lowestDailyCost()))), //
    /** A result of exactly nought. */
    K22(year((file, limits) -> file.result() != null && file.result().net().isZero())), //
    K23(result(ResultRule.ALLOCATION_WITHOUT_DETAIL)), //
    K24(result(ResultRule.DETAILS_ARE_NOT_THE_ALLOCATION)), //
    K25(result(ResultRule.SHARES_ARE_NOT_THE_RESULT, ResultRule.NET_IS_NOT_PRODUCTS_LESS_CHARGES)), //
    K26(result(ResultRule.STATE_SHARE_REVERSED)), //
    K27(result(ResultRule.DEFICIT_WITH_SURPLUS_SHARES)), //
    K28(result(ResultRule.SURPLUS_WITH_COMPENSATION)), //
    K29(result(ResultRule.SURPLUS_SPLIT_IS_NOT_THE_RESULT, ResultRule.SHARE_OUT_OF_BOUNDS)), //
    K30(acts(file -> file.acts().numbers(CONVENTION, act -> !act.hasPaper()))), //
    K31(acts(file -> file.acts().numbers(AUTHORISATION, act -> !act.hasPaper()))), //
    K32(acts(file -> file.acts().numbers(CPOM, act -> !act.hasPaper()))), //
    /** Too many places out of service; a CAES is not measured (R42). */
    K33(year(
            (file, limits) -> file.centre().kind() != CAES && file.nights().areUnavailableAbove(limits.unavailable()))), //
    /** Too many people in undue presence; only CADA and HUDA are measured (R42). */
    K34(year((file, limits) -> (file.centre().kind() == CADA || file.centre().kind() == HUDA)
            && file.nights().areOverstayedAbove(limits.overstay())));

    /** What a check asks: of which year, if it is found, and of which acts. */
    private record Question(boolean tiedToYear, BiPredicate<CreditFile, CreditLimits> found,
            Function<CreditFile, List<String>> acts) {}

    private final Question question;

    CreditCheck(Question question) {
        this.question = question;
    }

    /** Everything that is asked about a facility's credits. */
    public static List<CreditFinding> of(CreditFile file, CreditLimits limits) {
        return Arrays.stream(values()).filter(check -> check.question.found().test(file, limits))
                .map(check -> check.finding(file)).toList();
    }

    /** Of its sentence. */
    public String key() { return "credit.check." + name(); }

    private CreditFinding finding(CreditFile file) {
        return new CreditFinding(this, file.centre().facility(), question.tiedToYear() ? file.year() : 0,
                question.acts().apply(file));
    }

    private static Question year(BiPredicate<CreditFile, CreditLimits> found) {
        return new Question(true, found, file -> List.of());
    }

    /** Whatever the year. */
    private static Question facility(BiPredicate<CreditFile, CreditLimits> found) {
        return new Question(false, found, file -> List.of());
    }

    private static Question acts(Function<CreditFile, List<String>> acts) {
        return new Question(false, (file, limits) -> !acts.apply(file).isEmpty(), acts);
    }

    private static Question result(ResultRule... rules) {
        return year((file, limits) -> file.result() != null
                && Stream.of(rules).anyMatch(rule -> rule.isBrokenBy(file.result())));
    }
}
