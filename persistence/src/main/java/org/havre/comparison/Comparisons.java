package org.havre.comparison;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.shared.Columns;

/** OFII's months as they were kept, with what Havre knows beside its nights; of the caller's scope. */
@Dependent
public class Comparisons {
    /** One row for each facility and each column that somebody has said something about. */
    private static final String MONTH = """
            with asked as (
                select coalesce(cast(nullif(:month, '') as date), (select max(month) from declared_month)) as month
            ),
            day as (select month as first, (month + interval '1 month' - interval '1 day')::date as last from asked),
            code as (
                select c.facility_id, c.code, c.starts_on <= day.first and coalesce(c.ends_on, 'infinity') > day.first as at_first,
                       c.starts_on <= day.last and coalesce(c.ends_on, 'infinity') > day.last as at_last
                from day join facility_code c on c.starts_on <= day.last and coalesce(c.ends_on, 'infinity') > day.first
            ),
            told as (select a.* from day join declared_activity a on a.month = day.first),
            moved as (
                select a.facility_id as from_id, min(b.facility_id) as to_id
                from code a join code b on b.code = a.code and b.at_last and b.facility_id <> a.facility_id
                join told on told.facility_id = a.facility_id
                where a.at_first and not exists (select from told t where t.facility_id = b.facility_id)
                group by a.facility_id
            ),
            out as (
                select x.facility_id, x.reason, count(*)::integer as places
                from day join unavailability x on not x.cancelled and x.starts_on <= day.last and coalesce(x.ends_on, 'infinity') > day.last
                join place p on p.unit_id = x.unit_id and (x.place_id is null or p.id = x.place_id)
                            and p.starts_on <= day.last and coalesce(p.ends_on, 'infinity') > day.last
                group by x.facility_id, x.reason
            ),
            outs as (
                select facility_id, sum(places) filter (where reason = 'TRAVAUX')::integer as out_travaux,
                       sum(places) filter (where reason = 'REMISE_EN_ETAT')::integer as out_remise_en_etat,
                       sum(places) filter (where reason = 'DESINSECTISATION')::integer as out_desinsectisation,
                       sum(places) filter (where reason = 'SOUS_OCCUPATION')::integer as out_sous_occupation
                from out group by facility_id
            ),
            said as (
                select distinct on (j.facility_id, j.figure) j.* from day join difference_justification j on j.month = day.first
                order by j.facility_id, j.figure, j.id desc
            ),
            bedless as (select b.* from day cross join lateral without_bed(day.last) b),
            centre as (
                select f.id, (select min(code) from code where facility_id = f.id and at_last) as code, f.name, t.kind,
                       d.code as department_code, d.name as department, r.code as region_code, r.name as region, before.capacity as earlier,
                       told.facility_id is not null as told, told.capacity, told.travaux, told.remise_en_etat, told.desinsectisation,
                       told.sous_occupation, told.unavailable, told.occupied, told.overstay_protected as protected,
                       told.overstay_rejected as rejected, told.unavailable_rate, told.occupancy_rate, told.protected_rate,
                       told.rejected_rate, moved.to_id,
                       exists (select from moved where to_id = f.id) as elsewhere, outs.out_travaux, outs.out_remise_en_etat,
                       outs.out_desinsectisation, outs.out_sous_occupation, coalesce(bedless.people, 0) as bedless,
                       s.figure, s.units, s.comment, s.author_name, s.recorded_at
                from day join facility f on :facility = 0 or f.id = :facility
                join department d on d.code = f.department_code join region r on r.code = d.region_code
                left join told on told.facility_id = f.id
                left join lateral (select kind, starts_on from facility_terms where facility_id = f.id and starts_on <= day.last
                                   order by starts_on desc limit 1) t on true
                left join lateral (select authorised_capacity as capacity from facility_terms
                                   where facility_id = f.id and starts_on < t.starts_on order by starts_on desc limit 1) before on true
                left join moved on moved.from_id = f.id
                left join outs on outs.facility_id = f.id
                left join bedless on bedless.facility_id = f.id
                left join said s on s.facility_id = f.id
                where t.kind is not null or told.facility_id is not null
            )
            select asked.month, m.told_at, centre.*
            from asked left join declared_month m on m.month = asked.month left join centre on true
            order by centre.region, centre.code nulls last, centre.id""";

    private final EntityManager rows;

    @Inject public Comparisons(EntityManager rows) { this.rows = rows; }

