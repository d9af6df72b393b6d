package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.checking.Hints;
import vn.chiso.engine.checking.Remark;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Explanation;
import vn.chiso.engine.text.HintText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RemarkText;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Builds the form of an indicator: fields, points, what looks wrong. */
@Component
class EntryForms {

    private final Declarations declarations;
    private final EntryRights rights;
    private final People people;

    EntryForms(Declarations declarations, EntryRights rights, People people) {
        this.declarations = declarations;
        this.rights = rights;
        this.people = people;
    }

    EntryForm form(Person person, Campaign campaign, Flagging.Looked looked, Node.Leaf leaf, Ui ui,
            @Nullable Typed typed, List<Refusal> refusals) {
        Declared declared = looked.declared();
        Entry entry = Objects.requireNonNull(declared.entries().get(leaf.code()));
        boolean editable = rights.mayEnter(person, campaign, entry);
        Messages messages = EngineText.messages(ui.language());
        Declared before = declarations.before(campaign, entry.key().unit()).orElse(null);
        List<Remark> remarks = entry.claim() == Claim.NONE ? looked.at(leaf.code()) : List.of();
        Rows rows = new Rows(person, campaign, declared, before, leaf, editable, ui, messages, typed, refusals,
                remarks);
        List<InputRow> shown = rows.all();
        Set<InputId> placed = rows.placed;
        List<String> unplaced = remarks.stream()
                .filter(remark -> remark.inputs().stream().noneMatch(placed::contains))
                .map(remark -> RemarkText.sentence(remark, messages)).toList();
        String explanation = typed == null ? entry.explanation() : typed.explanation();
        Claim claim = typed == null ? entry.claim() : typed.claim();
        return new EntryForm(entry.key().path(), typed == null ? entry.version() : typed.version(),
                entry.state().name(), editable, shown, claim.name(), explanation,
                entry.claim() != Claim.NONE || looked.wantsExplanation(leaf.code()),
                leaf.applicability().claim() == Node.Applicability.Claim.ALLOWED, unplaced, refusals,
                entry.changedAt(), name(entry.changedBy()), points(looked, leaf, ui, messages),
                EntryTree.mark(entry));
    }

    private String name(@Nullable Long person) {
        return person == null ? "" : people.byId(person).map(Person::name).orElse("");
    }

    private static PointsPanel points(Flagging.Looked looked, Node.Leaf leaf, Ui ui, Messages messages) {
        if (!(looked.sheet().scores().get(leaf.code()) instanceof LeafScore score)) {
            return new PointsPanel("–", ui.number(leaf.max()), "", "", List.of(), List.of(), "");
        }
        if (score.outcome() == Outcome.MISSING) { // the fields beside it have names, identifiers help nobody here
            return new PointsPanel("–", ui.number(score.max()), "", EngineText.label(score.outcome(), messages),
                    List.of(), List.of(missing(looked, leaf, ui)), "");
        }
        Explanation explanation = Explanation.of(score, messages);
        String hint = new Hints(looked.declared().framework()).hint(score, looked.declared().inputs())
                .map(found -> HintText.sentence(found, messages)).orElse("");
        Exact points = score.points();
        String exact = Exact.of(points.rounded(2)).equals(points) ? "" : points.toString();
        return new PointsPanel(ui.points(points), ui.number(score.max()), exact,
                EngineText.label(score.outcome(), messages), explanation.steps(), explanation.reasons(), hint);
    }

    private static String missing(Flagging.Looked looked, Node.Leaf leaf, Ui ui) {
        var known = looked.declared().inputs().values().keySet();
        String letters = leaf.operands().stream().filter(operand -> !known.contains(operand.input().id()))
                .map(Operand::letter).filter(letter -> !letter.isEmpty()).distinct().sorted()
                .collect(Collectors.joining(", "));
        if (looked.sheet().scores().get(leaf.code()) instanceof LeafScore score
                && Flagging.lacksOnlyConstants(score)) {
            return ui.t("entry.points.missing-constant", letters);
        }
        return letters.isEmpty() ? ui.t("entry.points.missing") : ui.t("entry.points.missing-letters", letters);
    }

    /** The rows of one form. */
    private record Rows(Person person, Campaign campaign, Declared declared, @Nullable Declared before,
            Node.Leaf leaf, boolean editable, Ui ui, Messages messages, @Nullable Typed typed,
            List<Refusal> refusals, List<Remark> remarks, Set<InputId> placed) {

        Rows(Person person, Campaign campaign, Declared declared, @Nullable Declared before, Node.Leaf leaf,
                boolean editable, Ui ui, Messages messages, @Nullable Typed typed, List<Refusal> refusals,
                List<Remark> remarks) {
            this(person, campaign, declared, before, leaf, editable, ui, messages, typed, refusals, remarks,
                    new HashSet<>());
        }

        List<InputRow> all() {
            List<InputRow> ordered = new ArrayList<>();
            for (Operand operand : leaf.operands()) {
                if (placed.add(operand.input().id())) {
                    ordered.add(row(operand));
                }
            }
            return ordered;
        }

        private InputRow row(Operand operand) {
            Input input = operand.input();
            String id = input.id().value();
            NodeCode home = declared.home(input);
            boolean here = leaf.code().equals(home);
            String typedText = typed == null || !here ? null : typed.values().get(id);
            String value = typedText != null ? typedText : shown(input);
            StoredValue stored = declared.values().get(id);
            String source = stored == null ? "" : stored.source();
            List<String> also = declared.users(input).stream().filter(code -> !code.equals(leaf.code()))
                    .map(NodeCode::value).toList();
            List<String> refused = refusals.stream().filter(refusal -> refusal.field().equals("value-" + id)
                    || refusal.field().equals("source-" + id)).map(ui::t).toList();
            return new InputRow(id, operand.letter(), input.name(),
                    input.definition() == null ? "" : input.definition(),
                    InputFields.unit(input), input.type(), InputFields.options(input, ui), value, source,
                    lastYear(input), editable && here,
                    here ? "" : home == null ? ui.t("entry.constant") : home.value(), here ? "" : homePath(home), also,
                    refused, sentences(input));
        }

        private String shown(Input input) {
            StoredValue stored = declared.values().get(input.id().value());
            String text = stored == null ? declared.constants().get(input.id().value()) : stored.value();
            return text == null ? "" : TypedValue.shown(input, text);
        }

        private String lastYear(Input input) {
            StoredValue stored = before == null ? null : before.values().get(input.id().value());
            InputValue value = stored == null ? null : Declared.value(input, stored.value());
            if (stored != null && value instanceof InputValue.Amount && input.type() != InputType.SHARE) {
                return TypedValue.shown(input, stored.value()); // the unit stands in the field beside it
            }
            return value == null ? "" : EngineText.value(input, value, messages);
        }

        private String homePath(@Nullable NodeCode home) {
            Entry entry = home == null ? null : declared.entries().get(home);
            return entry == null ? "" : entry.key().path();
        }

        /** Each remark stands at the first of its figures that is on the form. */
        private List<String> sentences(Input input) {
            return remarks.stream()
                    .filter(remark -> !remark.inputs().isEmpty() && remark.inputs().getFirst().equals(input.id()))
                    .map(remark -> RemarkText.sentence(remark, messages)).toList();
        }
    }
}
