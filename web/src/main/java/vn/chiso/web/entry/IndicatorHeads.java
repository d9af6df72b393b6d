package vn.chiso.web.entry;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.Source;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Ui;

/** What stands at the head of every page about one indicator of one assessed unit. */
@Component
public class IndicatorHeads {

    private final Assignments assignments;
    private final Units units;

    IndicatorHeads(Assignments assignments, Units units) {
        this.assignments = assignments;
        this.units = units;
    }

    /** What the framework and the round say about the indicator. */
    public EntryPage.Head of(Campaign campaign, Declared declared, Node.Leaf leaf, Entry entry, Ui ui) {
        Messages messages = EngineText.messages(ui.language());
        Source source = declared.framework().source();
        String coordinating = assignments.coordinating(campaign.id(), leaf.code()).stream().map(units::name).sorted()
                .collect(Collectors.joining(", "));
        return new EntryPage.Head(leaf.head().codeAsPrinted(), leaf.head().name().in(ui.language()),
                ui.number(leaf.max()), leaf.rule() == null ? "" : RuleText.kind(leaf.rule(), messages), coordinating,
                text(leaf.ruleText()), text(leaf.sourceNote()), source.document() + (source.part() == null
                        ? ""
                        : ", " + source.part()),
                leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), messages), leaf.evidence(),
                text(entry.returnReason()), entry.returnUntil());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
