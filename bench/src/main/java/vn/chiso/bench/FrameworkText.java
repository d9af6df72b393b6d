package vn.chiso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;

/** Reads the framework that is measured, as it is or with its tree repeated. */
final class FrameworkText {

    private static final Pattern TOP_KEY = Pattern.compile("(?m)^(?=[a-z_]+:)");
    private static final Pattern INPUT = Pattern.compile("(?m)^(  - id: )(\\S+)$");
    private static final Pattern CODE = Pattern.compile("\\b((?:home|code|shares_score_with): \")([^\"]+\")");
    private static final Pattern OPERANDS = Pattern.compile("(?m)^ +inputs: \\{.*}$");
    private static final Pattern OPERAND = Pattern.compile("(: [a-z0-9.-]+)");

    private FrameworkText() {
    }

    /**
     * The framework with this number of leaves: the tree of the file as often as it takes, the last time up to the last
     * leaf that is wanted. Each repetition has its own codes and its own inputs, so that its fractions have denominators
     * of their own.
     */
    static Framework withLeaves(int leaves) {
        String text = text();
        Framework once = framework(text);
        int each = once.tree().leaves().size();
        int times = (leaves + each - 1) / each;
        Framework all = times == 1 ? once : framework(repeated(text, times));
        return all.tree().leaves().size() == leaves
                ? all
                : all.withTree(new Tree(upTo(all.tree().leaves().get(leaves), all.tree().roots())));
    }

    /** The rows before a leaf, in the document's order. */
    private static List<Node> upTo(Node.Leaf end, List<Node> rows) {
        List<Node> kept = new ArrayList<>();
        for (Node row : rows) {
            if (row.equals(end)) {
                return kept;
            }
            if (row instanceof Node.Group(Node.Head head, List<Node> children) && holds(row, end)) {
                List<Node> below = upTo(end, children);
                if (!below.isEmpty()) {
                    kept.add(new Node.Group(head, below));
                }
                return kept;
            }
            kept.add(row);
        }
        return kept;
    }

    private static boolean holds(Node row, Node.Leaf leaf) {
        return row.equals(leaf)
                || (row instanceof Node.Group group && group.children().stream().anyMatch(child -> holds(child, leaf)));
    }

    private static String text() {
        Path file = Path.of(System.getProperty("chiso.home", "."), "frameworks",
                System.getProperty("chiso.framework", "thua-thien-hue-chinh-quyen-so-2020"), "framework.yaml");
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Framework framework(String text) {
        return switch (FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Read(Framework framework, _) -> framework;
            case ReadResult.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static String repeated(String text, int times) {
        StringBuilder all = new StringBuilder(text.length() * times);
        for (String section : TOP_KEY.splitAsStream(text).toList()) {
            all.append(section);
            if (section.startsWith("inputs:") || section.startsWith("nodes:")) {
                String body = section.substring(section.indexOf('\n') + 1);
                for (int i = 2; i <= times; i++) {
                    all.append(renamed(body, i));
                }
            }
        }
        return all.toString();
    }

    private static String renamed(String body, int repetition) {
        String suffix = "-k" + repetition;
        String inputs = INPUT.matcher(body).replaceAll("$1$2" + suffix);
        String codes = CODE.matcher(inputs).replaceAll("$1k" + repetition + "-$2");
        return OPERANDS.matcher(codes).replaceAll(
                line -> Matcher.quoteReplacement(OPERAND.matcher(line.group()).replaceAll("$1" + suffix)));
    }
}
