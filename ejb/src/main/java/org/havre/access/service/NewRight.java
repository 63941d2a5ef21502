package org.havre.access.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.access.Role;
import org.havre.access.ScopeKind;

/**
 * A right to be given.
 *
 * @param places codes of facilities, a département's or region's code, or a name; nothing for the nation
 * @param ends   the first day without it; null where none is known
 */
public record NewRight(Role role, ScopeKind scope, String places, LocalDate starts, LocalDate ends)
        implements
        Serializable {}
