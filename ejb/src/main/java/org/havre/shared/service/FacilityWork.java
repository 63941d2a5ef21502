package org.havre.shared.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How much work of one kind waits in one facility.
 *
 * @param code       null where the facility has none today
 * @param ofFacility whether it waits for the facility itself, not for the reader
 * @param oldest     the earliest day by which some of it is due
 */
public record FacilityWork(long facility, String code, String name, String departmentCode, String department,
        String regionCode, String region, Work work, boolean ofFacility, Waiting waiting, LocalDate oldest)
        implements
        Serializable {}
