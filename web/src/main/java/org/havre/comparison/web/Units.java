package org.havre.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.havre.comparison.Difference;
import org.havre.comparison.OfiiColumn;
import org.havre.shared.web.Say;

/** What stands in a column of OFII's file in words: counts as they are, rates in percent, differences with their sign. */
@Named
@RequestScoped
public class Units {
    private final Say say;

    protected Units() { this(null); }

    @Inject public Units(Say say) { this.say = say; }

    /** Nothing is told of an empty cell. */
    public String cell(OfiiColumn column, Integer units) {
        if (units == null) return "—";
        return column.isRate() ? say.it("comparison.percent", BigDecimal.valueOf(units, 1)) : say.number(units);
    }

    /** With a minus of its own width. */
    public String signed(OfiiColumn column, int units) {
        var sign = units > 0 ? "+" : units < 0 ? "−" : "";
        var size = Math.abs(units);
        return sign + (column.isRate() ? say.it("comparison.points", BigDecimal.valueOf(size, 1)) : say.number(size));
    }

    /** What explains a difference, a sentence each. */
    public List<String> causes(Difference difference) {
        return difference.shares().entrySet().stream().map(share -> say.it("comparison.share", share.getKey(),
                signed(difference.column(), share.getValue()))).toList();
    }
}
