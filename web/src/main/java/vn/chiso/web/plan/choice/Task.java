package vn.chiso.web.plan.choice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.RowState;

/**
 * A task of a plan with what it would bring.
 *
 * @param indicators   codes of the framework's nodes that it serves
 * @param due          null when its deadline names no day
 * @param lead         names of who leads it, as printed; empty for nobody
 * @param coordinating names of who helps
 * @param measures     from where to where, as printed
 * @param needs        tasks without which it cannot be done
 * @param excludes     tasks that cannot be done beside it
 */
record Task(long id, String code, String name, List<String> indicators, @Nullable LocalDate due, String deadline,
        RowState state, @Nullable Integer percent, int version, String lead, String coordinating,
        List<FromTo> measures, List<TaskEffect> effects, List<TaskMoney> money, Set<Long> needs,
        Set<Long> excludes) {

    /**
     * By what it is measured.
     *
     * @param baseline as printed; empty for nothing
     * @param goal     as printed
     */
    record FromTo(String content, String unit, String baseline, String goal) {
    }

    /** Whether it states no money at all: neither an amount nor that this plan does not pay. */
    boolean unpriced() {
        return money.isEmpty();
    }

    /** How people name it: {@code 1.2. Số hóa hồ sơ}. */
    String label() {
        return code.isEmpty() ? name : code + ". " + name;
    }
}
