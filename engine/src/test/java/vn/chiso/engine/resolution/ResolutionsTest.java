package vn.chiso.engine.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Choice;
import vn.chiso.engine.framework.resolution.Offer;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolution.MovePrinted;
import vn.chiso.engine.framework.resolution.Resolution.MovePrintedAndRescale;
import vn.chiso.engine.framework.resolution.Resolution.RescaleToPrinted;
import vn.chiso.engine.framework.resolution.Resolution.SumOfLeaves;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.lint.Lint;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.ResolutionText;

/** What a campaign can decide about contradictory maxima, and what the decision does. Truth: plan 222/KH-UBND. */
class ResolutionsTest {

    private final Framework hue = Installed.framework(Installed.HUE_2020);
    private final Messages vi = EngineText.messages(Language.VI);

    private static NodeCode code(String code) {
        return new NodeCode(code);
    }

    private Resolving.Applied applied(Resolution... resolutions) {
        return (Resolving.Applied) Resolutions.apply(hue, List.of(resolutions));
    }

    private List<String> refused(Resolution... resolutions) {
        return ((Resolving.Refused) Resolutions.apply(hue, List.of(resolutions))).reasons().stream()
                .map(reason -> reason.code() + " " + reason.node()).toList();
    }

    private static Exact max(Resolving.Applied applied, String code) {
        return applied.framework().tree().max(code(code));
    }

    private List<String> offered(String node) {
        return Resolutions.offered(hue).stream().filter(offer -> offer.finding().node().equals(code(node)))
                .flatMap(offer -> offer.choices().stream()).map(choice -> ResolutionText.sentence(choice, vi)).toList();
    }

    @Test
    void theMisprintedSeventyOffersTheThreeChoicesOfTheDocument() {
        assertThat(offered("3.1")).containsExactly("Dùng tổng con: 3.1 tối đa 6, nhóm 3 tối đa 43",
                "Giữ điểm in: 3.1 tối đa 70, quy đổi 3 chỉ số con từ 6 lên 70",
                "Chuyển 70 lên dòng 3, quy đổi cả nhóm từ 43 lên 70");
        assertThat(offered("3")).containsExactly("Dùng tổng con: 3 tối đa 43",
                "Chuyển 70 lên dòng 3, quy đổi cả nhóm từ 43 lên 70");
        assertThat(offered("1")).containsExactly("Dùng tổng con: 1 tối đa 30");
        assertThat(offered("2.2")).containsExactly("Dùng tổng con: 2.2 tối đa 4, nhóm 2 tối đa 38",
                "Giữ điểm in: 2.2 tối đa 6, quy đổi 2 chỉ số con từ 4 lên 6");
        assertThat(offered("total")).containsExactly("Dùng tổng con: tổng cả bộ tối đa 284");
    }

    @Test
    void everyFindingAboutASumIsOfferedAndEveryChoiceApplies() {
        for (String id : Installed.ids()) {
            Framework framework = Installed.framework(id);
            List<Offer> offers = Resolutions.offered(framework);
            assertThat(offers).hasSize((int) Lint.of(framework).stream().map(Finding::code)
                    .filter(code -> code.id().startsWith("max-")).count());
            for (Offer offer : offers) {
                assertThat(offer.choices()).isNotEmpty();
                assertThat(offer.choices().getFirst().resolution()).isEqualTo(new SumOfLeaves(offer.finding().node()));
                assertThat(offer.choices().getFirst().maxima()).noneMatch(Choice.Change::changes);
                for (Choice choice : offer.choices()) {
                    var applied = (Resolving.Applied) Resolutions.apply(framework, List.of(choice.resolution()));
                    choice.maxima().forEach(change -> assertThat(applied.framework().tree().max(change.node()))
                            .isEqualTo(change.after()));
                }
            }
        }
    }