    /**
     * @param month    null for the newest that has come in
     * @param facility its number; null for all of the scope
     */
    @SuppressWarnings("unchecked") public ComparedMonth month(YearMonth month, Long facility) {
        var found = (List<Tuple>) rows.createNativeQuery(MONTH, Tuple.class)
                .setParameter("month", month == null ? "" : month.atDay(1).toString())
                .setParameter("facility", facility == null ? 0L : facility).getResultList();
        var centres = new LinkedHashMap<Long, MonthLine>();
        found.stream().filter(row -> row.get("id") != null)
                .forEach(row -> centres.merge(row.get("id", Long.class), line(row), Comparisons::together));
        var head = found.get(0);
        return new ComparedMonth(Optional.ofNullable(Columns.day(head, "month")).map(YearMonth::from).orElse(null),
                head.get("told_at", Instant.class), List.copyOf(centres.values()));
    }

    /** Keeps what the caller says of units that no cause explains. */
    public void add(long facility, YearMonth month, OfiiColumn column, int units, String comment, long author,
            String name) {
        rows.createNativeQuery("""
                insert into difference_justification (facility_id, month, figure, units, comment, author_id, author_name)
                values (:facility, :month, :figure, :units, :comment, :author, :name)""")
                .setParameter("facility", facility).setParameter("month", month.atDay(1))
                .setParameter("figure", column.name()).setParameter("units", units).setParameter("comment", comment)
                .setParameter("author", author).setParameter("name", name).executeUpdate();
    }

    /** Whose code this was on the last day of a month; empty where it is not the caller's. */
    public Optional<Long> numbered(String code, LocalDate last) {
        List<?> found = rows.createNativeQuery("select facility_id from facility_code where code = :code"
                + " and starts_on <= :last and (ends_on is null or ends_on > :last)", Long.class)
                .setParameter("code", code).setParameter("last", last).getResultList();
        return found.stream().map(Long.class::cast).findFirst();
    }

    private static MonthLine line(Tuple row) {
        var name = new CentreName(row.get("id", Long.class), row.get("code", String.class),
                row.get("name", String.class), Columns.constant(row, "kind", FacilityKind.class),
                row.get("department_code", String.class), row.get("department", String.class),
                row.get("region_code", String.class), row.get("region", String.class));
        return new MonthLine(name, Boolean.TRUE.equals(row.get("told")) ? told(row) : null,
                row.get("to_id", Long.class), row.get("elsewhere", Boolean.class), recorded(row),
                row.get("bedless", Number.class).intValue(), row.get("earlier", Integer.class), said(row));
    }

    private static Cells told(Tuple row) {
        var values = new EnumMap<OfiiColumn, Integer>(OfiiColumn.class);
        for (var column : OfiiColumn.values()) {
            var value = row.get(column.name().toLowerCase(Locale.ROOT), Integer.class);
            if (value != null) values.put(column, column.isRate() ? tenths(value) : value);
        }
        return new Cells(values);
    }

    /** Of a percent, from millionths. */
    private static int tenths(int millionths) {
        return Math.toIntExact(Math.round(millionths / 1000.0));
    }

    private static Map<UnavailabilityReason, Integer> recorded(Tuple row) {
        return Stream.of(UnavailabilityReason.values()).filter(reason -> places(row, reason) != null)
                .collect(toMap(reason -> reason, reason -> places(row, reason)));
    }

    private static Integer places(Tuple row, UnavailabilityReason reason) {
        return row.get("out_" + reason.name().toLowerCase(Locale.ROOT), Integer.class);
    }

    private static Map<OfiiColumn, Justification> said(Tuple row) {
        var column = Columns.constant(row, "figure", OfiiColumn.class);
        return column == null
                ? Map.of()
                : Map.of(column, new Justification(column, row.get("units", Integer.class),
                        row.get("comment", String.class), row.get("author_name", String.class),
                        row.get("recorded_at", Instant.class)));
    }

    private static MonthLine together(MonthLine some, MonthLine others) {
        var said = new EnumMap<OfiiColumn, Justification>(OfiiColumn.class);
        Stream.of(some.said(), others.said()).filter(Objects::nonNull).forEach(said::putAll);
        return new MonthLine(some.name(), some.ofii(), some.movedTo(), some.toldElsewhere(), some.recorded(),
                some.withoutBed(), some.earlierCapacity(), said);
    }
}
