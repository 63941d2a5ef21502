package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.facility.FacilityKind;
import org.havre.shared.web.Say;

/** Amounts in words, and with their sign where they are a difference. */
@Named
@RequestScoped
public class Money {
    private final Say say;

    protected Money() { this(null); }

    @Inject public Money(Say say) { this.say = say; }

    public String of(Euros euros) { return euros == null ? "—" : say.amount(euros.amount()); }

    /** Nothing of nought; a plus or minus before all else. */
    public String signed(Euros euros) {
        if (euros.isZero()) return "";
        return (euros.isPositive() ? "+" : "") + say.amount(euros.amount());
    }

    /** The number of the programme that pays for places of a kind. */
    public int programme(FacilityKind kind) {
        return Programme.of(kind).number();
    }

    /** How it looks beside what it should be. */
    public String look(Euros gap) {
        return gap.isZero() ? "fine full" : gap.isPositive() ? "warning triangle" : "danger triangle";
    }

    /** In words: more was paid than is due, or less. */
    public String word(Euros gap) {
        return gap.isZero() ? "credits.gap.none" : gap.isPositive() ? "credits.gap.more" : "credits.gap.less";
    }
}
