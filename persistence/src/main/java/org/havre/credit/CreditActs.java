package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityTerms;
import org.havre.facility.PlaceAttribute;
import org.havre.orientation.Paper;
import org.havre.shared.Columns;

/** Every act about the caller's facilities, and the places that they give. */
@Dependent
public class CreditActs {
    private static final String ALL = """
            select a.id, a.facility_id, (select min(code) from facility_code c where c.facility_id = f.id and c.starts_on <= :day
                       and coalesce(c.ends_on, 'infinity') > :day) as code, f.name, a.nature, a.number, a.signed_on, a.starts_on,
                   a.ends_on, a.extension, a.amends_id, m.number as amends,
                   (select sum(p.places) from act_places p where p.act_id = a.id and p.starts_on <= a.starts_on) as places,
                   exists (select from credit_paper p where p.act_id = a.id) as paper, e.act_id is not null as ending
            from credit_act a join facility f on f.id = a.facility_id left join credit_act m on m.id = a.amends_id
            left join ending_act e on e.act_id = a.id and e.facility_id = a.facility_id
            where :facility = 0 or f.id = :facility
            order by a.starts_on desc, a.id desc""";

    private final EntityManager rows;

    @Inject public CreditActs(EntityManager rows) { this.rows = rows; }

    /**
     * The latest first.
     *
     * @param facility null for all of the scope
     */
    @SuppressWarnings("unchecked") public List<ActRow> all(Long facility, LocalDate today) {
        return ((List<Tuple>) rows.createNativeQuery(ALL, Tuple.class).setParameter("day", today)
                .setParameter("facility", facility == null ? 0L : facility).getResultList()).stream()
                .map(CreditActs::row).toList();
    }

    private static ActRow row(Tuple row) {
        return new ActRow(row.get("id", Long.class), row.get("facility_id", Long.class), row.get("code", String.class),
                row.get("name", String.class), Columns.constant(row, "nature", ActNature.class),
                row.get("number", String.class), Columns.day(row, "signed_on"), Columns.day(row, "starts_on"),
                Columns.day(row, "ends_on"), row.get("extension", Boolean.class), row.get("amends_id", Long.class),
                row.get("amends", String.class),
                Optional.ofNullable(row.get("places", Number.class)).map(Number::intValue).orElse(null),
                row.get("paper", Boolean.class), row.get("ending", Boolean.class));
    }

    public List<ActPlaces> places(long facility) {
        return rows.createQuery("from ActPlaces p where p.facility = :facility order by p.days.start", ActPlaces.class)
                .setParameter("facility", facility).getResultList();
    }

    /** What it states anew ends before its first day: places of an amended act, and all of an act whose place it takes. */
    public CreditAct add(CreditAct act, ActPlacing placing) {
        if (placing.amended() != null && placing.act().nature().standsAlone()) {
            rows.find(CreditAct.class, placing.amended().id()).endBefore(placing.act().startsOn());
            rows.flush();
        }
        rows.persist(act);
        if (!placing.tranches().isEmpty()) {
            placing.replaced().forEach(places -> places.endBefore(placing.act().startsOn()));
            rows.flush();
            placing.tranches().forEach(tranche -> rows.persist(new ActPlaces(act, tranche, placing.days())));
        }
        rows.flush();
        return act;
    }

    public void add(CreditAct act, Map<PlaceAttribute, Integer> special) {
        special.forEach((attribute, places) -> rows.persist(new ActSpecialPlaces(act, attribute, places)));
        rows.flush();
    }

    public void add(CreditPaper paper) {
        rows.persist(paper);
        rows.flush();
    }

    public Optional<Paper> paper(long act) {
        return Optional.ofNullable(rows.find(CreditPaper.class, act)).map(CreditPaper::paper);
    }

    /** The terms of a facility, the earliest first. */
    public List<FacilityTerms> terms(long facility) {
        return rows.createQuery("from FacilityTerms t where t.facility = :facility order by t.start",
                FacilityTerms.class).setParameter("facility", facility).getResultList();
    }

    /** How many people of the Dublin procedure live in a facility on a day: their number, and never a name. */
    public int dublinPeople(long facility, LocalDate day) {
        return (Integer) rows
                .createNativeQuery("select cast(coalesce(sum(people), 0) as integer) from dublin_people(:day)"
                        + " where facility_id = :facility", Integer.class)
                .setParameter("day", day)
                .setParameter("facility", facility).getSingleResult();
    }

    public void add(Stream<FacilityTerms> terms) {
        terms.forEach(rows::persist);
        rows.flush();
    }
}
