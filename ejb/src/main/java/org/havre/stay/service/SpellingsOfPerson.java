package org.havre.stay.service;

import java.util.List;
import org.havre.resident.SpellingRow;
import org.havre.stay.KnownPerson;

/** Somebody with the other spellings of the name. */
public record SpellingsOfPerson(KnownPerson person, List<SpellingRow> spellings) {}
