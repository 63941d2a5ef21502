package org.havre.shared.web;

import java.util.ArrayList;
import java.util.List;

import org.havre.shared.Objection;

/** Which part of a list a program asks for: pages are numbered from 0. */
public record Paging(int page, int size) {
    private static final int LARGEST = 5000;

    /** @throws UnreadableParameter where there is no such part of any list */
    public Paging {
        List<Objection> objections = new ArrayList<>();
        if (page < 0 || page > Integer.MAX_VALUE / LARGEST) objections.add(Objection.of("problem.page").at("page"));
        if (size < 1 || size > LARGEST) objections.add(Objection.of("problem.size", LARGEST).at("size"));
        if (!objections.isEmpty()) throw new UnreadableParameter(objections);
    }

    /** The number of its first row, from 0. */
    public int first() { return page * size; }
}
