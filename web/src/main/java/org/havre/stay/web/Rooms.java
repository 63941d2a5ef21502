package org.havre.stay.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.shared.Texts;
import org.havre.stay.BedWish;
import org.havre.stay.Fit;

/** The units of a facility as a form offers them: those that suit first, each bed a choice. */
class Rooms implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<RoomRow> rows;

    Rooms(List<Fit> choices) { this.rows = choices.stream().map(RoomRow::of).toList(); }

    List<RoomRow> suiting() { return rows.stream().filter(RoomRow::suits).toList(); }

    List<RoomRow> others() { return rows.stream().filter(room -> !room.suits()).toList(); }

    /** One choice for each bed that nothing forbids, by unit; people's present beds are always among them. */
    List<SelectItem> choices(List<BedForm> people, Texts texts) {
        var groups = rows.stream().filter(RoomRow::possible).map(room -> group(room, texts))
                .collect(Collectors.toList());
        var known = values();
        var kept = people.stream().filter(person -> person.getHousemate() != null
                && !known.contains(BedForm.write(person.getHousemate().bed())))
                .map(person -> new SelectItem(BedForm.write(person.getHousemate().bed()),
                        person.getHousemate().bedName()))
                .toArray(SelectItem[]::new);
        if (kept.length > 0) groups.add(0, new SelectItemGroup(texts.text("beds.present"), null, false, kept));
        return List.copyOf(groups);
    }

    private static SelectItem group(RoomRow room, Texts texts) {
        var items = Stream.concat(
                room.beds().stream().map(bed -> new SelectItem(value(room.unit(), bed.place()),
                        room.name() + " · " + bed.label())),
                Stream.of(new SelectItem(value(room.unit(), null), room.name() + " · " + texts.text("beds.without"))));
        return new SelectItemGroup(room.name(), null, false, items.toArray(SelectItem[]::new));
    }

    /** The choices of a group. */
    static Stream<SelectItem> items(SelectItem group) {
        return Stream.of(((SelectItemGroup) group).getSelectItems());
    }

    private Set<String> values() {
        return rows.stream().filter(RoomRow::possible)
                .flatMap(room -> Stream.concat(Stream.of(value(room.unit(), null)),
                        room.beds().stream().map(bed -> value(room.unit(), bed.place()))))
                .collect(Collectors.toSet());
    }

    /** Puts people into a unit, bed by bed; those who find none left, without a place of their own. */
    void lodge(long unit, List<BedForm> people) {
        var free = new ArrayList<>(
                rows.stream().filter(room -> room.unit() == unit).flatMap(room -> room.beds().stream())
                        .map(bed -> value(unit, bed.place())).toList());
        people.forEach(person -> person.setBed(free.isEmpty() ? value(unit, null) : free.remove(0)));
    }

    /** A bed that is not on offer any more, on another day, is chosen no longer. */
    void forget(List<BedForm> people) {
        var known = values();
        people.stream().filter(person -> !person.getBed().isEmpty() && !known.contains(person.getBed()))
                .forEach(BedForm::reset);
    }

    private static String value(long unit, Long place) { return BedForm.write(new BedWish(0, unit, place)); }
}
