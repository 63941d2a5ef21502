package org.havre.credit.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import org.havre.access.Act;
import org.havre.credit.Euros;
import org.havre.credit.PaymentRow;
import org.havre.credit.Programme;
import org.havre.credit.service.PaymentService;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;

/** Payments for a year, the latest first, with what each programme paid. */
@Named
@RequestScoped
public class PaymentsView extends PagedView<PaymentRow> {
    private final PaymentService payments;
    private final Viewer viewer;
    private Long facility;
    private String year;

    protected PaymentsView() { this(null, null); }

    @Inject public PaymentsView(PaymentService payments, Viewer viewer) {
        this.payments = payments;
        this.viewer = viewer;
    }

    @Override protected List<PaymentRow> found() { return payments.ofYear(getOfYear(), facility); }

    /** What a programme paid. */
    public record Total(Programme programme, Euros paid) {}

    /** Nothing is added up across programmes. */
    public List<Total> getTotals() {
        return matching().stream().collect(groupingBy(PaymentRow::programme, TreeMap::new, toList())).entrySet()
                .stream()
                .map(each -> new Total(each.getKey(),
                        Euros.sum(each.getValue().stream().map(PaymentRow::amount).toList())))
                .toList();
    }

    /** The one facility whose payments are shown; null where all are, or it has none. */
    public String getTitle() {
        return facility == null ? null : matching().stream().findFirst().map(PaymentRow::title).orElse(null);
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    public boolean isImported() { return viewer.may(Act.IMPORT_PAYMENTS); }

    @Override protected String here() {
        return "payments.xhtml?year=" + getOfYear() + "&facility=" + (facility == null ? "" : facility);
    }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }
}
