package org.havre.comparison.web;

import java.io.Serializable;
import java.util.List;
import org.havre.comparison.ComparedCentre;
import org.havre.comparison.OfiiColumn;

/** One column of all centres of a region added up. */
public record RegionLine(String code, String region, int centres, long differing, long ofii, long havre, long explained,
        long unexplained) implements Serializable {

    static RegionLine of(List<ComparedCentre> centres, OfiiColumn column) {
        var region = centres.get(0).name();
        var lines = centres.stream().map(centre -> centre.in(column)).toList();
        return new RegionLine(region.regionCode(), region.region(), centres.size(),
                lines.stream().filter(line -> !line.isNone()).count(),
                lines.stream().mapToLong(line -> line.ofii() == null ? 0 : line.ofii()).sum(),
                lines.stream().mapToLong(line -> line.havre() == null ? 0 : line.havre()).sum(),
                lines.stream().mapToLong(line -> line.explained()).sum(),
                lines.stream().mapToLong(line -> line.unexplained()).sum());
    }
}
