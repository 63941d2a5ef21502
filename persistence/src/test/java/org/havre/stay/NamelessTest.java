package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import org.havre.facility.Holder;
import org.havre.orientation.AskRow;
import org.havre.orientation.DecisionFile;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.TranscribedRow;
import org.havre.orientation.TransferRow;
import org.havre.resident.BirthDate;
import org.havre.resident.MemberRow;
import org.havre.resident.OutcomeRow;
import org.havre.shared.Invented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamelessTest {
    @ParameterizedTest
    @ValueSource(classes = {Holder.class, AskRow.class, DecisionFile.class, DecisionRow.class, TranscribedRow.class,
            TransferRow.class, BirthDate.class, MemberRow.class, OutcomeRow.class, Absent.class, Applicant.class,
            ChangeRow.class, ExpectedHousehold.class, ExpectedMember.class, FileMember.class, FileStay.class,
            Guest.class, Housemate.class, Kin.class, Overstayer.class,
            ResidentRow.class, Revision.class, SheetLine.class,
            WaitingHousehold.class}) void what_is_known_of_somebody_is_not_told_by_a_log(Class<?> type) {
        var text = Invented.one(type).toString();
        assertThat(text).isNotBlank().doesNotContain(Invented.WORD).doesNotContain("2026");
    }

    @Test void what_was_asked_and_where_somebody_slept_is_told_without_whom() {
        assertThat(Invented.one(NightRow.class).toString()).isEqualTo("night of place " + Invented.WORD);
        assertThat(Invented.one(ResidentFilter.class)).hasToString("residents on 2026-05-10");
    }
}
