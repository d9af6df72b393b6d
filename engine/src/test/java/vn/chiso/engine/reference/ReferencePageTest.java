package vn.chiso.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.lint.Lint;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;

/** The reference page of the framework file says what the reader, the scoring and the lint do. */
class ReferencePageTest {

    private static final String NOT_SUPPLIED = "–";

    private final Page page = Page.read();

    /** The words of the rule kinds, in the order in which they are declared. */
    static List<String> kinds() {
        return Arrays.stream(Rule.class.getPermittedSubclasses()).map(ReferencePageTest::word).toList();
    }

    private static String word(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void everyRuleKindHasItsHeadingInTheOrderOfTheCode() {
        List<String> headings = page.headings("###").stream().filter(kinds()::contains).toList();
        assertThat(headings).isEqualTo(kinds());
    }

    @Test
    void everyRuleKindIsShownAndWorkedOutUnderItsHeading() {
        for (String kind : kinds()) {
            List<Page.WorkedTable> tables = page.workedTables().stream()
                    .filter(table -> table.block().section().equals(kind)).toList();
            assertThat(tables).as(kind).isNotEmpty();
            Node.Leaf leaf = onlyLeaf(read(tables.getFirst().block()));
            assertThat(leaf.rule()).as(kind).isNotNull();
            assertThat(word(leaf.rule().getClass())).isEqualTo(kind);
        }
    }

    @Test
    void everyRuleKindIsUsedByAnInstalledFramework() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : installed()) {
            assertThat(FrameworkReader.read(file)).isInstanceOfSatisfying(ReadResult.Read.class,
                    read -> read.framework().tree().leaves().forEach(leaf -> collect(leaf.rule(), used)));
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(kinds());
    }

    private static void collect(Rule rule, Set<String> used) {
        if (rule == null) {
            return;
        }
        used.add(word(rule.getClass()));
        if (rule instanceof Rule.FirstClause(var clauses, Payment otherwise)) {
            Stream.concat(clauses.stream().map(Rule.FirstClause.Clause::pays), Stream.of(otherwise)).forEach(pays -> {
                if (pays instanceof Payment.ByRule(Rule inner)) {
                    collect(inner, used);
                }
            });
        }
    }

    /** The files of the installed frameworks. */
    static List<Path> installed() throws IOException {
        try (Stream<Path> folders = Files.list(Page.home().resolve("frameworks"))) {
            return folders.map(folder -> folder.resolve("framework.yaml")).filter(Files::isRegularFile).sorted()
                    .toList();
        }
    }

    @Test
    void everyFindingHasItsRow() {
        for (Finding.Code code : Finding.Code.values()) {
            assertThat(page.text()).contains("\n| `" + code.id() + "` | ");
        }
    }

    @Test
    void everyBlockNamesALanguageAndNoYamlHidesInAnother() {
        assertThat(page.blocks()).allSatisfy(
                block -> assertThat(block.language()).as("line %s", block.line()).isIn("yaml", "text", "csv", "sh"));
        assertThat(page.blocks()).filteredOn(block -> !block.isYaml())
                .noneMatch(block -> block.text().contains("code: ") || block.text().contains("kind: "));
        assertThat(page.yaml()).hasSizeGreaterThan(25);
    }

    @Test
    void everyLinkInsideThePageLeadsToAHeading() {
        List<String> anchors = Stream.of("##", "###").flatMap(level -> page.headings(level).stream())
                .map(ReferencePageTest::anchor).toList();
        List<String> links = Pattern.compile("]\\(#([^)]*)\\)").matcher(page.text()).results()
                .map(link -> link.group(1)).toList();
        assertThat(links).hasSizeGreaterThan(20);
        assertThat(anchors).containsAll(links);
        assertThat(Normalizer.isNormalized(page.text(), Normalizer.Form.NFC)).isTrue();
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "").replace(' ', '-');
    }

    @TestFactory
    Stream<DynamicTest> everyYamlBlockIsRead() {
        return page.yaml().stream().map(block -> dynamicTest("line " + block.line(),
                () -> assertThat(FrameworkReader.read(bytes(block))).isInstanceOf(ReadResult.Read.class)));
    }

    @TestFactory
    Stream<DynamicTest> noYamlBlockHasAFindingOfErrorLevel() {
        return page.yaml().stream().map(block -> dynamicTest("line " + block.line(), () -> assertThat(
                Lint.of(read(block))).noneMatch(finding -> finding.level() == Finding.Level.ERROR)));
    }

    @TestFactory
    Stream<DynamicTest> everyWorkedRowScoresAsItSays() {
        return page.workedTables().stream().flatMap(table -> table.rows().stream()
                .map(row -> dynamicTest("line " + row.line(), () -> check(read(table.block()), row))));
    }

    private static void check(Framework framework, Page.Row row) {
        Node.Leaf leaf = onlyLeaf(framework);
        Map<InputId, InputValue> values = new HashMap<>();
        row.values().forEach((letter, text) -> {
            Input input = input(leaf, letter);
            if (!text.equals(NOT_SUPPLIED)) {
                values.put(input.id(), value(input, text));
            }
        });
        LeafScore score = new Scoring(framework).score(new UnitInputs(new UnitId("x"), values)).leaves().getFirst();
        assertThat(score.points()).hasToString(row.points());
        assertThat(EngineText.label(score.outcome(), EngineText.messages(Language.VI))).isEqualTo(row.state());
    }

    private static Node.Leaf onlyLeaf(Framework framework) {
        assertThat(framework.tree().leaves()).hasSize(1);
        return framework.tree().leaves().getFirst();
    }

    private static Input input(Node.Leaf leaf, String letter) {
        Operand operand = leaf.rule() instanceof Rule.Given(Operand given) ? given : leaf.inputs().get(letter);
        assertThat(operand).as("letter %s", letter).isNotNull();
        assertThat(operand.letter()).isEqualTo(letter);
        return operand.input();
    }

    private static InputValue value(Input input, String text) {
        if (text.equals("n/a")) {
            return InputValue.NotApplicable.VALUE;
        }
        return switch (input.type()) {
            case YES_NO -> text.equals("1") ? InputValue.Answer.YES : InputValue.Answer.NO;
            case OPTION -> new InputValue.Option(text);
            case COUNT, AMOUNT, SHARE, POINTS -> new InputValue.Amount(ExactText.parse(text).orElseThrow());
        };
    }

    private static byte[] bytes(Page.Block block) {
        return block.asFile().getBytes(StandardCharsets.UTF_8);
    }

    private static Framework read(Page.Block block) {
        return switch (FrameworkReader.read(bytes(block))) {
            case ReadResult.Read(Framework framework, _) -> framework;
            case ReadResult.Refused(var problems) -> throw new AssertionError("line " + block.line() + problems);
        };
    }
}
