package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.InputText;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.RoundFramework;

/**
 * Everything declared for one assessed unit in one round.
 *
 * @param entries   the indicators that apply to the unit by the round's decisions
 * @param values    its figures, in stored form
 * @param constants constants of the round, in stored form
 */
public record Declared(Campaign campaign, RoundFramework round, long unit, Map<NodeCode, Entry> entries,
        Map<String, StoredValue> values, Map<String, String> constants) {

    private static final Set<EntryState> WITH_APPRAISERS = Set.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL,
            EntryState.APPRAISED);

    public Framework framework() {
        return round.framework();
    }

    /** What the engine scores. */
    public UnitInputs inputs() {
        Map<InputId, InputValue> typed = new HashMap<>();
        constants.forEach((input, value) -> put(typed, input, value));
        values.forEach((input, stored) -> put(typed, input, stored.value()));
        return new UnitInputs(new UnitId(Long.toString(unit)), typed, notApplicable());
    }

    private void put(Map<InputId, InputValue> typed, String id, String value) {
        Input input = framework().inputs().get(new InputId(id));
        if (input != null) {
            InputValue read = value(input, value);
            if (read != null) {
                typed.put(input.id(), read);
            }
        }
    }

    /** A stored value; null when the framework no longer knows such a value. */
    public static @Nullable InputValue value(Input input, String stored) {
        return switch (InputText.parse(input, stored)) {
            case InputText.Parsed.Value(var value) -> value;
            case InputText.Parsed.Doubtful(var value, _) -> value;
            case InputText.Parsed.Refused _ -> null;
        };
    }

    /** Indicators that do not apply: by the round's decision, or claimed by the unit. */
    private Set<NodeCode> notApplicable() {
        Set<NodeCode> codes = new HashSet<>();
        for (Node.Leaf leaf : framework().tree().leaves()) {
            Entry entry = entries.get(leaf.code());
            if (entry == null || entry.claim() == Claim.NOT_APPLICABLE) {
                codes.add(leaf.code());
            }
        }
        return codes;
    }

    /** At which indicator of this unit an input is entered; null when it is at none. */
    @Nullable
    public NodeCode home(Input input) {
        if (input.scope() == Input.Scope.CAMPAIGN) {
            return null;
        }
        NodeCode home = round.homes().of(input.id());
        if (home == null || entries.containsKey(home)) {
            return home;
        }
        return users(input).stream().findFirst().orElse(null);
    }

    /** The indicators of this unit that use an input. */
    public List<NodeCode> users(Input input) {
        List<NodeCode> users = new ArrayList<>();
        for (Node.Leaf leaf : framework().tree().leaves()) {
            if (entries.containsKey(leaf.code())
                    && leaf.operands().stream().anyMatch(operand -> operand.input().id().equals(input.id()))) {
                users.add(leaf.code());
            }
        }
        return users;
    }

    /** The other indicators of this unit that use some inputs, each with those that it uses. */
    public Map<NodeCode, List<Input>> sharing(Collection<Input> inputs, NodeCode but) {
        Map<NodeCode, List<Input>> sharing = new TreeMap<>();
        for (Input input : inputs) {
            users(input).stream().filter(user -> !user.equals(but))
                    .forEach(user -> sharing.computeIfAbsent(user, _ -> new ArrayList<>()).add(input));
        }
        return sharing;
    }

    /**
     * Another indicator that uses an input and has been proposed or submitted with it; null when there is none. Where
     * appraisers sent the figure's own indicator back, those that they have already do not hold the figure: it is asked
     * for anew.
     */
    Node.@Nullable Leaf boundBy(Input input, Node.Leaf entered) {
        Entry own = entries.get(entered.code());
        boolean returned = own != null && own.state() == EntryState.RETURNED;
        for (Node.Leaf leaf : framework().tree().leaves()) {
            Entry entry = leaf.code().equals(entered.code()) ? null : entries.get(leaf.code());
            if (entry != null && !entry.state().open() && !(returned && WITH_APPRAISERS.contains(entry.state()))
                    && leaf.operands().stream().anyMatch(operand -> operand.input().id().equals(input.id()))) {
                return leaf;
            }
        }
        return null;
    }

    /** The operands that are entered at an indicator of this unit, each once. */
    public List<Operand> enteredAt(Node.Leaf leaf) {
        Set<InputId> seen = new HashSet<>();
        return leaf.operands().stream().filter(operand -> Objects.equals(home(operand.input()), leaf.code()))
                .filter(operand -> seen.add(operand.input().id())).toList();
    }

    /** What an entry says now. */
    public EntryContent content(Node.Leaf leaf) {
        Map<String, String> own = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        for (Operand operand : enteredAt(leaf)) {
            StoredValue stored = values.get(operand.input().id().value());
            if (stored != null) {
                own.put(operand.input().id().value(), stored.value());
                if (!stored.source().isEmpty()) {
                    sources.put(operand.input().id().value(), stored.source());
                }
            }
        }
        Entry entry = entries.get(leaf.code());
        return new EntryContent(own, sources, entry == null ? "" : entry.explanation(),
                entry == null ? Claim.NONE : entry.claim());
    }
}
