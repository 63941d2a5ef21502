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

    private final Source<R> source;
    private boolean counted;

    public LazyRows(Source<R> source) { this.source = source; }

    /** Unknown until the rows are there, and then told with them. */
    @Override
    public int count(Map<String, FilterMeta> filters) { return counted ? getRowCount() : Integer.MAX_VALUE; }

    @Override
    public List<R> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var sort = sorts.values().stream().findFirst();
        var field = sort.map(SortMeta::getField).orElse(null);
        var ascending = sort.map(meta -> meta.getOrder().isAscending()).orElse(true);
        var page = source.page(field, ascending, first, size);
        if (page.items().isEmpty() && first > 0) page = source.page(field, ascending, 0, size);
        setRowCount(Math.toIntExact(page.total()));
        counted = true;
        return page.items();
    }
}
