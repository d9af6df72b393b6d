package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.ExactText;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Tells what happened to one indicator of one unit, the latest first. */
@Component
class Histories {

    private static final int LONGEST = 60;
    private static final String DRAFTED = "appraisal.drafted";
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {
    };
    private static final Set<String> TOLD = Set.of("entry.saved", "evidence.attached", "evidence.detached",
            DRAFTED, "appraisal.decided", "appraisal.returned", "appeal.sent", "appeal.accepted");

    private final Audit audit;
    private final EntryStates states;
    private final People people;
    private final ObjectMapper json;

    Histories(Audit audit, EntryStates states, People people, ObjectMapper json) {
        this.audit = audit;
        this.states = states;
        this.people = people;
        this.json = json;
    }

    /**
     * What happened, the latest first.
     *
     * @param drafts whether the person may conclude too: a draft is no business of others
     */
    List<JudgePage.HistoryLine> of(EntryKey key, Node.Leaf leaf, @Nullable Decision now, boolean drafts, Ui ui) {
        List<JudgePage.HistoryLine> lines = new ArrayList<>();
        boolean told = false;
        for (AuditLine line : audit.about(key.campaign(), key.unit(), key.leaf().value(), LONGEST)) {
            if (TOLD.contains(line.action()) && (drafts || !line.action().equals(DRAFTED))) {
                told |= line.action().equals("appraisal.decided");
                lines.add(new JudgePage.HistoryLine(line.at(), line.actor().name(), ui.t("audit." + line.action()),
                        details(line, leaf, ui)));
            }
        }
        states.signature(key).ifPresent(signature -> lines.add(new JudgePage.HistoryLine(signature.at(),
                name(signature.person()), ui.t("audit.entry.submitted"), List.of())));
        if (now != null && !now.draft() && !told) { // accepted with many others: one line of the audit for all
            lines.add(new JudgePage.HistoryLine(now.at(), name(now.by()), ui.t("audit.appraisal.accepted-many"),
                    List.of(ui.points(now.before()) + " → " + ui.points(now.after()))));
        }
        lines.sort(Comparator.comparing(JudgePage.HistoryLine::at).reversed());
        return lines;
    }

    private String name(long person) {
        return people.byId(person).map(Person::name).orElse("");
    }

    private List<String> details(AuditLine line, Node.Leaf leaf, Ui ui) {
        Map<String, Object> facts;
        try {
            facts = json.readValue(line.detail(), FACTS);
        } catch (JacksonException broken) {
            return List.of(); // a line that somebody tampered with; the audit's own page says so
        }
        return switch (line.action()) {
            case "entry.saved" -> saved(facts, leaf, ui);
            case "evidence.attached", "evidence.detached" -> List.of(text(facts, "document"));
            case "appraisal.returned" -> List.of(text(facts, "reason"));
            case DRAFTED, "appraisal.decided" -> decided(facts, ui);
            default -> List.of();
        };
    }

    private static String text(Map<String, Object> facts, String name) {
        return String.valueOf(facts.getOrDefault(name, ""));
    }

    private static List<String> decided(Map<String, Object> facts, Ui ui) {
        List<String> said = new ArrayList<>();
        said.add(ui.t("appraisal.verdict." + text(facts, "verdict")) + ": " + points(facts, "before", ui) + " → "
                + points(facts, "after", ui));
        if (!text(facts, "reason").isEmpty()) {
            said.add(text(facts, "reason"));
        }
        return said;
    }

    private static String points(Map<String, Object> facts, String name, Ui ui) {
        return ExactText.parse(text(facts, name)).map(ui::points).orElse("–");
    }

    /** {@code b: 198.120 → 199.599}. */
    private static List<String> saved(Map<String, Object> facts, Node.Leaf leaf, Ui ui) {
        List<String> said = new ArrayList<>();
        said.add(ui.t("appraisal.history.version", text(facts, "version")));
        if (facts.get("changes") instanceof Map<?, ?> changes) {
            for (Operand operand : leaf.operands()) {
                if (changes.get(operand.input().id().value()) instanceof List<?> two && two.size() == 2) {
                    said.add(operand.letter() + ": " + figure(operand.input(), two.getFirst()) + " → "
                            + figure(operand.input(), two.getLast()));
                }
            }
        }
        return said.stream().distinct().toList();
    }

    private static String figure(Input input, Object stored) {
        String text = String.valueOf(stored);
        return text.isEmpty() ? "–" : TypedValue.shown(input, text);
    }
}
