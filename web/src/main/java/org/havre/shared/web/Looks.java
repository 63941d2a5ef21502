package org.havre.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The shape and the tone of a state; the word is its text. A state without a line here is a quiet ring. */
@Named
@ApplicationScoped
public class Looks {
    private static final Map<String, String> LOOKS = Map.ofEntries( //
            Map.entry("AccountState.OPEN", "fine full"), //
            Map.entry("AccountState.WITHOUT_RIGHT", "warning half"), //
            Map.entry("AccountState.CLOSED", "dash"), //
            Map.entry("ActState.TO_COME", "note quarter"), //
            Map.entry("ActState.IN_FORCE", "fine full"), //
            Map.entry("ActState.ENDING", "warning half"), //
            Map.entry("ActState.OVER", "dash"), //
            Map.entry("PlaceState.FREE", "fine"), //
            Map.entry("PlaceState.RESERVED", "note quarter"), //
            Map.entry("PlaceState.OCCUPIED", "main full"), //
            Map.entry("PlaceState.UNAVAILABLE", "danger cross"), //
            Map.entry("PlaceState.CLOSED", "dash"), //
            Map.entry("OrientationState.PROPOSED", "note"), //
            Map.entry("OrientationState.REFUSED", "danger cross"), //
            Map.entry("OrientationState.OBJECTED", "danger cross"), //
            Map.entry("PlaceAnswer.CONFIRMED", "fine full"), //
            Map.entry("PlaceAnswer.NOT_ADAPTED", "warning triangle"), //
            Map.entry("PlaceAnswer.NOT_AVAILABLE", "danger cross"), //
            Map.entry("OrientationState.EXPECTED", "note quarter"), //
            Map.entry("OrientationState.ARRIVED", "fine full"), //
            Map.entry("OrientationState.NOT_ARRIVED", "danger cross"), //
            Map.entry("OrientationState.CANCELLED", "dash"), //
            Map.entry("OrientationState.WITHDRAWN", "dash"), //
            Map.entry("TranscriptionState.CONTESTED", "warning triangle"), //
            Map.entry("RegionAskState.ASKED", "note"), //
            Map.entry("RegionAskState.DECLINED", "danger cross"), //
            Map.entry("RegionAskState.WITHDRAWN", "dash"), //
            Map.entry("RegionAskState.PLACED", "note quarter"), //
            Map.entry("RegionAskState.ARRIVED", "fine full"), //
            Map.entry("RegionAskState.ENDED", "dash"), //
            Map.entry("NightState.REALISED", "full"), //
            Map.entry("NightState.PROVISIONAL", "warning half"), //
            Map.entry("NightState.FORECAST", "note quarter"), //
            Map.entry("Agreement.FAR_APART", "danger triangle"), //
            Map.entry("Agreement.DIFFERENT", "warning half"), //
            Map.entry("Agreement.SAME", "fine full"), //
            Map.entry("Agreement.NOT_COMPARED", "dash"), //
            Map.entry("ReconciledState.OPEN", "danger triangle"), //
            Map.entry("ReconciledState.JUSTIFIED", "note full"), //
            Map.entry("ReconciledState.CLOSED", "dash"), //
            Map.entry("DocumentState.MISSING", "danger triangle"), //
            Map.entry("DocumentState.DUE_TODAY", "warning full"), //
            Map.entry("DocumentState.TO_COME", "note quarter"), //
            Map.entry("DocumentState.RECEIVED_LATE", "warning half"), //
            Map.entry("DocumentState.RECEIVED", "fine full"), //
            Map.entry("DifferenceState.UNEXPLAINED", "danger triangle"), //
            Map.entry("DifferenceState.TO_REVIEW", "warning half"), //
            Map.entry("DifferenceState.JUSTIFIED", "note full"), //
            Map.entry("DifferenceState.EXPLAINED", "fine full"), //
            Map.entry("DifferenceState.SAME", "dash"), //
            Map.entry("MonthState.RUNNING", "note quarter"), //
            Map.entry("MonthState.DUE", "warning half"), //
            Map.entry("MonthState.LATE", "danger triangle"), //
            Map.entry("MonthState.CLOSED", "fine full"), //
            Map.entry("MonthState.NOT_ASKED", "dash"), //
            Map.entry("ExportState.WAITING", "note quarter"), //
            Map.entry("ExportState.RUNNING", "note half"), //
            Map.entry("ExportState.READY", "fine full"), //
            Map.entry("ExportState.CANCELLED", "dash"), //
            Map.entry("ExportState.FAILED", "danger cross"), //
            Map.entry("ExportState.GONE", "dash"), //
            Map.entry("Due.LATE", "danger triangle"), //
            Map.entry("Due.TODAY", "warning full"), //
            Map.entry("Due.COMING", "note"), //
            Map.entry("AbsenceState.PLANNED", "note quarter"), //
            Map.entry("AbsenceState.EXCUSED", "note half"), //
            Map.entry("AbsenceState.COUNTED", "warning half"), //
            Map.entry("AbsenceState.TO_REPORT", "danger triangle"), //
            Map.entry("AbsenceState.REPORTED", "warning full"), //
            Map.entry("AbsenceState.EXIT_TO_ASK", "danger triangle"), //
            Map.entry("AbsenceState.EXIT_ASKED", "warning square"), //
            Map.entry("AbsenceState.OVER", "dash"), //
            Map.entry("DeclarationState.TO_DECLARE", "warning half"), //
            Map.entry("DeclarationState.CORRECTED", "danger triangle"), //
            Map.entry("DeclarationState.CANCELLED", "danger cross"), //
            Map.entry("DeclarationState.DECLARED", "fine full"), //
            Map.entry("Presence.EXPECTED", "note quarter"), //
            Map.entry("Presence.PRESENT", "main full"), //
            Map.entry("Presence.ABSENT", "warning half"), //
            Map.entry("Presence.IN_TRANSIT", "note arrow"), //
            Map.entry("Presence.LEAVING", "warning square"), //
            Map.entry("Presence.OVERSTAYING", "danger triangle"), //
            Map.entry("Presence.LEFT", "dash"));

    public String of(Enum<?> state) {
        if (state == null) return "";
        return LOOKS.getOrDefault(state.getDeclaringClass().getSimpleName() + '.' + state.name(), "");
    }
}
