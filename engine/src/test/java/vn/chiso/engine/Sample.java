package vn.chiso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Small frameworks and values for tests, written as the files write them. */
public final class Sample {

    /** Inputs that the sample leaves use: counts a, b, c, d, amount x, share s, answers y, z, option o. */
    private static final String HEAD = """
            id: sample
            version: "1"
            name: Bộ mẫu
            source: {document: Văn bản mẫu, date: unknown}
            inputs:
              - {id: a, name: Số a, type: count, unit: người}
              - {id: b, name: Số b, type: count, unit: người}
              - {id: c, name: Số c, type: count, unit: người}
              - {id: d, name: Số d, type: count, unit: người}
              - {id: x, name: Tiền x, type: amount, unit: đồng}
              - {id: s, name: Tỷ lệ s, type: share}
              - {id: y, name: Điều y, type: yes_no}
              - {id: z, name: Điều z, type: yes_no}
              - {id: o, name: Chọn o, type: option, options: {one: Một, two: Hai, three: Ba}}
            """;

    private Sample() {
    }

    /** A framework with these further top-level lines after the inputs. */
    public static Framework framework(String rest) {
        return read(HEAD + rest);
    }

    /** A framework that must be readable. */
    public static Framework read(String text) {
        ReadResult result = FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(ReadResult.Read.class);
        return ((ReadResult.Read) result).framework();
    }

    /** A framework with the one leaf "1", with the maximum and the rule, and only the letters that the rule names. */
    public static Framework leaf(String max, String rule, String... more) {
        return framework("nodes:\n" + node("1", max, rule, more));
    }

    /** A leaf as lines of a file. */
    public static String node(String code, String max, String rule, String... more) {
        StringBuilder node = new StringBuilder(
                "  - code: \"" + code + "\"\n    name: Chỉ số " + code + "\n    max: " + max
                        + "\n    " + letters(rule + applicability(more)) + "\n    rule: " + rule + "\n");
        for (String line : more) {
            node.append("    ").append(line).append('\n');
        }
        return node.toString();
    }

    private static String applicability(String... more) {
        return String.join(" ", Arrays.stream(more).filter(line -> line.startsWith("not_applicable")).toList());
    }

    private static String letters(String rule) {
        StringBuilder used = new StringBuilder();
        String values = rule.replaceAll("[a-z_]+:", " ").replaceAll("\\b(min|max|if|yes|no|full|none)\\b", " ");
        for (String letter : List.of("a", "b", "c", "d", "x", "s", "y", "z", "o")) {
            if (values.matches("(?s).*(?<![\\p{L}_-])" + letter + "(?![\\p{L}_-]).*")) {
                used.append(used.isEmpty() ? "" : ", ").append(letter).append(": ").append(letter);
            }
        }
        return used.isEmpty() ? "inputs: {}" : "inputs: {" + used + "}";
    }

    /** Values as an input file writes them: {@code "a", "10", "y", "1", "o", "one"}. */
    public static Map<InputId, InputValue> values(Framework framework, String... pairs) {
        Map<InputId, InputValue> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Input input = framework.inputs().get(new InputId(pairs[i]));
            assertThat(input).as("input %s", pairs[i]).isNotNull();
            values.put(input.id(), value(input, pairs[i + 1]));
        }
        return values;
    }

    /** One value as an input file writes it. */
    public static InputValue value(Input input, String text) {
        if (text.equals("n/a")) {
            return InputValue.NotApplicable.VALUE;
        }
        return switch (input.type()) {
            case YES_NO -> text.equals("1") ? InputValue.Answer.YES : InputValue.Answer.NO;
            case OPTION -> new InputValue.Option(text);
            case COUNT, AMOUNT, SHARE, POINTS -> new InputValue.Amount(ExactText.parse(text).orElseThrow());
        };
    }

    /** The score sheet of one unit. */
    public static ScoreSheet score(Framework framework, String... pairs) {
        return new Scoring(framework).score(new UnitInputs(new UnitId("u"), values(framework, pairs)));
    }

    /** The score of the leaf "1" of a sample framework. */
    public static LeafScore scoreLeaf(Framework framework, String... pairs) {
        return (LeafScore) score(framework, pairs).score(new NodeCode("1")).orElseThrow();
    }
}
