package org.havre.credit.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.havre.credit.PaperDays;
import org.havre.facility.PlaceAttribute;

/** The part of the form of an act that only the checks ask about: the days that its paper says, places for some. */
public class ActDetailsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate paperStartsOn;
    private LocalDate paperLastDay;
    private final Map<PlaceAttribute, Integer> places = new EnumMap<>(PlaceAttribute.class);

    PaperDays says() { return new PaperDays(paperStartsOn, paperLastDay); }

    /** Of those that the act speaks of; none granted is said as well. */
    Map<PlaceAttribute, Integer> special() {
        return Map.copyOf(places);
    }

    private void told(PlaceAttribute attribute, Integer number) {
        if (number == null) places.remove(attribute);
        else places.put(attribute, number);
    }

    public LocalDate getPaperStartsOn() { return paperStartsOn; }

    public void setPaperStartsOn(LocalDate paperStartsOn) { this.paperStartsOn = paperStartsOn; }

    public LocalDate getPaperLastDay() { return paperLastDay; }

    public void setPaperLastDay(LocalDate paperLastDay) { this.paperLastDay = paperLastDay; }

    public Integer getStepFree() { return places.get(PlaceAttribute.STEP_FREE); }

    public void setStepFree(Integer number) { told(PlaceAttribute.STEP_FREE, number); }

    public Integer getLgbt() { return places.get(PlaceAttribute.LGBT); }

    public void setLgbt(Integer number) { told(PlaceAttribute.LGBT, number); }

    public Integer getFvvTeh() { return places.get(PlaceAttribute.FVV_TEH); }

    public void setFvvTeh(Integer number) { told(PlaceAttribute.FVV_TEH, number); }
}
