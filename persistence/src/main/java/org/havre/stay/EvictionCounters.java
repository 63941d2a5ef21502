package org.havre.stay;

import java.io.Serializable;

/**
 * What the ministry counts of a month in a department.
 *
 * @param leftAlone    rejected people who left without a measure
 * @param notices      households given formal notice by the prefect
 * @param applications households brought before the judge
 * @param executed     households ordered out, and out
 */
public record EvictionCounters(String department, String departmentName, long leftAlone, long notices,
        long applications, long executed) implements Serializable {}
