package vn.chiso.web.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;

/** Tells the audit what people do to rows of plans, in the transaction that does it. */
@Component
class RowAudit {

    private final Audit audit;

    RowAudit(Audit audit) {
        this.audit = audit;
    }

    /** A row came, went or changed its place. */
    void record(Person person, String action, PlanHead plan, RowContent row) {
        record(person, action, plan, row, Map.of());
    }

    /**
     * A row says something else.
     *
     * @param funding the plan's sources of money, for their names
     */
    void changed(Person person, PlanHead plan, RowContent before, RowContent after, Funding funding) {
        record(person, "plan.row-changed", plan, after, RowChanges.between(before, after, funding));
    }

    /** Somebody has said how far a row is on which no unit reports. */
    void stated(Person person, PlanHead plan, RowContent row, StateStore.Told before, StateForm after) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", List.of(before.state().name(), after.typed().meantState().name()));
        facts.put("percent", List.of(said(before.percent()), said(after.typed().meantPercent())));
        Map<String, Object> told = told(row);
        told.put("changes", facts);
        told.put("reason", after.reason());
        audit.record(person.actor(), "plan.row-stated", plan.title(), null, plan.unit(), told);
    }

    private static String said(@Nullable Integer percent) {
        return percent == null ? "" : percent + "%";
    }

    private void record(Person person, String action, PlanHead plan, RowContent row, Map<String, Object> changes) {
        Map<String, Object> told = told(row);
        if (!changes.isEmpty()) {
            told.put("changes", changes);
        }
        audit.record(person.actor(), action, plan.title(), null, plan.unit(), told);
    }

    private static Map<String, Object> told(RowContent row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("table", row.part().name());
        told.put("code", row.code());
        told.put("name", row.name());
        return told;
    }
}
