package vn.chiso.engine.framework.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.Text;
import vn.chiso.engine.framework.comparison.Difference.Aspect;
import vn.chiso.engine.framework.comparison.Difference.Part;

/** Compares two versions of a framework: rows by their codes, inputs by their identifiers. */
public final class Differences {

    private final Framework before;
    private final Framework after;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Framework before, Framework after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Everything that is different: of the whole, then of the rows in the newer version's order with removed rows at
     * the end, then of the inputs and the pillars. Empty when both say the same. Versions are not compared: that they
     * differ is why somebody asks.
     */
    public static List<Difference> between(Framework before, Framework after) {
        Differences differences = new Differences(before, after);
        differences.whole();
        differences.parts(Part.NODE, differences.nodes(before), differences.nodes(after), differences::node);
        differences.parts(Part.INPUT, inputs(before), inputs(after), differences::input);
        differences.parts(Part.PILLAR, pillars(before), pillars(after), differences::pillar);
        return List.copyOf(differences.found);
    }

    /** A part under its code. */
    private record Named<T>(String code, Text name, T content) {
    }

    /** A row with the code of the row above it. */
    private record Placed(Node node, @Nullable NodeCode parent) {
    }

    private interface Comparing<T> {
        void compare(Subject subject, T before, T after);
    }

    private static <T> Map<String, Named<T>> byCode(List<T> parts, Function<T, String> code, Function<T, Text> name) {
        Map<String, Named<T>> named = new LinkedHashMap<>();
        parts.forEach(part -> named.put(code.apply(part), new Named<>(code.apply(part), name.apply(part), part)));
        return named;
    }

    private Map<String, Named<Placed>> nodes(Framework framework) {
        List<Placed> placed = framework.tree().nodes().stream()
                .map(node -> new Placed(node, framework.tree().parent(node.code()))).toList();
        return byCode(placed, each -> each.node().code().value(), each -> each.node().head().name());
    }

    private static Map<String, Named<Input>> inputs(Framework framework) {
        return byCode(List.copyOf(framework.inputs().values()), input -> input.id().value(),
                input -> new Text(input.name(), null));
    }

    private static Map<String, Named<Pillar>> pillars(Framework framework) {
        return byCode(framework.pillars(), pillar -> pillar.code().value(), Pillar::name);
    }

    private <T> void parts(Part part, Map<String, Named<T>> old, Map<String, Named<T>> present,
            Comparing<T> comparing) {
        present.forEach((code, named) -> {
            Named<T> was = old.get(code);
            if (was == null) {
                found.add(new Difference(part, code, named.name(), Aspect.ADDED, null, max(named.content())));
            } else {
                comparing.compare(new Subject(part, code, named.name()), was.content(), named.content());
            }
        });
        old.forEach((code, named) -> {
            if (!present.containsKey(code)) {
                found.add(new Difference(part, code, named.name(), Aspect.REMOVED, max(named.content()), null));
            }
        });
    }

    private static @Nullable Object max(Object content) {
        return content instanceof Placed(Node node, _) ? node.head().printedMax() : null;
    }

    /** What is being compared just now. */
    private final class Subject {

        private final Part part;
        private final String code;
        private final Text name;

        Subject(Part part, String code, Text name) {
            this.part = part;
            this.code = code;
            this.name = name;
        }

        /** Notes a difference that is told with what stands on both sides. */
        void compare(Aspect aspect, @Nullable Object old, @Nullable Object present) {
            if (!SameMeaning.same(old, present)) {
                found.add(new Difference(part, code, name, aspect, old, present));
            }
        }

        /** Notes a difference of things that have no short form. */
        void notice(Aspect aspect, @Nullable Object old, @Nullable Object present) {
            if (!SameMeaning.same(old, present)) {
                found.add(new Difference(part, code, name, aspect, null, null));
            }
        }
    }

