package vn.chiso.web.campaign.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;

/**
 * A calendar as typed: six phases, each after the one before it.
 *
 * @param calendar what was understood; complete when there are no refusals
 */
record CalendarForm(List<CalendarPage.Row> rows, List<PhaseDates> calendar, List<Refusal> refusals) {

    static CalendarForm of(Map<Phase, PhaseDates> planned) {
        List<CalendarPage.Row> rows = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            PhaseDates dates = planned.get(phase);
            rows.add(new CalendarPage.Row(phase, dates == null ? "" : Days.written(dates.startsOn()),
                    dates == null ? "" : Days.written(dates.endsOn())));
        }
        return new CalendarForm(rows, List.copyOf(planned.values()), List.of());
    }

    /** @param names names of the phases within a sentence */
    static CalendarForm read(MultiValueMap<String, String> form, Function<Phase, String> names) {
        List<CalendarPage.Row> rows = new ArrayList<>();
        List<PhaseDates> calendar = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        LocalDate last = null;
        Phase before = null;
        for (Phase phase : Phase.values()) {
            String from = text(form, "tu-" + phase.id());
            String to = text(form, "den-" + phase.id());
            rows.add(new CalendarPage.Row(phase, from, to));
            Optional<LocalDate> start = day("tu-" + phase.id(), names.apply(phase), from, refusals);
            Optional<LocalDate> end = day("den-" + phase.id(), names.apply(phase), to, refusals);
            if (start.isPresent() && last != null && before != null && !start.get().isAfter(last)) {
                refusals.add(Refusal.at("tu-" + phase.id(), "campaign.calendar.overlap", names.apply(phase),
                        names.apply(before), Days.written(last)));
            }
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                refusals.add(Refusal.at("den-" + phase.id(), "campaign.calendar.order", names.apply(phase)));
            } else if (start.isPresent() && end.isPresent()) {
                calendar.add(new PhaseDates(phase, start.get(), end.get()));
            }
            if (end.isPresent() && (last == null || end.get().isAfter(last))) {
                last = end.get();
                before = phase;
            }
        }
        return new CalendarForm(rows, calendar, refusals);
    }

    private static Optional<LocalDate> day(String field, String phase, String typed, List<Refusal> refusals) {
        Optional<LocalDate> day = Days.ofThisCentury(typed);
        if (day.isEmpty()) {
            refusals.add(typed.isBlank()
                    ? Refusal.at(field, "campaign.calendar.empty", phase)
                    : Refusal.at(field, "campaign.calendar.no-day", phase, typed.strip()));
        }
        return day;
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.length() > 40 ? value.substring(0, 40) : value;
    }
}
