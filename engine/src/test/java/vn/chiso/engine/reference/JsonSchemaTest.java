package vn.chiso.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Doubt;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.framework.Status;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;

/** The schema with which editors complete and check framework files agrees with the reader. */
class JsonSchemaTest {

    private static final String HEAD = """
            id: thu
            version: "1"
            name: Thử
            source: {document: Văn bản thử, date: unknown}
            """;
    private static final String INPUTS = """
            inputs:
              - {id: so-a, name: Số a, type: count}
              - {id: so-b, name: Số b, type: count}
              - {id: dieu-y, name: Điều y, type: yes_no}
            """;
    private static final String NODE = """
            nodes:
              - {code: "1", name: Một, max: 10, inputs: {y: dieu-y}, rule: {kind: yes_no, input: y}}
            """;

    private static final String RATIO = """
            nodes:
              - {code: "1", name: Một, max: 10, inputs: {a: so-a, b: so-b}, rule: {kind: ratio, of: b/a, target: 60%},
                 not_applicable: {claim: no}}
            """;

    private static final String GOOD = HEAD + "scale: 10\n" + INPUTS + RATIO;

    private final Page page = Page.read();

    @Test
    void theSchemaIsASchema() {
        assertThat(Schemas.problemsOfTheSchema()).isEmpty();
        assertThat(Schemas.FRAMEWORK_FILE.get("$id").textValue()).isEqualTo("urn:chiso:framework-file");
    }

