package org.havre.shared.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.havre.shared.Page;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** A list that fetches only the rows in sight, with one query for rows and total together. */
public class LazyRows<R> extends LazyDataModel<R> {
    private static final long serialVersionUID = 1L;

    /** Where the rows come from, sorted by the {@code field} of a column; null is the list's own order. */
    @FunctionalInterface
    public interface Source<R> extends Serializable {
        Page<R> page(String field, boolean ascending, int first, int size);
    }

    /** Rows of a page of every list in the house. */
    private static final int SIZE = 25;

    private final Source<R> source;
    private boolean counted;
    private transient Page<R> ahead;

    public LazyRows(Source<R> source) { this.source = source; }

    /** Unknown until the rows are there, and then told with them. */
    @Override public int count(Map<String, FilterMeta> filters) {
        return counted ? getRowCount() : Integer.MAX_VALUE;
    }

    @Override public List<R> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var sort = sorts.values().stream().findFirst();
        var field = sort.map(SortMeta::getField).orElse(null);
        var ascending = sort.map(meta -> meta.getOrder().isAscending()).orElse(true);
        var page = ahead != null && first == 0 && field == null && ahead.size() == size
                ? ahead
                : source.page(field, ascending, first, size);
        ahead = null;
        if (page.items().isEmpty() && first > 0) page = source.page(field, ascending, 0, size);
        count(page);
        return page.items();
    }

    /** How many rows there are in all, for a sentence above the list; its first page is then fetched already. */
    public int getTotal() {
        if (!counted) {
            ahead = source.page(null, true, 0, SIZE);
            count(ahead);
        }
        return getRowCount();
    }

    private void count(Page<R> page) {
        setRowCount(Math.toIntExact(page.total()));
        counted = true;
    }
}
