package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.credit.WhatIf;
import org.havre.facility.FacilityKind;
import org.havre.shared.DateText;
import org.havre.shared.web.Say;

/** One more change that somebody thinks of, as they typed it. */
@Named
@RequestScoped
public class ThoughtForm {
    private final Say say;
    private String nature;
    private String day;
    private String places;
    private String kind;
    private String facility;
    private String into;
    private String cost;

    protected ThoughtForm() { this(null); }

    @Inject public ThoughtForm(Say say) { this.say = say; }

    /** Empty where nothing was typed; what cannot be read is missing, and told by the rules. */
    Optional<WhatIf> told(LocalDate today) {
        return Stream.of(WhatIf.Nature.values()).filter(each -> each.name().equals(nature)).findFirst()
                .map(of -> new WhatIf(of, DateText.read(day == null ? "" : day, today).orElse(null), read(places),
                        kind(),
                        id(facility), id(into), of == WhatIf.Nature.NEW_COST
                                ? say.texts().numbers().read(cost == null ? "" : cost).flatMap(Thoughts::cost)
                                        .orElse(null)
                                : null));
    }

    private static int read(String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private FacilityKind kind() {
        return Stream.of(FacilityKind.values()).filter(each -> each.name().equals(kind)).findFirst()
                .orElse(FacilityKind.HUDA);
    }

    private static Long id(String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? (Long) Long.parseLong(typed) : null;
    }

    public String getNature() { return nature; }

    public void setNature(String nature) { this.nature = nature; }

    public String getDay() { return day; }

    public void setDay(String day) { this.day = day; }

    public String getPlaces() { return places; }

    public void setPlaces(String places) { this.places = places; }

    public String getKind() { return kind; }

    public void setKind(String kind) { this.kind = kind; }

    public String getFacility() { return facility; }

    public void setFacility(String facility) { this.facility = facility; }

    public String getInto() { return into; }

    public void setInto(String into) { this.into = into; }

    public String getCost() { return cost; }

    public void setCost(String cost) { this.cost = cost; }
}
