package org.havre.occupancy.web;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Flow;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Measure;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.Step;
import org.havre.shared.Rate;

/** Writes rows of figures as an array, row by row: a night its figures, a month the sums of its nights. */
final class OccupancyJson implements Consumer<OccupancyRow>, AutoCloseable {
    private final JsonGenerator json;
    private final Grouping grouping;
    private final Step step;
    private final boolean all;

    /** @param all whether they are figures of all places; of some alone, what is not known of them is left out */
    OccupancyJson(OutputStream out, Grouping grouping, Step step, boolean all) {
        json = Json.createGenerator(out);
        this.grouping = grouping;
        this.step = step;
        this.all = all;
        json.writeStartArray();
    }

    @Override public void accept(OccupancyRow row) {
        json.writeStartObject();
        group(row);
        if (step == Step.NIGHT) json.write("night", row.night().toString());
        else
            json.write("month", row.month().toString()).write("from", row.first().toString()).write("to",
                    row.last().toString());
        figures(row.figures());
        if (all) flow(row.flow());
        json.write("state", row.state().name());
        rate("grossRate", row.figures().grossRate());
        rate("netRate", row.figures().netRate());
        if (step == Step.MONTH)
            json.write("realisedOccupiedNights", row.realised().occupied())
                    .write("realisedOpenedNights", row.realised().opened())
                    .write("realisedUsableNights", row.realised().usable());
        json.writeEnd();
    }

    private void group(OccupancyRow row) {
        var name = grouping.name().toLowerCase(Locale.ROOT);
        text(name, row.group().key());
        switch (grouping) {
            case FACILITY -> {
                text("name", row.group().name());
                text("kind", row.kind() == null ? null : row.kind().name());
            }
            case DEPARTMENT, REGION -> text(name + "Name", row.group().name());
            default -> {}
        }
    }

    private void figures(Figures figures) {
        if (all) write("authorised", figures.authorised());
        write("opened", figures.opened());
        write("unavailable", figures.unavailable());
        json.writeStartObject(step == Step.NIGHT ? "unavailableByReason" : "unavailableNightsByReason");
        Stream.of(UnavailabilityReason.values())
                .forEach(reason -> json.write(reason.name(), figures.unavailable(reason)));
        json.writeEnd();
        write("usable", figures.usable());
        write("occupied", figures.occupied());
        write("reserved", figures.reserved());
        write("vacant", figures.vacant());
        write("allocable", figures.allocable());
        write("transitoryOpened", figures.of(Measure.TRANSITORY_OPENED));
        write("transitoryOccupied", figures.of(Measure.TRANSITORY_OCCUPIED));
        if (all) people(figures);
        write("excess", figures.of(Measure.EXCESS));
        write("blockedButOccupied", figures.of(Measure.BLOCKED_BUT_OCCUPIED));
    }

    /** Who came and left, and whose right to be here has ended: known of all places together. */
    private void people(Figures figures) {
        write("overstayProtected", figures.of(Measure.OVERSTAY_PROTECTED));
        write("overstayRejected", figures.of(Measure.OVERSTAY_REJECTED));
        write("overstayOther", figures.of(Measure.OVERSTAY_OTHER));
        json.write("arrivals", figures.of(Measure.ARRIVALS));
        json.write("departures", figures.of(Measure.DEPARTURES));
        write("inTransit", figures.of(Measure.IN_TRANSIT));
    }

    /** {@code opening + arrivals + joined − departures − left = closing}. */
    private void flow(Flow flow) {
        json.writeStartObject("flow").write("opening", flow.opening()).write("arrivals", flow.arrivals())
                .write("births", flow.births()).write("transfersIn", flow.transfersIn()).write("joined", flow.joined())
                .write("departures", flow.departures()).write("transfersOut", flow.transfersOut())
                .write("left", flow.left()).write("closing", flow.closing()).write("inTransit", flow.inTransit())
                .writeEnd();
    }

    private void write(String figure, long count) {
        json.write(step == Step.NIGHT ? figure : figure + "Nights", count);
    }

    private void rate(String name, Optional<Rate> rate) {
        rate.map(Rate::fraction).map(OccupancyJson::plain).ifPresentOrElse(fraction -> json.write(name, fraction),
                () -> json.writeNull(name));
    }

    private static BigDecimal plain(BigDecimal fraction) {
        var stripped = fraction.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void text(String name, String value) {
        if (value == null) json.writeNull(name);
        else json.write(name, value);
    }

    @Override public void close() {
        json.writeEnd();
        json.close();
    }
}