    @Test
    void aChoiceShowsWhatItDoesToTheRowsAboveAndToTheWhole() {
        Choice rescale = Resolutions.offered(hue).stream().filter(offer -> offer.finding().node().equals(code("3.1")))
                .findFirst().orElseThrow().choices().get(1);
        assertThat(rescale.maxima()).containsExactly(change("3.1", 6, 70), change("3", 43, 107),
                change("total", 284, 348));
        assertThat(rescale.leaves()).isEqualTo(3);
        assertThat(rescale.printed()).isEqualTo(Exact.of(70));
    }

    private static Choice.Change change(String node, long before, long after) {
        return new Choice.Change(code(node), Exact.of(before), Exact.of(after));
    }

    @Test
    void thirdsStayThirdsWhenARowIsRescaled() {
        Resolving.Applied applied = applied(new RescaleToPrinted(code("3.1")));
        assertThat(max(applied, "3.1.1")).isEqualTo(Exact.of(70, 3));
        assertThat(max(applied, "3.1")).isEqualTo(Exact.of(70));
        assertThat(max(applied, "3.2")).isEqualTo(Exact.of(6));
        assertThat(max(applied, "total")).isEqualTo(Exact.of(348));
        assertThat(applied.factors()).containsExactly(java.util.Map.entry(code("3.1"), Exact.of(35, 3)));
    }

    @Test
    void theNumberMeantForTheRowAboveRescalesThatRow() {
        Resolving.Applied applied = applied(new MovePrintedAndRescale(code("3.1"), code("3")));
        assertThat(max(applied, "3")).isEqualTo(Exact.of(70));
        assertThat(max(applied, "3.1")).isEqualTo(Exact.of(420, 43));
        Resolving.Applied recorded = applied(new MovePrinted(code("3.1"), code("3")));
        assertThat(max(recorded, "3")).isEqualTo(Exact.of(43));
        assertThat(recorded.framework()).isEqualTo(hue);
    }

    @Test
    void anOuterRowIsRescaledAfterTheInnerOnesWhateverTheOrderOfTheList() {
        Resolution inner = new RescaleToPrinted(code("5.4"));
        Resolution outer = new RescaleToPrinted(code("5"));
        Resolving.Applied applied = applied(outer, inner);
        assertThat(max(applied, "5")).isEqualTo(Exact.of(100));
        assertThat(max(applied, "5.4")).as("9 of 84, brought to 100").isEqualTo(Exact.of(900, 84));
        assertThat(applied(inner, outer).framework().tree().max(code("5.4.1")))
                .isEqualTo(applied.framework().tree().max(code("5.4.1")));
        assertThat(applied.factors()).containsEntry(code("5.4"), Exact.of(9, 8)).containsEntry(code("5"),
                Exact.of(100, 84));
    }

    @Test
    void whatWasPrintedStaysPrinted() {
        Framework counted = applied(new RescaleToPrinted(code("3.1"))).framework();
        for (var node : hue.tree().nodes()) {
            assertThat(counted.tree().node(node.code())).isNotNull().extracting(each -> each.head())
                    .isEqualTo(node.head());
        }
        assertThat(Lint.of(counted).stream().filter(finding -> finding.level() == Finding.Level.ERROR)).isEmpty();
    }

    @Test
    void decisionsThatDoNotFitAreRefusedAllAtOnce() {
        assertThat(refused(new SumOfLeaves(code("9")))).containsExactly("NODE_UNKNOWN 9");
        assertThat(refused(new RescaleToPrinted(code("3.1.1")), new SumOfLeaves(code("5.8.2"))))
                .containsExactly("NOT_A_GROUP 3.1.1", "NOT_A_GROUP 5.8.2");
        assertThat(refused(new RescaleToPrinted(code("3")))).containsExactly("NOTHING_PRINTED 3");
        assertThat(refused(new RescaleToPrinted(NodeCode.TOTAL))).containsExactly("NOTHING_PRINTED total");
        assertThat(refused(new MovePrinted(code("3.1"), code("2")))).containsExactly("TARGET_PRINTS 2");
        assertThat(refused(new MovePrinted(code("3.1"), code("3.1")))).containsExactly("SAME_ROW 3.1");
        assertThat(refused(new MovePrintedAndRescale(code("3.1"), code("x")))).containsExactly("NODE_UNKNOWN x");
        Resolution once = new SumOfLeaves(code("4"));
        assertThat(refused(once, once)).containsExactly("TWICE 4");
        assertThat(refused(once, new RescaleToPrinted(code("4")))).containsExactly("CONTRADICTS 4");
        assertThat(refused(new SumOfLeaves(code("3")), new MovePrintedAndRescale(code("3.1"), code("3"))))
                .containsExactly("CONTRADICTS 3");
    }

