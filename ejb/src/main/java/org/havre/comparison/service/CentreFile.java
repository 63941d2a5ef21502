package org.havre.comparison.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.havre.comparison.ComparedCentre;
import org.havre.statement.RecordedAct;

/**
 * One centre's month in OFII's file beside Havre's own, with the rows behind its causes.
 *
 * @param late   what was recorded after the file was drawn and may bear on its night
 * @param people names by the number of the stay, for those who may see them
 */
public record CentreFile(YearMonth month, Instant drawn, ComparedCentre centre, List<RecordedAct> late,
        Map<Long, String> people) implements Serializable {}
