package org.havre.shared.web;

import java.util.List;

/** A list that is all at hand, and is looked at a page at a time. */
public abstract class PagedView<R> {
    private static final int AT_ONCE = 50;

    private int page = 1;
    private List<R> matching;

    /** What the filters let through. */
    protected abstract List<R> found();

    /** This list with its filters, as an address; a page is added to it. */
    protected abstract String here();

    protected List<R> matching() {
        if (matching == null) matching = found();
        return matching;
    }

    public List<R> getRows() { return matching().stream().skip(getFirst() - 1L).limit(AT_ONCE).toList(); }

    public int getMatching() { return matching().size(); }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, getMatching()); }

    public boolean isPaged() { return getMatching() > AT_ONCE; }

    public String getPrevious() { return page > 1 ? here() + "&page=" + (page - 1) : ""; }

    public String getNext() { return getLast() < getMatching() ? here() + "&page=" + (page + 1) : ""; }

    public String getPage() { return Integer.toString(page); }

    /** What is no number, or none of a page, asks for the first. */
    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
