package vn.chiso.web.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.PlanText;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** What the engine says about plans, in the language of the page. */
public final class PlanWords {

    private static final Map<Language, Messages> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, EngineText.messages(language));
        }
    }

    private PlanWords() {
    }

    static Messages messages(Language language) {
        Messages messages = BUNDLES.get(language);
        if (messages == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return messages;
    }

    /** A finding as a sentence with its place. */
    public static String sentence(Ui ui, PlanFinding finding) {
        return PlanText.sentence(finding, messages(ui.language()));
    }

    /** A finding as a sentence, where its place is plain to see. */
    public static String bare(Ui ui, PlanFinding finding) {
        return PlanText.bare(finding, messages(ui.language()));
    }

    /** Where it was; empty for nowhere. */
    public static String before(Ui ui, Measure measure) {
        Measure.Baseline baseline = measure.baseline();
        return baseline == null ? "" : PlanText.figure(baseline.figure(), measure.unit(), messages(ui.language()));
    }

    /** Where it is to come; empty for nowhere. */
    public static String after(Ui ui, Measure measure) {
        Measure.Goal goal = measure.goal();
        return goal == null ? "" : PlanText.goal(goal, measure.unit(), messages(ui.language()));
    }

    /** What stands in a cell of money; empty for an empty cell. */
    public static String amount(Ui ui, @Nullable Amount amount) {
        return amount == null ? "" : PlanText.amount(amount, messages(ui.language()));
    }

    /** So many đồng. */
    public static String dong(Ui ui, Exact amount) {
        return PlanText.amount(new Amount.Dong(amount), messages(ui.language()));
    }

    /** Day, month, quarter or year; empty for none. */
    public static String period(Ui ui, @Nullable CalendarPeriod period) {
        return period == null ? "" : PlanText.period(period, messages(ui.language()));
    }

    /** Why a project shows "-". */
    public static String reason(Ui ui, DashReason reason) {
        return PlanText.label(reason, messages(ui.language()));
    }

    /** Document or programme. */
    public static String kind(Ui ui, DocumentToIssue.Kind kind) {
        return PlanText.label(kind, messages(ui.language()));
    }

    /** How often. */
    public static String rhythm(Ui ui, Rhythm rhythm) {
        return PlanText.label(rhythm, messages(ui.language()));
    }

    static List<Option> comparisons(Ui ui) {
        return Stream.of(Comparison.values())
                .map(each -> new Option(each.name(), PlanText.label(each, messages(ui.language())))).toList();
    }

    static List<Option> reasons(Ui ui) {
        return Stream.of(DashReason.values()).map(each -> new Option(each.name(), reason(ui, each))).toList();
    }

    static List<Option> kinds(Ui ui) {
        return Stream.of(DocumentToIssue.Kind.values()).map(each -> new Option(each.name(), kind(ui, each))).toList();
    }

    static List<Option> levels(Ui ui) {
        return Stream.of(UnitLevel.values())
                .map(each -> new Option(each.name(), PlanText.label(each, messages(ui.language())))).toList();
    }

    static List<Option> rhythms(Ui ui) {
        return Stream.of(Rhythm.values()).map(each -> new Option(each.name(), rhythm(ui, each))).toList();
    }
}