    private void whole() {
        Subject whole = new Subject(Part.WHOLE, NodeCode.TOTAL.value(), after.name());
        whole.compare(Aspect.NAME, before.name().vi(), after.name().vi());
        whole.compare(Aspect.SOURCE, before.source().document(), after.source().document());
        if (before.source().document().equals(after.source().document())) {
            whole.notice(Aspect.SOURCE, before.source(), after.source());
        }
        whole.compare(Aspect.STATUS, before.status(), after.status());
        whole.compare(Aspect.APPLIES_TO, before.appliesTo(), after.appliesTo());
        whole.compare(Aspect.SCALE, before.scale(), after.scale());
        whole.notice(Aspect.ROUNDING, before.rounding(), after.rounding());
        whole.notice(Aspect.DISPLAY, before.display(), after.display());
        whole.notice(Aspect.TIES, before.ties(), after.ties());
        whole.notice(Aspect.RESCALE, before.rescale(), after.rescale());
        whole.notice(Aspect.TIERS, before.tiers(), after.tiers());
        whole.notice(Aspect.COMPARISONS, before.comparisons(), after.comparisons());
        whole.compare(Aspect.NOTE, before.notes(), after.notes());
    }

    private void node(Subject subject, Placed old, Placed present) {
        Node.Head was = old.node().head();
        Node.Head is = present.node().head();
        subject.compare(Aspect.PARENT, old.parent(), present.parent());
        subject.compare(Aspect.NAME, was.name().vi(), is.name().vi());
        subject.compare(Aspect.MAX, was.printedMax(), is.printedMax());
        subject.compare(Aspect.PRINTED_CODE, was.codeAsPrinted(), is.codeAsPrinted());
        subject.notice(Aspect.COUNTING, was.counting(), is.counting());
        if (!old.node().getClass().equals(present.node().getClass())) {
            subject.notice(Aspect.KIND, old.node().getClass(), present.node().getClass());
        } else if (old.node() instanceof Node.Leaf leaf && present.node() instanceof Node.Leaf other) {
            leaf(subject, leaf, other);
        } else if (old.node() instanceof Node.SharedRow row && present.node() instanceof Node.SharedRow other) {
            subject.compare(Aspect.COUNTING, row.sharesWith(), other.sharesWith());
        }
        subject.notice(Aspect.DOUBTS, was.doubts(), is.doubts());
        subject.compare(Aspect.NOTE, was.note(), is.note());
    }

    private static void leaf(Subject subject, Node.Leaf was, Node.Leaf is) {
        subject.compare(Aspect.RULE, was.rule(), is.rule());
        subject.compare(Aspect.OPERANDS, operands(was), operands(is));
        subject.notice(Aspect.APPLICABILITY, was.applicability(), is.applicability());
        subject.compare(Aspect.RULE_TEXT, was.ruleText(), is.ruleText());
        subject.compare(Aspect.SOURCE_NOTE, was.sourceNote(), is.sourceNote());
        subject.compare(Aspect.EVIDENCE, was.evidence(), is.evidence());
    }

    private static List<String> operands(Node.Leaf leaf) {
        return leaf.operands().stream().map(operand -> operand.letter() + " = " + operand.input().id()).distinct()
                .toList();
    }

    private void input(Subject subject, Input was, Input is) {
        subject.compare(Aspect.NAME, was.name(), is.name());
        subject.compare(Aspect.TYPE, was.type(), is.type());
        subject.compare(Aspect.UNIT, was.unit(), is.unit());
        subject.compare(Aspect.HELD_BY, was.heldBy(), is.heldBy());
        subject.compare(Aspect.DEFINITION, was.definition(), is.definition());
        subject.notice(Aspect.SCOPE, was.scope(), is.scope());
        if (!SameMeaning.same(was.options(), is.options())) {
            subject.compare(Aspect.OPTIONS, List.copyOf(was.options().values()), List.copyOf(is.options().values()));
            subject.notice(Aspect.OPTIONS, List.copyOf(was.options().keySet()), List.copyOf(is.options().keySet()));
        }
        subject.compare(Aspect.HOME, was.home(), is.home());
        subject.notice(Aspect.LIMITS, was.limits(), is.limits());
    }

    private void pillar(Subject subject, Pillar was, Pillar is) {
        subject.compare(Aspect.NAME, was.name().vi(), is.name().vi());
        subject.compare(Aspect.SUMMED_ROWS, was.nodes(), is.nodes());
        subject.compare(Aspect.MAX, was.publishedMax(), is.publishedMax());
        subject.compare(Aspect.NOTE, was.note(), is.note());
    }
}
