package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.exchange.InputText;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;

/** Reads what was typed about the effects of a task, with every reason why it cannot be kept. */
final class EffectReading {

    private final Framework framework;
    private final List<Task> tasks;
    private final Task task;
    private final Set<String> sources;
    private final List<Refusal> refusals = new ArrayList<>();

    EffectReading(Framework framework, List<Task> tasks, Task task, Set<String> sources) {
        this.framework = framework;
        this.tasks = tasks;
        this.task = task;
        this.sources = sources;
    }

    /** What was read, as far as it can be read. */
    record Read(List<TaskEffect> effects, List<TaskMoney> money, Set<Long> needs, Set<Long> excludes,
            List<Refusal> refusals) {
    }

    Read read(EffectForm form) {
        List<TaskEffect> effects = effects(form.lines());
        List<TaskMoney> money = money(form.money());
        Set<Long> needs = codes("can", form.needs());
        Set<Long> excludes = codes("loai-tru", form.excludes());
        tasks.stream().filter(other -> needs.contains(other.id()) && excludes.contains(other.id()))
                .forEach(other -> refusals.add(Refusal.at("loai-tru", "plan.effect.both", other.code())));
        return new Read(effects, money, needs, excludes, List.copyOf(refusals));
    }

    private List<TaskEffect> effects(List<EffectForm.Line> lines) {
        List<TaskEffect> effects = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            EffectForm.Line line = lines.get(at);
            if (!line.empty()) {
                Input input = framework.inputs().get(new InputId(line.input()));
                if (input == null || input.scope() == Input.Scope.CAMPAIGN) {
                    refusals.add(Refusal.at("so-" + at, "plan.effect.input.missing"));
                } else if (!known.add(line.input())) {
                    refusals.add(Refusal.at("so-" + at, "plan.effect.twice", input.name()));
                } else {
                    TaskEffect effect = effect(at, line, input);
                    if (effect != null) {
                        effects.add(effect);
                    }
                }
            }
        }
        return effects;
    }

    private @Nullable TaskEffect effect(int at, EffectForm.Line line, Input input) {
        EffectKind kind = kind(line.kind());
        if (kind != EffectKind.SET_TO && !input.type().isNumber()) {
            refusals.add(Refusal.at("kieu-" + at, "plan.effect.no-number", input.name()));
            return null;
        }
        return switch (TypedValue.read(input, line.value())) {
            case TypedValue.Empty _ -> refused(at, "plan.effect.value.missing", input);
            case TypedValue.Unreadable _ -> refused(at,
                    input.type().isNumber() ? "plan.effect.value.number" : "plan.effect.value.choose", input);
            case TypedValue.Value(InputValue.Amount(Exact number)) when !fits(kind, input, number) ->
                refused(at, kind == EffectKind.ADD ? "plan.effect.value.step" : "plan.effect.value.range", input);
            case TypedValue.Value(var value) -> new TaskEffect(line.input(), kind, InputText.of(value));
        };
    }

    private @Nullable TaskEffect refused(int at, String key, Input input) {
        refusals.add(Refusal.at("gia-tri-" + at, key, input.name()));
        return null;
    }

    /** A step may go down, but goes somewhere, and by whole numbers where things are counted. */
    private static boolean fits(EffectKind kind, Input input, Exact number) {
        return kind == EffectKind.ADD
                ? !number.isZero() && (input.type() != InputType.COUNT || number.isWhole())
                : input.allows(number);
    }

    static EffectKind kind(String name) {
        for (EffectKind kind : EffectKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return EffectKind.SET_TO;
    }

    private List<TaskMoney> money(Map<String, String> typed) {
        List<TaskMoney> money = new ArrayList<>();
        typed.forEach((source, text) -> {
            if (!sources.contains(source)) {
                refusals.add(Refusal.of("plan.effect.source.unknown", source));
            } else if (text.equals("-") || text.equals("–")) {
                money.add(new TaskMoney(source, null));
            } else if (!text.isEmpty()) {
                Long amount = Figures.dong("tien-" + source, text, refusals);
                if (amount != null) {
                    money.add(new TaskMoney(source, amount));
                }
            }
        });
        return money;
    }

    private Set<Long> codes(String field, String typed) {
        Set<Long> found = new LinkedHashSet<>();
        for (String code : typed.split("[,;]", -1)) {
            String wanted = code.strip();
            if (!wanted.isEmpty()) {
                List<Task> meant = tasks.stream().filter(other -> other.code().equals(wanted)).toList();
                if (meant.size() != 1) {
                    refusals.add(Refusal.at(field,
                            meant.isEmpty() ? "plan.effect.code.unknown" : "plan.effect.code.several", wanted));
                } else if (meant.getFirst().id() == task.id()) {
                    refusals.add(Refusal.at(field, "plan.effect.code.self", wanted));
                } else {
                    found.add(meant.getFirst().id());
                }
            }
        }
        return found;
    }
}
