package org.havre.facility.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.facility.TermsSource;

/** What an import is about to write, gathered so that each table is written once. */
final class ParkChanges {

    private static final String OFII = TermsSource.OFII_FILE.name();

    final List<Object[]> facilities = new ArrayList<>();
    final List<Object[]> renamed = new ArrayList<>();
    final List<Object[]> codes = new ArrayList<>();
    final List<Object[]> codesFromEarlier = new ArrayList<>();
    final List<Object[]> directoratesEnded = new ArrayList<>();
    final List<Object[]> directoratesCorrected = new ArrayList<>();
    final List<Object[]> directorates = new ArrayList<>();
    final List<Object[]> termsCorrected = new ArrayList<>();
    final List<Object[]> terms = new ArrayList<>();
    final List<Object[]> declared = new ArrayList<>();
    final List<Object[]> declaredOtherwise = new ArrayList<>();

    void facility(long id, String name, String departmentCode, LocalDate month) {
        facilities.add(new Object[]{id, name, departmentCode, month});
    }

    void facilityAs(long id, String name, String departmentCode, LocalDate month) {
        renamed.add(new Object[]{id, name, departmentCode, month});
    }

    void code(long facility, String code, LocalDate from) {
        codes.add(new Object[]{facility, code, from});
    }

    void codeFromEarlier(long id, LocalDate from) {
        codesFromEarlier.add(new Object[]{id, from});
    }

    void directorate(long facility, long directorate, LocalDate from, LocalDate to) {
        directorates.add(new Object[]{facility, directorate, from, to});
    }

    void endDirectorate(long id, LocalDate to) {
        directoratesEnded.add(new Object[]{id, to});
    }

    void correctDirectorate(long id, long directorate) {
        directoratesCorrected.add(new Object[]{id, directorate});
    }

    void terms(long facility, LocalDate from, Terms stated) {
        terms.add(new Object[]{facility, from, stated.kind().name(), stated.kind().usualRegime().name(),
                stated.operator(),
                stated.capacity(), OFII});
    }

    void correctTerms(long id, Terms stated) {
        termsCorrected.add(new Object[]{id, stated.kind().name(), stated.kind().usualRegime().name(), stated.operator(),
                stated.capacity()});
    }

    void declared(long facility, LocalDate month, List<Integer> figures) {
        declared.add(row(facility, month, figures));
    }

    void declareOtherwise(long facility, LocalDate month, List<Integer> figures) {
        declaredOtherwise.add(row(facility, month, figures));
    }

    private static Object[] row(long facility, LocalDate month, List<Integer> figures) {
        List<Object> row = new ArrayList<>(List.of(facility, month));
        row.addAll(figures);
        return row.toArray();
    }
}
