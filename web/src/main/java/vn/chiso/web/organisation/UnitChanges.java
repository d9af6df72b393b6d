package vn.chiso.web.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.organisation.UnitPage.Change;
import vn.chiso.web.organisation.UnitPage.Difference;

/** What was done to a unit, from the audit. */
@Component
class UnitChanges {

    private static final Set<String> ACTIONS = Set.of("unit.added", "unit.changed", "unit.ended");
    private static final int LINES = 50;

    private final Audit audit;
    private final ObjectMapper json;

    UnitChanges(Audit audit, ObjectMapper json) {
        this.audit = audit;
        this.json = json;
    }

    List<Change> of(long unit) {
        return audit.find(new AuditFilter("", "", null, unit, null, null, null), LINES).stream()
                .filter(line -> ACTIONS.contains(line.action()))
                .map(line -> new Change(line.at(), line.actor().equals(Actor.SYSTEM) ? "" : line.actor().name(),
                        line.action(), differences(line)))
                .toList();
    }

    private List<Difference> differences(AuditLine line) {
        List<Difference> differences = new ArrayList<>();
        if (line.action().equals("unit.changed")) {
            JsonNode detail = json.readTree(line.detail());
            for (String field : detail.propertyNames()) {
                JsonNode values = detail.get(field);
                differences.add(new Difference("organisation.field." + field, shown(values.path(0)),
                        shown(values.path(1))));
            }
        }
        return differences;
    }

    private static String shown(JsonNode value) {
        String text = value.asString("");
        return text.equals("null") || text.equals("[]") ? "–" : text;
    }
}
