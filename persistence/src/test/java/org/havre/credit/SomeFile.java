package org.havre.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.credit.ActsOnFile.ActOnFile;
import org.havre.credit.CreditFile.Centre;
import org.havre.credit.PlacesOnFile.SpecialPlaces;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;

/** A facility's year in which nothing is to be asked, and the same with one thing changed. */
record SomeFile(CreditFile file) {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    static final CreditLimits LIMITS = new CreditLimits(10, 5, 20, 25, 2, Euros.of(15), Euros.of(25), 3, 7);

    static SomeFile cada() {
        return of(FacilityKind.CADA, authorisation("2020-01-01", "2034-12-31"), convention("2024-01-01", "2028-12-31"));
    }

    static SomeFile huda() { return of(FacilityKind.HUDA, convention("2026-01-01", "2026-12-31")); }

    static SomeFile of(FacilityKind kind, ActOnFile... acts) {
        var centre = new Centre(1, kind, kind.usualRegime(), "69", List.of(new DnaCode("C6901")),
                LocalDate.parse("2024-01-01"), LocalDate.parse("2010-01-01"), false);
        var places = new PlacesOnFile(120, 120, SpecialPlaces.NONE, SpecialPlaces.NONE, SpecialPlaces.NONE,
                BigDecimal.TEN);
        return new SomeFile(new CreditFile(2026, TODAY, centre, new ActsOnFile(TODAY, List.of(acts)), places,
                new MoneyOnFile(Euros.of(959_658), 120 * 365), new NightsOnFile(0, 43_800, 0, 43_800), null));
    }

    static ActOnFile authorisation(String from, String last) { return act(ActNature.AUTHORISATION, "A", from, last); }

    static ActOnFile convention(String from, String last) { return act(ActNature.CONVENTION, "C", from, last); }

    static ActOnFile act(ActNature nature, String number, String from, String last) {
        var terms = new ActTerms(nature, number, null, LocalDate.parse(from), LocalDate.parse(last), false);
        return new ActOnFile(terms, terms, terms.days(), true, null, 3);
    }

    static SpecialPlaces some(Integer authorised, int existing, boolean labelled) {
        return new SpecialPlaces(authorised, existing, labelled);
    }

    SomeFile with(ActOnFile... acts) {
        return with(new ActsOnFile(TODAY, Stream.concat(file.acts().acts().stream(), Stream.of(acts)).toList()));
    }

    SomeFile onlyWith(ActOnFile... acts) { return with(new ActsOnFile(TODAY, List.of(acts))); }

    private SomeFile with(ActsOnFile acts) {
        return new SomeFile(new CreditFile(file.year(), file.today(), file.centre(), acts, file.places(), file.money(),
                file.nights(), file.result()));
    }

    SomeFile with(Centre centre) {
        return new SomeFile(new CreditFile(file.year(), file.today(), centre, file.acts(), file.places(), file.money(),
                file.nights(), file.result()));
    }

    SomeFile evaluated(String on, String opened) {
        var centre = file.centre();
        return with(new Centre(1, centre.kind(), centre.regime(), centre.department(), centre.codes(), day(on),
                day(opened), false));
    }

    SomeFile coded(String department, String... codes) {
        var centre = file.centre();
        return with(new Centre(1, centre.kind(), centre.regime(), department,
                Stream.of(codes).map(DnaCode::new).toList(), centre.evaluatedOn(), centre.openedOn(), false));
    }

    SomeFile paidAs(FundingRegime regime) {
        var centre = file.centre();
        return with(new Centre(1, centre.kind(), regime, centre.department(), centre.codes(), centre.evaluatedOn(),
                centre.openedOn(), false));
    }

    SomeFile closed() {
        var centre = file.centre();
        return with(new Centre(1, centre.kind(), centre.regime(), centre.department(), centre.codes(),
                centre.evaluatedOn(), centre.openedOn(), true));
    }

    SomeFile with(PlacesOnFile places) {
        return new SomeFile(new CreditFile(file.year(), file.today(), file.centre(), file.acts(), places, file.money(),
                file.nights(), file.result()));
    }

    SomeFile places(Integer act, Integer addresses, String staff) {
        return with(new PlacesOnFile(act, addresses, SpecialPlaces.NONE, SpecialPlaces.NONE, SpecialPlaces.NONE,
                staff == null ? null : new BigDecimal(staff)));
    }

    SomeFile special(SpecialPlaces lgbt, SpecialPlaces fvvTeh, SpecialPlaces stepFree) {
        return with(new PlacesOnFile(120, 120, lgbt, fvvTeh, stepFree, BigDecimal.TEN));
    }

    SomeFile granted(String grant, long placeDays) {
        return new SomeFile(new CreditFile(file.year(), file.today(), file.centre(), file.acts(), file.places(),
                new MoneyOnFile(grant == null ? null : Euros.of(grant), placeDays), file.nights(), file.result()));
    }

    SomeFile nights(long unavailable, long opened, long overstay, long authorised) {
        return new SomeFile(new CreditFile(file.year(), file.today(), file.centre(), file.acts(), file.places(),
                file.money(), new NightsOnFile(unavailable, opened, overstay, authorised), file.result()));
    }

    SomeFile with(ResultOfYear result) {
        return new SomeFile(new CreditFile(file.year(), file.today(), file.centre(), file.acts(), file.places(),
                file.money(), file.nights(), result));
    }

    SomeFile tariffedResult(String net, String state, String allocation, String detail) {
        return with(new ResultOfYear.Tariffed(2026, Euros.of(100_000), Euros.of(100_000).plus(Euros.of(net)),
                Euros.of(net), Euros.of(state), Euros.of(allocation),
                Map.of(ResultDetail.CARRIED_FORWARD, Euros.of(detail))));
    }

    SomeFile subsidisedResult(String net, String recovered, String reused, String compensated) {
        return with(new ResultOfYear.Subsidised(2026, Euros.of(100_000), Euros.of(100_000).plus(Euros.of(net)),
                Euros.of(net), Euros.of(recovered), Euros.of(reused), Euros.ZERO, Euros.of(compensated)));
    }

    List<CreditCheck> found() {
        return CreditCheck.of(file, LIMITS).stream().map(CreditFinding::check).toList();
    }

    private static LocalDate day(String text) { return text == null ? null : LocalDate.parse(text); }
}
