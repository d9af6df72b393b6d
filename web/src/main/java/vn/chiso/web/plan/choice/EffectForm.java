package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.web.ui.TypedValue;

/**
 * What the form about the effects of a task says.
 *
 * @param version version of the task that the form was made from
 * @param lines   effects; a line without an input is none
 * @param money   source to millions of đồng, "-" or nothing, as typed
 * @param needs   codes of tasks, separated by commas or semicolons
 */
public record EffectForm(int version, List<Line> lines, SequencedMap<String, String> money, String needs,
        String excludes) {

    /** How many effects a task can have. */
    static final int MOST = 20;

    /** Lines that are free for more effects. */
    private static final int FREE = 2;

    private static final String MONEY = "tien-";

    /**
     * An effect as typed.
     *
     * @param kind name of an {@link EffectKind}
     */
    public record Line(String input, String kind, String value) {

        boolean empty() {
            return input.isBlank() && value.isBlank();
        }
    }

    /** What is stored. */
    static EffectForm of(Task task, Framework framework, Map<Long, Task> tasks, Iterable<String> sources) {
        List<Line> lines = new ArrayList<>();
        for (TaskEffect effect : task.effects()) {
            Input input = framework.inputs().get(new InputId(effect.input()));
            lines.add(new Line(effect.input(), effect.kind().name(),
                    input == null ? effect.value() : TypedValue.shown(input, effect.value())));
        }
        SequencedMap<String, String> money = new LinkedHashMap<>();
        sources.forEach(source -> money.put(source, ""));
        task.money().forEach(each -> {
            Long amount = each.amount();
            money.put(each.source(), amount == null ? "-" : Figures.typed(amount));
        });
        return new EffectForm(task.version(), lines, money, codes(task.needs(), tasks),
                codes(task.excludes(), tasks)).withFreeLines();
    }

    private static String codes(Iterable<Long> ids, Map<Long, Task> tasks) {
        List<String> codes = new ArrayList<>();
        tasks.forEach((id, task) -> ids.forEach(wanted -> {
            if (id.equals(wanted)) {
                codes.add(task.code());
            }
        }));
        return String.join(", ", codes);
    }

    /** Reads the form: {@code so-0}, {@code kieu-0}, {@code gia-tri-0}, {@code tien-<source>}. */
    static EffectForm of(Map<String, String> form) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < MOST; at++) {
            Line line = new Line(form.getOrDefault("so-" + at, "").strip(), form.getOrDefault("kieu-" + at, ""),
                    form.getOrDefault("gia-tri-" + at, "").strip());
            if (!line.empty()) {
                lines.add(line);
            }
        }
        SequencedMap<String, String> money = new LinkedHashMap<>();
        form.forEach((name, text) -> {
            if (name.startsWith(MONEY)) {
                money.put(name.substring(MONEY.length()), text.strip());
            }
        });
        String version = form.getOrDefault("version", "");
        return new EffectForm(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, lines, money,
                form.getOrDefault("can", "").strip(), form.getOrDefault("loai-tru", "").strip()).withFreeLines();
    }

    /** The same with lines for more effects. */
    private EffectForm withFreeLines() {
        List<Line> more = new ArrayList<>(lines);
        int wanted = Math.min(MOST, lines.size() + FREE);
        while (more.size() < wanted) {
            more.add(new Line("", EffectKind.SET_TO.name(), ""));
        }
        return new EffectForm(version, more, money, needs, excludes);
    }

    /** The same, made from another version. */
    EffectForm seen(int now) {
        return new EffectForm(now, lines, money, needs, excludes);
    }

    /** The same with an effect in the place of what the form says about its input. */
    EffectForm with(Line line) {
        List<Line> all = new ArrayList<>(
                lines.stream().filter(each -> !each.empty() && !each.input().equals(line.input())).toList());
        all.add(line);
        return new EffectForm(version, all, money, needs, excludes).withFreeLines();
    }
}
