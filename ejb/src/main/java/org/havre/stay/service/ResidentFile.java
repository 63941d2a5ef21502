package org.havre.stay.service;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import org.havre.orientation.DecisionRow;
import org.havre.stay.FileAbsence;
import org.havre.stay.FileHousehold;
import org.havre.stay.FileMember;
import org.havre.stay.FileStay;

/** What Havre knows of a resident: the household with the person first, the stays with their beds, OFII's decisions. */
public record ResidentFile(FileHousehold together, List<FileStay> stays, List<DecisionRow> decisions)
        implements Serializable {

    public ResidentFile {
        stays = List.copyOf(stays);
        decisions = List.copyOf(decisions);
    }

    /** The person's absences, the latest first. */
    public List<FileAbsence> absences() {
        var seen = new HashSet<Long>();
        return stays.stream().filter(stay -> !stay.cancelled() && seen.add(stay.stay()))
                .flatMap(stay -> stay.absences().stream().map(away -> new FileAbsence(stay.facility(), away))).toList();
    }

    public FileMember person() {
        return household().get(0);
    }

    public List<FileMember> household() {
        return together.members();
    }

    @Override public String toString() {
        return "file";
    }
}
