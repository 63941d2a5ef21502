package org.havre.facility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import org.havre.shared.Cells;

/** What a facility was called, who ran it, as what, for how many, and what OFII's file said of it. */
@Dependent
public class FacilityPast {

    private final EntityManager rows;

    @Inject public FacilityPast(EntityManager rows) {
        this.rows = rows;
    }

    /** Codes, directorates and terms, the newest of each first. */
    public List<DatedFact> facts(long facility) {
        List<?> found = rows.createNativeQuery("""
                select * from (
                    select 'TERMS' as fact, t.starts_on, lead(t.starts_on) over (order by t.starts_on) as ends_on, t.kind,
                           t.regime, o.name, t.authorised_capacity, t.source, t.act
                    from facility_terms t join operator o on o.id = t.operator_id where t.facility_id = :facility
                    union all
                    select 'CODE', starts_on, ends_on, code, null, null, null, null, null
                    from facility_code where facility_id = :facility
                    union all
                    select 'DIRECTORATE', l.starts_on, l.ends_on, x.name, null, null, null, null, null
                    from facility_directorate l join territorial_directorate x on x.id = l.directorate_id
                    where l.facility_id = :facility
                ) dated order by fact, starts_on desc""").setParameter("facility", facility).getResultList();
        return found.stream().map(row -> fact(new Cells(row))).toList();
    }

    private static DatedFact fact(Cells row) {
        String fact = row.text();
        var from = row.day();
        var to = row.day();
        return switch (fact) {
            case "CODE" -> new DatedFact.Code(row.text(), from, to);
            case "DIRECTORATE" -> new DatedFact.Directorate(row.text(), from, to);
            default ->
                new DatedFact.Terms(row.constant(FacilityKind.class), row.constant(FundingRegime.class), row.text(),
                        row.count(), row.constant(TermsSource.class), row.text(), from, to);
        };
    }

    /** What OFII's files declared, the newest months first. */
    public List<DeclaredRow> declared(long facility, int months) {
        List<?> found = rows.createNativeQuery("""
                select month, capacity, travaux, remise_en_etat, desinsectisation, sous_occupation, unavailable, occupied,
                       overstay_protected, overstay_rejected
                from declared_activity where facility_id = :facility order by month desc""")
                .setParameter("facility", facility).setMaxResults(months).getResultList();
        return found.stream().map(Cells::new)
                .map(row -> new DeclaredRow(YearMonth.from(row.day()), row.findCount(), row.findCount(),
                        row.findCount(),
                        row.findCount(), row.findCount(), row.findCount(), row.findCount(), row.findCount(),
                        row.findCount()))
                .toList();
    }
}
