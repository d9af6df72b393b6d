package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.InputText;
import vn.chiso.web.account.Person;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Puts the values of an indicator beside each other. */
@Component
class AppealSides {

    private final Units units;
    private final AppealDocuments documents;

    AppealSides(Units units, AppealDocuments documents) {
        this.units = units;
        this.documents = documents;
    }

    /**
     * The values of an indicator.
     *
     * @param typed what was typed into the fields of figures; others show what counts after appraisal
     */
    AppealSide of(Considered considered, Node.Leaf leaf, Entry entry, Map<String, String> typed, Ui ui) {
        Scoring scoring = new Scoring(considered.declared().framework());
        Decision appraisal = concluded(considered.at(leaf.code(), Stage.APPRAISAL));
        Decision council = concluded(considered.at(leaf.code(), Stage.COUNCIL));
        UnitInputs appraised = considered.appraised();
        UnitInputs decided = considered.until(Stage.COUNCIL);
        LeafScore declaredScore = scoring.score(leaf, considered.declaredInputs());
        LeafScore appraisedScore = scoring.score(leaf, appraised);
        return new AppealSide(leaf.head().codeAsPrinted(), leaf.head().name().in(ui.language()),
                units.name(entry.key().unit()), units.name(entry.provider()),
                leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), EngineText.messages(ui.language())),
                ui.number(leaf.max()), claim(entry), entry.explanation(),
                figures(considered, leaf, appraised, council == null ? null : decided, typed, ui),
                column(declaredScore, null, null, ui), column(appraisedScore, declaredScore, appraisal, ui),
                council == null ? null : column(scoring.score(leaf, decided), appraisedScore, council, ui));
    }

    private static String claim(Entry entry) {
        return switch (entry.claim()) {
            case NONE -> "";
            case NO_DATA -> "entry.claim.no-data";
            case NOT_APPLICABLE -> "entry.claim.not-applicable";
        };
    }

    /** A decision that counts; a draft is somebody's work in hand. */
    static @Nullable Decision concluded(@Nullable Decision decision) {
        return decision == null || decision.draft() ? null : decision;
    }

    /** Why something was decided, with the document where the person may read it. */
    AppealSide.@Nullable Grounds grounds(Person person, @Nullable Decision decision) {
        Decision counting = concluded(decision);
        return counting == null
                ? null
                : new AppealSide.Grounds("appeal.office." + counting.stage().id(), counting.verdict(),
                        counting.code(), counting.reason(), documents.one(person, counting.evidence()),
                        counting.at());
    }

    private static AppealSide.Column column(LeafScore score, @Nullable LeafScore before, @Nullable Decision decision,
            Ui ui) {
        boolean plain = score.outcome() == Outcome.SCORED || score.isDecided();
        return new AppealSide.Column(score.outcome() == Outcome.NOT_APPLICABLE ? "–" : ui.points(score.points()),
                before == null ? "" : change(before.points(), score.points(), ui),
                plain ? "" : EngineText.label(score.outcome(), EngineText.messages(ui.language())),
                decision == null ? null : decision.verdict());
    }

    /** {@code −0,19}, {@code +1,00}; empty when nothing changed. Four digits where two would show none. */
    static String change(Exact before, Exact after, Ui ui) {
        Exact change = after.minus(before);
        if (change.isZero()) {
            return "";
        }
        boolean fine = Exact.of(change.rounded(2)).isZero();
        String text = fine ? ui.number(change) : ui.points(change);
        return change.signum() > 0 ? "+" + text : text;
    }

    private static List<AppealSide.Figure> figures(Considered considered, Node.Leaf leaf, UnitInputs appraised,
            @Nullable UnitInputs decided, Map<String, String> typed, Ui ui) {
        List<AppealSide.Figure> figures = new ArrayList<>();
        Set<InputId> seen = new HashSet<>();
        for (Operand operand : leaf.operands()) {
            Input input = operand.input();
            if (!seen.add(input.id())) {
                continue;
            }
            boolean entered = leaf.code().equals(considered.declared().home(input));
            InputValue now = appraised.values().get(input.id());
            String shown = now == null ? "" : TypedValue.shown(input, InputText.of(now));
            figures.add(new AppealSide.Figure(input.id().value(),
                    operand.letter().isEmpty() ? input.name() : operand.letter() + " – " + input.name(),
                    input.type() == InputType.SHARE ? "%" : input.unit() == null ? "" : input.unit(),
                    options(input, ui), read(input, considered.declaredInputs().values().get(input.id()), ui),
                    read(input, now, ui),
                    decided == null ? "" : read(input, decided.values().get(input.id()), ui), entered,
                    typed.getOrDefault(input.id().value(), shown)));
        }
        return figures;
    }

    private static List<Option> options(Input input, Ui ui) {
        return switch (input.type()) {
            case YES_NO -> List.of(new Option("1", ui.t("entry.yes")), new Option("0", ui.t("entry.no")));
            case OPTION -> input.options().entrySet().stream()
                    .map(option -> new Option(option.getKey(), option.getValue())).toList();
            case COUNT, AMOUNT, SHARE, POINTS -> List.of();
        };
    }

    private static String read(Input input, @Nullable InputValue value, Ui ui) {
        return value == null ? "" : EngineText.value(input, value, EngineText.messages(ui.language()));
    }
}
