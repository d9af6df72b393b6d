package vn.chiso.web.appraisal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.InputText;
import vn.chiso.web.appraisal.FourValues.Column;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Declared;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.InputFields;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Writes the values of one indicator side by side. */
final class FourValuesView {

    private static final String NONE = "–";

    private final Considered considered;
    private final @Nullable Considered before;
    private final Node.Leaf leaf;
    private final Ui ui;
    private final Messages messages;
    private final Scoring scoring;
    private final @Nullable UnitInputs published;

    FourValuesView(Considered considered, @Nullable Considered before, Node.Leaf leaf, Ui ui) {
        this(considered, before, leaf, null, ui);
    }

    /**
     * The values as they stand beside a published result.
     *
     * @param published what the published points rest on, for the last column; null for what counts now
     */
    FourValuesView(Considered considered, @Nullable Considered before, Node.Leaf leaf, @Nullable UnitInputs published,
            Ui ui) {
        this.published = published;
        this.considered = considered;
        this.before = before;
        this.leaf = leaf;
        this.ui = ui;
        this.messages = EngineText.messages(ui.language());
        this.scoring = new Scoring(considered.declared().framework());
    }

    /** What the engine scores in a column; null where the column is empty. */
    private @Nullable UnitInputs inputs(Stage stage) {
        Decision decision = considered.at(leaf.code(), stage);
        return decision == null || decision.draft() ? null : considered.until(stage);
    }

    private @Nullable UnitInputs earlier() {
        return before == null || !before.declared().entries().containsKey(leaf.code()) ? null : before.settled();
    }

    private Column<Optional<UnitInputs>> columns() {
        boolean locked = !considered.declared().campaign().phase().isBefore(Phase.LOCK);
        return new Column<>(Optional.ofNullable(earlier()), Optional.of(considered.declaredInputs()),
                Optional.ofNullable(inputs(Stage.APPRAISAL)), Optional.ofNullable(inputs(Stage.COUNCIL)),
                published != null
                        ? Optional.of(published)
                        : locked ? Optional.of(considered.settled()) : Optional.empty());
    }

    private static <S, T> Column<T> each(Column<S> column, Function<S, T> to) {
        return new Column<>(to.apply(column.before()), to.apply(column.declared()), to.apply(column.appraised()),
                to.apply(column.council()), to.apply(column.last()));
    }

    /**
     * The table.
     *
     * @param typed    figures as they were typed; null where nobody typed
     * @param who      who stands behind each column
     * @param editable whether the appraiser may put other figures
     */
    FourValues table(@Nullable Map<String, String> typed, Column<FourValues.Who> who, boolean editable,
            List<Refusal> refusals) {
        Column<Optional<UnitInputs>> columns = columns();
        Map<InputId, Operand> operands = new LinkedHashMap<>();
        leaf.operands().forEach(operand -> operands.putIfAbsent(operand.input().id(), operand));
        Set<InputId> here = new HashSet<>();
        considered.declared().enteredAt(leaf).forEach(operand -> here.add(operand.input().id()));
        List<FourValues.Row> rows = operands.values().stream()
                .map(operand -> row(operand, columns, typed, here.contains(operand.input().id()), editable, refusals))
                .toList();
        Column<Optional<LeafScore>> scores = each(columns,
                column -> column.map(inputs -> scoring.score(leaf, inputs)));
        return new FourValues(before == null
                ? ui.t("appraisal.column.before")
                : ui.t("appraisal.column.year", Integer.toString(before.declared().campaign().year())), rows,
                each(scores, column -> column.map(score -> ItemWords.points(score, ui)).orElse(NONE)),
                each(scores, column -> column.filter(score -> score.outcome() != Outcome.SCORED)
                        .map(score -> EngineText.label(score.outcome(), messages)).orElse("")),
                who);
    }

    private FourValues.Row row(Operand operand, Column<Optional<UnitInputs>> columns,
            @Nullable Map<String, String> typed, boolean here, boolean editable, List<Refusal> refusals) {
        Declared declared = considered.declared();
        Input input = operand.input();
        String id = input.id().value();
        NodeCode home = declared.home(input);
        List<String> also = declared.users(input).stream().filter(code -> !code.equals(leaf.code()))
                .map(NodeCode::value).toList();
        String text = typed == null ? null : typed.get(id);
        return new FourValues.Row(id, operand.letter(), input.name(), InputFields.unit(input),
                InputFields.options(input, ui),
                each(columns,
                        column -> column.map(inputs -> read(input, inputs.values().get(input.id()))).orElse(NONE)),
                text != null ? text : field(input), editable && here,
                here ? "" : home == null ? ui.t("entry.constant") : home.value(),
                here || home == null
                        ? ""
                        : AppraisalPaths
                                .entry(new EntryKey(declared.campaign().id(), declared.unit(), home)),
                also, refusals.stream().filter(refusal -> refusal.field().equals("value-" + id)).map(ui::t).toList());
    }

    /** The figure that the appraiser's field begins with: the one of the own conclusion, draft or not, else the declared. */
    private String field(Input input) {
        Decision decision = considered.at(leaf.code(), Stage.APPRAISAL);
        String corrected = decision == null ? null : decision.figures().get(input.id().value());
        if (corrected != null) {
            return corrected.isEmpty() ? "" : TypedValue.shown(input, corrected);
        }
        InputValue said = considered.declaredInputs().values().get(input.id());
        return said == null ? "" : TypedValue.shown(input, InputText.of(said));
    }

    private String read(Input input, @Nullable InputValue value) {
        if (value == null) {
            return NONE;
        }
        return value instanceof InputValue.Amount && input.type() != InputType.SHARE
                ? TypedValue.shown(input, InputText.of(value)) // the unit of measure stands beside the name
                : Objects.requireNonNull(EngineText.value(input, value, messages));
    }
}
