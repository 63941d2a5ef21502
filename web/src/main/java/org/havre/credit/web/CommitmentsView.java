package org.havre.credit.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import org.havre.access.Act;
import org.havre.credit.CommitmentRow;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.credit.service.CommitmentService;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;

/** The commitments whose years hold this one: their AE beside what is paid of them, each programme by itself. */
@Named
@RequestScoped
public class CommitmentsView extends PagedView<CommitmentRow> {
    private final CommitmentService commitments;
    private final Viewer viewer;
    private String year;

    protected CommitmentsView() { this(null, null); }

    @Inject public CommitmentsView(CommitmentService commitments, Viewer viewer) {
        this.commitments = commitments;
        this.viewer = viewer;
    }

    @Override protected List<CommitmentRow> found() { return commitments.ofYear(getOfYear()); }

    /** What a programme's commitments come to. */
    public record Total(Programme programme, Euros ae, Euros paid) {
        public Euros left() { return ae.minus(paid); }
    }

    /** Nothing is added up across programmes. */
    public List<Total> getTotals() {
        return matching().stream().collect(groupingBy(CommitmentRow::programme, TreeMap::new, toList())).entrySet()
                .stream().map(each -> new Total(each.getKey(),
                        Euros.sum(each.getValue().stream().map(CommitmentRow::ae).toList()),
                        Euros.sum(each.getValue().stream().map(CommitmentRow::paid).toList())))
                .toList();
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    @Override protected String here() { return "commitments.xhtml?year=" + getOfYear(); }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }
}
