package vn.chiso.web.campaign;

import java.time.LocalDate;

/** When a phase takes place, both days included. */
public record PhaseDates(Phase phase, LocalDate startsOn, LocalDate endsOn) {
}
