package vn.chiso.web.plan.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.web.ui.Ui;

/**
 * A place on the time line of a plan: late, a quarter, again and again, or no day at all.
 *
 * @param id     as addresses have it
 * @param stored the same as the database names it, several where words of deadlines mean the same
 * @param all    rows there
 * @param done   of them
 */
record Moment(String id, List<String> stored, int all, int done) {

    static final String LATE = "qua-han";
    static final String RECURRING = "thuong-xuyen";
    static final String NONE = "khong-han";

    /** The places at which rows stand: late ones, quarters in their order, recurring ones, the others. */
    static List<Moment> of(List<ProgressStore.MomentCount> counts) {
        Moment late = new Moment(LATE, List.of(LATE), 0, 0);
        Moment recurring = new Moment(RECURRING, List.of(), 0, 0);
        Moment none = new Moment(NONE, List.of(), 0, 0);
        Map<String, Moment> quarters = new TreeMap<>();
        for (ProgressStore.MomentCount count : counts) {
            if (count.moment().equals(LATE)) {
                late = late.and(count);
            } else if (!count.moment().startsWith(":")) {
                quarters.put(count.moment(), new Moment(count.moment(), List.of(), 0, 0).and(count));
            } else if (new Deadline(count.moment().substring(1)).meaning() instanceof Deadline.Recurring) {
                recurring = recurring.and(count);
            } else {
                none = none.and(count);
            }
        }
        List<Moment> moments = new ArrayList<>(List.of(late));
        moments.addAll(quarters.values());
        moments.add(recurring);
        moments.add(none);
        return moments.stream().filter(moment -> moment.all() > 0 || moment.id().equals(LATE)).toList();
    }

    private Moment and(ProgressStore.MomentCount count) {
        List<String> both = new ArrayList<>(stored);
        if (!both.contains(count.moment())) {
            both.add(count.moment());
        }
        return new Moment(id, List.copyOf(both), all + count.all(), done + count.done());
    }

    /** What people read. */
    String name(LocalDate today, Ui ui) {
        Quarter quarter = Quarter.parse(id).orElse(null);
        if (quarter == null) {
            return ui.t("plan.moment." + id);
        }
        return quarter.equals(Quarter.of(today))
                ? ui.t("plan.moment.now", quarter.roman(), Integer.toString(quarter.year()))
                : quarter.name(ui);
    }
}
