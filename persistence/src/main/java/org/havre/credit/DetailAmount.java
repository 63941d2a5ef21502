package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What of a result is put to one purpose, as it is kept. */
@Embeddable
public record DetailAmount(@Column(name = "facility_id") long facility, @Column(name = "amount") Euros amount) {}