    @TestFactory
    Stream<DynamicTest> everyInstalledFrameworkValidates() throws IOException {
        return ReferencePageTest.installed().stream().map(file -> dynamicTest(file.toString(), () -> {
            String text = Files.readString(file);
            assertThat(Schemas.objections(text)).isEmpty();
            assertThat(text).startsWith("# yaml-language-server: $schema=../framework.schema.json\n");
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyYamlBlockOfThePageValidates() {
        return page.yaml().stream().map(block -> dynamicTest("line " + block.line(),
                () -> assertThat(Schemas.objections(block.asFile())).isEmpty()));
    }

    @Test
    void theRuleKindsAreThoseOfTheReader() {
        List<String> kinds = ReferencePageTest.kinds();
        assertThat(Schemas.words("rule", "kind")).isEqualTo(kinds);
        assertThat(Schemas.stream(Schemas.definition("rule").get("allOf"))
                .map(branch -> branch.at("/if/properties/kind/const").textValue())).containsExactlyElementsOf(kinds);
        for (String kind : kinds) {
            JsonNode rule = Schemas.definition("rule_" + kind);
            assertThat(rule.at("/properties/kind/const").textValue()).isEqualTo(kind);
            assertThat(rule.get("additionalProperties").booleanValue()).as(kind).isFalse();
        }
    }

    @Test
    void theOtherWordsAreThoseOfTheReader() {
        JsonNode status = Schemas.FRAMEWORK_FILE.at("/properties/status");
        assertThat(Schemas.words(status)).isEqualTo(words(Status.values(), '-'));
        assertThat(Schemas.words("input", "type")).isEqualTo(words(InputType.values(), '_'));
        assertThat(Schemas.words("input", "scope")).isEqualTo(words(Input.Scope.values(), '_'));
        assertThat(Schemas.words("doubt", "kind")).isEqualTo(words(Doubt.Kind.values(), '-'));
        assertThat(Schemas.words("ties", "rank")).isEqualTo(words(Ties.Style.values(), '_'));
        assertThat(Schemas.words("rescaling", "rescale")).isEqualTo(words(Rescale.values(), '_'));
        assertThat(Schemas.words("tiers", "by")).isEqualTo(words(Tiers.By.values(), '_'));
        assertThat(Schemas.words("comparison", "relation")).isEqualTo(words(Comparison.Relation.values(), '_'));
    }

    private static List<String> words(Enum<?>[] meanings, char separator) {
        return Arrays.stream(meanings).map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', separator))
                .toList();
    }

    @Test
    void theReaderReadsEveryWord() {
        JsonNode status = Schemas.FRAMEWORK_FILE.at("/properties/status");
        Map<String, List<String>> places = Map.of("status: %s", Schemas.words(status), "ties: {rank: %s}",
                Schemas.words("ties", "rank"), "not_applicable: {rescale: %s}", Schemas.words("rescaling", "rescale"),
                "tiers: {by: %s, classes: [{id: x, name: X}]}", Schemas.words("tiers", "by"),
                "comparisons: [{id: x, left: [so-a], relation: %s, right: [so-b], why: Thử}]",
                Schemas.words("comparison", "relation"));
        places.forEach((place, words) -> words.forEach(word -> {
            String text = HEAD + place.formatted(word) + "\n" + INPUTS + NODE;
            assertThat(reads(text)).as(text).isTrue();
            assertThat(Schemas.objections(text)).as(text).isEmpty();
        }));
    }

    private static boolean reads(String text) {
        return FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof ReadResult.Read;
    }

    @Test
    void aCodeWithoutQuotesIsRefusedBeforeItLosesItsZero() {
        String text = HEAD + INPUTS + NODE.replace("\"1\"", "1.10");
        assertThat(reads(text)).isTrue();
        assertThat(Schemas.objections(text)).anyMatch(objection -> objection.startsWith("/nodes/0/code: "));
    }

    /** The good file with something else in the place of a piece, and where the schema must object. */
    private record Wrong(String what, String piece, String instead, String place) {

        String file() {
            String file = GOOD.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(instead));
            assertThat(file).isNotEqualTo(GOOD);
            return file;
        }
    }

    private static final String RULE = "kind: ratio, of: b/a, target: 60%";
    private static final List<Wrong> WRONG = List.of(
            new Wrong("an unknown key", "scale: 10", "weight: 10", ""),
            new Wrong("no name", "name: Thử\n", "", ""),
            new Wrong("a date the other way round", "unknown", "21/10/2020", "/source/date"),
            new Wrong("an input without type", "Số a, type: count", "Số a", "/inputs/0"),
            new Wrong("an option without options", "Số a, type: count", "Số a, type: option", "/inputs/0"),
            new Wrong("an identifier with capitals", "id: so-a", "id: So_A", "/inputs/0/id"),
            new Wrong("a maximum with a comma", "max: 10", "max: \"0,5\"", "/nodes/0/max"),
            new Wrong("a negative maximum", "max: 10", "max: -1", "/nodes/0/max"),
            new Wrong("a reserved letter", "b: so-b}", "b: so-b, m: so-b}", "/nodes/0/inputs"),
            new Wrong("an unknown kind", "kind: ratio", "kind: percentage", "/nodes/0/rule/kind"),
            new Wrong("a key of another kind", "target: 60%", "cap: 3", "/nodes/0/rule"),
            new Wrong("a rule without its quantity", "of: b/a, ", "", "/nodes/0/rule"),
            new Wrong("a quantity that is a formula", "of: b/a", "of: 2*b/a", "/nodes/0/rule/of"),
            new Wrong("a part of no whole", "of: b/a", "of: b, part_of_whole: no", "/nodes/0/rule/of"),
            new Wrong("a target of nothing", "target: 60%", "target: 0%", "/nodes/0/rule/target"),
            new Wrong("a cut-off without bound", RULE, "kind: cut_off, of: b/a", "/nodes/0/rule"),
            new Wrong("two bounds on one side", RULE, "kind: cut_off, of: b/a, from: 1, above: 1", "/nodes/0/rule"),
            new Wrong("a share above the whole", RULE, "kind: conditions, met: [{when: {of: a, from: 1}, share: 1.5}]",
                    "/nodes/0/rule/met/0/share"),
            new Wrong("a group with a rule", "max: 10", "children: [{code: \"2\", name: Hai}]", "/nodes/0/rule"),
            new Wrong("a shared row with points", "max: 10", "max: 10, shares_score_with: \"1\"", "/nodes/0/max"),
            new Wrong("an answer that is none", "claim: no", "when: {input: a, is: true}",
                    "/nodes/0/not_applicable/when/is"),
            new Wrong("a doubt of no kind", "claim: no}", "claim: no}, doubts: [{kind: odd, text: x}]",
                    "/nodes/0/doubts/0/kind"));

    @TestFactory
    Stream<DynamicTest> wrongFilesAreRefusedWhereTheyAreWrong() {
        assertThat(reads(GOOD)).isTrue();
        assertThat(Schemas.objections(GOOD)).isEmpty();
        return WRONG.stream().map(wrong -> dynamicTest(wrong.what(), () -> {
            String file = wrong.file();
            assertThat(Schemas.objections(file)).anyMatch(objection -> objection.startsWith(wrong.place() + ": "));
            assertThat(reads(file)).isFalse();
        }));
    }

    @Test
    void everyKeyAndEveryWordIsExplainedInVietnamese() {
        Set<String> keys = new TreeSet<>();
        explain(Schemas.FRAMEWORK_FILE, keys);
        assertThat(keys).hasSizeGreaterThan(80);
        assertThat(keys).allSatisfy(key -> assertThat(page.text()).containsPattern("[`.]" + key + "`"));
    }

    private static void explain(JsonNode schema, Set<String> keys) {
        schema.path("properties").properties().forEach(key -> {
            if (key.getValue().isObject() && !key.getValue().has("not")) {
                keys.add(key.getKey());
                explained(key.getKey(), key.getValue());
                Schemas.stream(key.getValue().path("oneOf")).forEach(word -> explained(key.getKey(), word));
            }
        });
        schema.path("$defs").properties().forEach(definition -> explain(definition.getValue(), keys));
    }

    private static void explained(String key, JsonNode schema) {
        assertThat(schema.path("description").asText()).as("description of %s", key)
                .matches("(?s).*[\\u00C0-\\u1EF9].*");
    }
}
