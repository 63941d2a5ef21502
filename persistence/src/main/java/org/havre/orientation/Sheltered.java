package org.havre.orientation;

import java.time.LocalDate;
import java.util.List;

/** People whom facilities took in without a decision of OFII and who are owed one (R3); the feature of stays keeps them. */
public interface Sheltered {

    /** One of a sheltered household, and the first night in the facility. */
    record Guest(long person, LocalDate arrivedOn) {}

    /** Those of a household who were in a facility on a day without a decision; empty where nothing is owed there. */
    List<Guest> of(long household, long facility, LocalDate day);

    /** The stays of these people rest on the decision from now on, from the day of arrival; what was recorded is kept. */
    void regularise(Decision decision, List<Guest> guests, long author);
}
