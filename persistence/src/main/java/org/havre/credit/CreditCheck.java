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
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is asked about every facility's credits, on reading, on saving and in bulk: one constant, one condition, one
 * sentence under {@code credit.check.K1}. None refuses anything, and each finding can be justified.
 */
public enum CreditCheck implements CreditQuestion {
    /** An authorisation is not one of fifteen years (R54). */
    K1(acts(file -> file.acts().doubted(file.centre().regime(), AuthorisationRule.NOT_FIFTEEN_YEARS))), //
    /** A tariffed convention is not one of five, and no extension says why (R54). */
    K2(acts(file -> file.acts().doubted(file.centre().regime(), ConventionRule.NOT_FIVE_YEARS))), //
    /** A subsidised convention runs for more than three years (R54). */
    K3(acts(file -> file.acts().doubted(file.centre().regime(), ConventionRule.MORE_THAN_THREE_YEARS))), //
    /** A convention has days outside the authorisation (R54). */
    K4(acts(file -> file.acts().doubted(file.centre().regime(), ConventionRule.OUTSIDE_THE_AUTHORISATION))), //
    /** No convention, nor contract, is in force. */
    K5(facility((file, limits) -> !file.acts().carryMoney())), //
    /** A convention's days are not those of its document. */
    K6(acts(file -> file.acts().numbers(CONVENTION, ActsOnFile.ActOnFile::differsFromPaper))), //
    /** An authorisation's days are not those of its document. */
    K7(acts(file -> file.acts().numbers(AUTHORISATION, ActsOnFile.ActOnFile::differsFromPaper))), //
    /** The last evaluation, or where there was none the opening, is years ago. */
    K8(facility((file, limits) -> file.isEvaluationOlderThan(limits.evaluationYears()))
            .because(CreditFile::evaluationTold)), //
    /** More places for LGBT people than the act grants. */
    K9(facility((file, limits) -> file.places().lgbt().exceed()).because(file -> file.places().lgbt().told())), //
    /** More places for women who fled violence or trafficking than the act grants. */
    K10(facility((file, limits) -> file.places().fvvTeh().exceed()).because(file -> file.places().fvvTeh().told())), //
    /** More step-free places than the act grants. */
    K11(facility((file, limits) -> file.places().stepFree().exceed()).because(file -> file.places().stepFree().told())), //
    K12(facility((file, limits) -> file.places().lgbt().contradictTheirLabel())
            .because(file -> file.places().lgbt().told())), //
    K13(facility((file, limits) -> file.places().fvvTeh().contradictTheirLabel())
            .because(file -> file.places().fvvTeh().told())), //
    /** The act's capacity and the sum of the addresses are too far apart (R55). */
    K14(facility((file, limits) -> file.places().differByMoreThan(limits.capacityGap())).closedOrNot()
            .because(file -> file.places().told())), //
    /** A code is one of another département (R47). */
    K15(facility((file, limits) -> !file.centre().codes().stream()
            .allMatch(code -> code.agreesWith(file.centre().department()))).because(CreditFile::codesTold)), //
    /** Several codes at once: that is told, and no fault. */
    K16(facility((file, limits) -> file.centre().codes().size() > 1).because(CreditFile::codesTold)), //
    /** A multi-year contract for one facility. */
    K17(acts(file -> file.acts().numbers(CPOM, act -> act.members() == 1))), //
    /** Too many places for each post (R56); a market sets its own. */
    K18(year((file, limits) -> file.centre().regime() != MARCHE
            && file.places().exceedPerPost(limits.placesPerPost(file.centre())))
            .because(file -> file.places().postsTold())), //
    /** Too few places for each post (R56). */
    K19(year((file, limits) -> file.places().fallShortPerPost(limits.fewestPerPost()))
            .because(file -> file.places().postsTold())), //
    /** A place costs more each day than the target of its kind and area (R56). */
    K20(year((file, limits) -> file.money().costsMoreThan(limits.dailyCostTarget()))
            .because((file, limits) -> file.money().told(limits.dailyCostTarget()))), //
    /** A place costs too little each day to be true (R56). */
    K21(year((file, limits) -> file.money().costsLessThan(limits.lowestDailyCost()))
            .because((file, limits) -> file.money().told(limits.lowestDailyCost()))), //
    /** A result of exactly nought. */
    K22(year((file, limits) -> file.result() != null && file.result().net().isZero()).because(CreditFile::resultTold)), //
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
            (file, limits) -> file.centre().kind() != CAES && file.nights().areUnavailableAbove(limits.unavailable()))
            .because(file -> file.nights().unavailableTold())), //
    /** Too many people in undue presence; only CADA and HUDA are measured (R42). */
    K34(year((file, limits) -> (file.centre().kind() == CADA || file.centre().kind() == HUDA)
            && file.nights().areOverstayedAbove(limits.overstay())).because(file -> file.nights().overstayTold()));

    /**
     * What a check asks: of which year, of facilities that have closed too or not, what it finds it in (an act, or nothing but the
     * facility), and by which figures.
     */
    private record Asked(boolean tiedToYear, boolean ofClosed,
            BiFunction<CreditFile, CreditLimits, Stream<String>> found,
            BiFunction<CreditFile, CreditLimits, Stream<Trace>> why) {
        Asked because(Function<CreditFile, Stream<Trace>> figures) {
            return because((file, limits) -> figures.apply(file));
        }

        Asked because(BiFunction<CreditFile, CreditLimits, Stream<Trace>> figures) {
            return new Asked(tiedToYear, ofClosed, found, figures);
        }

        Asked closedOrNot() { return new Asked(tiedToYear, true, found, why); }
    }

    private static final String FACILITY_ITSELF = "";

    private final Asked asked;

    CreditCheck(Asked asked) {
        this.asked = asked;
    }

    /** Everything that is asked about a facility's credits; of an act, a finding for each that it is asked about. */
    public static List<CreditFinding> of(CreditFile file, CreditLimits limits) {
        return Arrays.stream(values()).flatMap(check -> check.in(file, limits)).toList();
    }

    @Override public String key() { return "credit.check." + name(); }

    /** Whether recording an act tells it already, as a doubt about its duration. */
    public boolean isToldOfTheAct() {
        return compareTo(K4) <= 0;
    }

    private Stream<CreditFinding> in(CreditFile file, CreditLimits limits) {
        if (file.centre().closed() && !asked.ofClosed()) return Stream.of();
        return asked.found().apply(file, limits).map(act -> new CreditFinding(this, file.centre().facility(),
                asked.tiedToYear() ? file.year() : 0, act, asked.why().apply(file, limits).toList()));
    }

    private static Asked year(BiPredicate<CreditFile, CreditLimits> found) {
        return facility(true, found);
    }

    /** Whatever the year. */
    private static Asked facility(BiPredicate<CreditFile, CreditLimits> found) {
        return facility(false, found);
    }

    /** What a year came to is asked of a facility that has closed since. */
    private static Asked facility(boolean tiedToYear, BiPredicate<CreditFile, CreditLimits> found) {
        return new Asked(tiedToYear, tiedToYear,
                (file, limits) -> found.test(file, limits) ? Stream.of(FACILITY_ITSELF) : Stream.of(),
                (file, limits) -> Stream.of());
    }

    private static Asked acts(Function<CreditFile, Stream<String>> acts) {
        return new Asked(false, false, (file, limits) -> acts.apply(file), (file, limits) -> Stream.of());
    }

    private static Asked result(ResultRule... rules) {
        return year((file, limits) -> file.result() != null
                && Stream.of(rules).anyMatch(rule -> rule.isBrokenBy(file.result())))
                .because(CreditFile::resultTold);
    }
}
