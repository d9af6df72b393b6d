package vn.chiso.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.reading.ReadResult;

/**
 * At every level of the file, the keys of the schema are the keys of the reader. The reader is asked with a key that
 * nobody knows: its answer names the keys that it knows there.
 */
class SchemaKeysTest {

    private static final String BOGUS = "bogus: 1";
    private static final String WHOLE_FILE = "the whole file";
    /** Definition of the schema to places of a file that it describes; a place with all optional keys written. */
    private static final Map<String, List<String>> PLACES = new LinkedHashMap<>();

    static {
        place(WHOLE_FILE, BOGUS);
        place("name", "name: {vi: Thử, " + BOGUS + "}");
        place("source", "source: {document: Văn bản thử, date: unknown, " + BOGUS + "}");
        place("rounding", "rounding: {" + BOGUS + "}");
        place("display", "display: {" + BOGUS + "}");
        place("ties", "ties: {" + BOGUS + "}");
        place("rescaling", "not_applicable: {" + BOGUS + "}");
        place("input", "inputs: [{id: s, name: Số, type: count, " + BOGUS + "}]");
        place("range", "inputs: [{id: s, name: Số, type: count, range: {" + BOGUS + "}}]");
        place("node", "nodes: [{code: \"1\", name: Một, " + BOGUS + "}]");
        place("doubt", "nodes: [{code: \"1\", name: Một, doubts: [{kind: other, text: x, " + BOGUS + "}]}]");
        place("applicability", leaf("not_applicable: {" + BOGUS + "}"));
        place("answerCondition", leaf("not_applicable: {when: {input: y, is: yes, " + BOGUS + "}}"));
        place("rangeCondition", leaf("not_applicable: {when: {of: a, from: 1, " + BOGUS + "}}"));
        place("rule_yes_no", rule("kind: yes_no, input: y, " + BOGUS));
        place("rule_choice", rule("kind: choice, input: o, shares: {mot: 1, hai: 0}, " + BOGUS));
        place("rule_conditions", rule("kind: conditions, met: [], " + BOGUS));
        place("conditionShare",
                rule("kind: conditions, met: [{when: {input: y, is: yes}, share: 1, " + BOGUS + "}]"));
        place("rule_checklist", rule("kind: checklist, items: [y], " + BOGUS));
        place("rule_count", rule("kind: count, clauses: [], " + BOGUS));
        place("countClause", rule("kind: count, clauses: [{input: a, points: 1, cap: 2, " + BOGUS + "}]"));
        place("rule_ratio", rule("kind: ratio, of: a/b, target: 1, " + BOGUS));
        place("rule_cut_off", rule("kind: cut_off, of: a/b, from: 1, " + BOGUS));
        place("rule_steps", rule("kind: steps, of: a, steps: [], otherwise: 0, " + BOGUS));
        place("step", rule("kind: steps, of: a, steps: [{from: 1, points: 1, " + BOGUS + "}]"),
                rule("kind: steps, of: a, steps: [{from: 1, share: 1, " + BOGUS + "}]"));
        place("rule_first_clause", rule("kind: first_clause, clauses: [], otherwise: {pays: full}, " + BOGUS));
        place("clause", rule("kind: first_clause, clauses: [{when: {input: y, is: yes}, pays: full, " + BOGUS
                + "}], otherwise: {pays: none}"));
        place("lastClause", rule("kind: first_clause, clauses: [], otherwise: {pays: full, " + BOGUS + "}"));
        place("rule_weighted_ratio", rule("kind: weighted_ratio, terms: [], " + BOGUS));
        place("term", rule("kind: weighted_ratio, terms: [{of: a/b, weight: 1, " + BOGUS + "}]"));
        place("rule_given", "nodes: [{code: \"1\", name: Một, rule: {kind: given, as: share, " + BOGUS + "}}]");
        place("rule_formula", rule("kind: formula, points: a, " + BOGUS));
        place("pillar", "pillars: [{code: p, name: Trụ, nodes: [], " + BOGUS + "}]");
        place("tiers", "tiers: {classes: [{id: x, name: X}], " + BOGUS + "}");
        place("tier", "tiers: {classes: [{id: x, name: X, " + BOGUS + "}]}");
        place("comparison",
                "comparisons: [{id: x, left: [a], relation: equals, right: [b], why: Thử, " + BOGUS + "}]");
    }

    private static void place(String definition, String... texts) {
        PLACES.put(definition, List.of(texts));
    }

    private static String leaf(String rest) {
        return """
                inputs:
                  - {id: a, name: Số a, type: count}
                  - {id: b, name: Số b, type: count}
                  - {id: y, name: Điều y, type: yes_no}
                  - {id: o, name: Chọn o, type: option, options: {mot: Một, hai: Hai}}
                nodes: [{code: "1", name: Một, inputs: {a: a, b: b, y: y, o: o}, %s}]""".formatted(rest);
    }

    private static String rule(String rule) {
        return leaf("rule: {" + rule + "}");
    }

    @TestFactory
    Stream<DynamicTest> theKeysAreThoseOfTheReader() {
        return PLACES.entrySet().stream().map(place -> dynamicTest(place.getKey(), () -> {
            Set<String> known = new TreeSet<>();
            place.getValue().forEach(text -> known.addAll(known(text)));
            assertThat(keys(schema(place.getKey()))).containsExactlyInAnyOrderElementsOf(known);
        }));
    }

    private static List<String> known(String text) {
        ReadResult result = FrameworkReader.read((text + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        return ((ReadResult.Refused) result).problems().stream()
                .filter(problem -> problem.code() == Problem.Code.KEY_UNKNOWN)
                .filter(problem -> problem.facts().getFirst().equals("bogus")).findFirst()
                .map(problem -> Arrays.asList(problem.facts().getLast().split(", ", -1))).orElseThrow();
    }

    private static JsonNode schema(String definition) {
        return definition.equals(WHOLE_FILE) ? Schemas.FRAMEWORK_FILE : Schemas.definition(definition);
    }

    private static List<String> keys(JsonNode schema) {
        return schema.get("properties").properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void everyDefinitionWithKeysIsAsked() {
        Set<String> withKeys = new TreeSet<>();
        Schemas.FRAMEWORK_FILE.get("$defs").properties().forEach(definition -> {
            if (definition.getValue().path("additionalProperties").isBoolean()) {
                withKeys.add(definition.getKey());
            }
        });
        assertThat(PLACES.keySet()).containsAll(withKeys);
    }
}
