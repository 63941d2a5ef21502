package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.havre.facility.Consequence;
import org.havre.facility.PlaceLabels;
import org.havre.facility.DayOfBeds.PlaceOnDay;
import org.havre.facility.service.PlaceService;

/** A place is added, named, closed or opened again. */
@Named
@RequestScoped
public class PlaceForm extends BedForm {
    private final PlaceService places;
    private String label;
    private LocalDate day;

    protected PlaceForm() { this(null); }

    @Inject public PlaceForm(PlaceService places) { this.places = places; }

    public void fill() {
        day = act() == BedAct.CLOSE_PLACE ? today().plusDays(1) : today();
        if (act() == BedAct.ADD_PLACE) {
            var taken = unit().places().stream().map(PlaceOnDay::place).map(place -> place.label()).toList();
            label = PlaceLabels.next(unit().unit().name(), 1, taken).get(0);
        } else {
            label = place().label();
            setVersion(place().version());
        }
    }

    public Consequence getConsequence() {
        if (day == null) return null;
        return switch (act()) {
            case CLOSE_PLACE -> foreseen(() -> places.foreseeClosing(view().getPlace(), day), day);
            case REOPEN_PLACE -> foreseen(() -> places.foreseeReopening(view().getPlace(), day), day);
            default -> null;
        };
    }

    public String save() {
        return switch (act()) {
            case ADD_PLACE -> {
                places.open(view().getUnit(), label, day);
                yield done("place.added", label, day);
            }
            case RENAME_PLACE -> {
                places.rename(view().getPlace(), getVersion(), label);
                yield done("place.renamed", label);
            }
            case CLOSE_PLACE -> {
                places.close(view().getPlace(), getVersion(), day);
                yield done(new Undo(BedAct.CLOSE_PLACE, view().getPlace(), getVersion() + 1), "place.closed",
                        place().label(), day);
            }
            default -> {
                places.reopen(view().getPlace(), getVersion(), day);
                yield done("place.reopened", place().label(), day);
            }
        };
    }

    public String getLabel() { return label; }

    public void setLabel(String label) { this.label = label; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }
}