    @Test
    void rowsThatDoNotCountOrHoldNothingAreRefused() {
        Framework framework = Sample.framework("""
                nodes:
                  - code: "1"
                    name: Không tính
                    max: 3
                    scored: no
                    children:
                      - {code: "1.1", name: Một, max: 2, inputs: {y: y}, rule: {kind: yes_no, input: y}}
                  - code: "2"
                    name: In số không
                    max: 0
                    children:
                      - {code: "2.1", name: Hai, max: 2, inputs: {y: y}, rule: {kind: yes_no, input: y}}
                """);
        var refused = (Resolving.Refused) Resolutions.apply(framework,
                List.of(new RescaleToPrinted(code("1")), new RescaleToPrinted(code("2"))));
        assertThat(refused.reasons()).extracting(Resolving.Reason::code)
                .containsExactly(Resolving.Code.NOT_COUNTED, Resolving.Code.NOTHING_TO_RESCALE);
    }

    @Test
    void everyReasonHasASentenceThatNamesTheRowAndTheDecision() {
        var move = new MovePrintedAndRescale(code("3.1"), code("3"));
        for (Resolving.Code reason : Resolving.Code.values()) {
            for (Language language : Language.values()) {
                assertThat(ResolutionText.sentence(new Resolving.Reason(reason, move, code("3")),
                        EngineText.messages(language))).contains("3.1").doesNotContain("{");
            }
        }
        assertThat(ResolutionText.sentence(
                new Resolving.Reason(Resolving.Code.CONTRADICTS, new SumOfLeaves(code("4")), code("4")), vi))
                .isEqualTo("Không ghi được quyết định “Dòng 4 dùng tổng các chỉ số con”: dòng 4 đã có quyết định khác."
                        + " Giữ lại một quyết định cho mỗi dòng.");
    }

    @Test
    void aDecisionIsReadBackFromItsRowAndFromItsLine() {
        for (Resolution resolution : List.of(new SumOfLeaves(NodeCode.TOTAL), new RescaleToPrinted(code("3.1")),
                new MovePrinted(code("3.1"), code("3")), new MovePrintedAndRescale(code("3.1"), code("3")))) {
            NodeCode target = resolution.target();
            assertThat(Resolution.of(resolution.kind(), resolution.node().value(),
                    target == null ? null : target.value())).contains(resolution);
            assertThat(Resolution.parse(resolution.text())).contains(resolution);
        }
        for (String bad : List.of("", "sum-of-leaves", "sum-of-leaves ", "sum-of-leaves 3 4", "move-printed 3",
                "guess 3", "rescale-to-printed  3", "move-printed 3.1 3 x")) {
            assertThat(Resolution.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void theDigestPinsTheDecisionsAndNotTheirOrder() {
        Resolution first = new RescaleToPrinted(code("3.1"));
        Resolution second = new SumOfLeaves(code("10"));
        assertThat(Resolutions.digest("abc", List.of())).isEqualTo("abc");
        assertThat(applied().digest("abc")).isEqualTo("abc");
        assertThat(Resolutions.digest("abc", List.of(second, first)))
                .isEqualTo(Resolutions.digest("abc", List.of(first, second)))
                .isEqualTo("ef8bb63b1a01919996f41c93219772d3d5361de909438316c73a5444b0998d37");
        assertThat(Resolutions.digest("abc", List.of(first))).isNotEqualTo(Resolutions.digest("abd", List.of(first)));
    }
}
