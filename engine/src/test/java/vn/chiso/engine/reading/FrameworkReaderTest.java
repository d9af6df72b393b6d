package vn.chiso.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Doubt;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NaturalOrder;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.framework.Status;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** What a framework file says arrives in the framework. */
class FrameworkReaderTest {

    private static final String FULL = """
            id: full
            version: "2.1"
            status: partial
            name: {vi: Bộ đầy đủ, en: Full set}
            source: {document: QĐ 1, title: Tên, issuer: UBND, date: 2020-10-21, part: Phụ lục 4, address: a.vn, trust: Bản sao}
            applies_to: [Sở, Xã]
            scale: 700
            rounding: {leaf_points: 2, total_points: 3}
            display: {points: 1}
            ties: {rank: dense, break_by: ["1.10"]}
            not_applicable: {rescale: none}
            inputs:
              - {id: a, name: Số a, type: count, unit: người, held_by: Sở Nội vụ, definition: Đếm, scope: campaign,
                 home: "1.2", range: {from: 1, to: 9}}
              - {id: b, name: Số b, type: count}
            nodes:
              - code: "1"
                printed_code: I
                name: {vi: Một, en: One}
                max: 1/3
                note: Ghi chú
                doubts: [{kind: other, text: Ngờ, resolution: Giữ}]
                children:
                  - {code: "1.2", name: Hai, max: 60%, inputs: {a: a, b: b}, rule: {kind: ratio, of: (b) / a},
                     rule_text: Điểm, source_note: Đếm, evidence: [Văn bản, Ảnh]}
                  - {code: "1.10", name: Mười, max: 0.5, scored: no, rule: {kind: given, as: points}}
            pillars: [{code: p, name: Trụ, nodes: ["1"], published_max: 400, note: Danh nghĩa}]
            notes: [Một ghi chú]
            """;

    private final Framework framework = Sample.read(FULL);

    @Test
    void readsTheIdentityAndTheSource() {
        assertThat(framework.id()).isEqualTo("full");
        assertThat(framework.version()).isEqualTo("2.1");
        assertThat(framework.status()).isEqualTo(Status.PARTIAL);
        assertThat(framework.name().in(Language.EN)).isEqualTo("Full set");
        assertThat(framework.source().date()).hasToString("2020-10-21");
        assertThat(framework.source().part()).isEqualTo("Phụ lục 4");
        assertThat(framework.appliesTo()).containsExactly("Sở", "Xã");
        assertThat(framework.notes()).containsExactly("Một ghi chú");
    }

    @Test
    void readsTheRulesOfTheWhole() {
        assertThat(framework.scale()).isEqualTo(Exact.of(700));
        assertThat(framework.rounding().leafPoints()).isEqualTo(2);
        assertThat(framework.rounding().totalPoints()).isEqualTo(3);
        assertThat(framework.display().points()).isEqualTo(1);
        assertThat(framework.display().share()).as("the default").isEqualTo(4);
        assertThat(framework.ties()).isEqualTo(new Ties(Ties.Style.DENSE, List.of(new NodeCode("1.10"))));
        assertThat(framework.rescale()).isEqualTo(Rescale.NONE);
        assertThat(Objects.requireNonNull(framework.pillar(new NodeCode("p"))).publishedMax())
                .isEqualTo(Exact.of(400));
        assertThat(framework.reports(new NodeCode("p"))).isTrue();
        assertThat(framework.reports(NodeCode.TOTAL)).isTrue();
        assertThat(framework.reports(new NodeCode("1.1"))).as("1.10 is not 1.1").isFalse();
    }

    @Test
    void readsInputsWithTheirMeaning() {
        Input input = Objects.requireNonNull(framework.inputs().get(new InputId("a")));
        assertThat(input.scope()).isEqualTo(Input.Scope.CAMPAIGN);
        assertThat(input.home()).isEqualTo(new NodeCode("1.2"));
        assertThat(input.heldBy()).isEqualTo("Sở Nội vụ");
        assertThat(input.allows(Exact.of(9))).isTrue();
        assertThat(input.allows(Exact.of(10))).isFalse();
        assertThat(input.allows(Exact.ZERO)).isFalse();
        assertThat(framework.inputs()).as("a given leaf makes its own input").containsKey(new InputId("1.10"));
    }

    @Test
    void readsRows() {
        Node.Group group = (Node.Group) Objects.requireNonNull(framework.tree().node(new NodeCode("1")));
        assertThat(group.head().codeAsPrinted()).isEqualTo("I");
        assertThat(group.head().printedMax()).isEqualTo(Exact.of(1, 3));
        assertThat(group.head().name().in(Language.EN)).isEqualTo("One");
        assertThat(group.head().doubts().getFirst().kind()).isEqualTo(Doubt.Kind.OTHER);
        assertThat(group.head().note()).isEqualTo("Ghi chú");
        Node.Leaf leaf = (Node.Leaf) group.children().getFirst();
        assertThat(leaf.max()).isEqualTo(Exact.of(3, 5));
        assertThat(leaf.evidence()).containsExactly("Văn bản", "Ảnh");
        assertThat(leaf.ruleText()).isEqualTo("Điểm");
        assertThat(leaf.sourceNote()).isEqualTo("Đếm");
        assertThat(leaf.head().line()).isEqualTo(24);
        assertThat(((Rule.Ratio) Objects.requireNonNull(leaf.rule())).of().inLetters()).isEqualTo("b/a");
        assertThat(group.children().getLast().head().counting()).isEqualTo(Node.Counting.UNSCORED);
    }

    @Test
    void codesStayTextAndSortAsPeopleReadThem() {
        assertThat(NaturalOrder.compare("4.2", "4.10")).isNegative();
        assertThat(NaturalOrder.compare("4.10", "4.2")).isPositive();
        assertThat(NaturalOrder.compare("1.1", "1.10")).isNegative();
        assertThat(NaturalOrder.compare("1", "1.1")).isNegative();
        assertThat(NaturalOrder.compare("A.2", "B.1")).isNegative();
        assertThat(NaturalOrder.compare("1.02", "1.2")).isNotZero();
        assertThat(NaturalOrder.compare("7.1", "7.1")).isZero();
        assertThat(new NodeCode("4.2").compareTo(new NodeCode("4.10"))).isNegative();
        assertThat(new InputId("a2").compareTo(new InputId("a10"))).isNegative();
    }

    @Test
    void anUnknownDateStaysUnknown() {
        assertThat(Sample.framework("nodes: [{code: \"1\", name: Một, max: 1}]").source().date()).isNull();
    }
}
