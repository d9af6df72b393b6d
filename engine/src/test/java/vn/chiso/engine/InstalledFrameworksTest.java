package vn.chiso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;

/** Every installed framework scores its examples as published or as worked out by hand. */
class InstalledFrameworksTest {

    @Test
    void theKnownFrameworksAreInstalled() {
        assertThat(Installed.ids()).contains("dti-cap-huyen-binh-phuoc-2023", "dti-cap-tinh-2022",
                "dti-cap-xa-tay-ninh-2025", "mau-quy-tac", Installed.HUE_2020);
    }

    @TestFactory
    Stream<DynamicTest> scoresItsExamples() {
        return Installed.ids().stream().flatMap(id -> Installed.examples(id).stream()
                .map(folder -> DynamicTest.dynamicTest(id + "/" + folder.getFileName(), () -> check(id, folder))));
    }

    private static void check(String id, Path folder) {
        Framework framework = Installed.framework(id);
        assertThat(framework.id()).isEqualTo(id);
        Scoring scoring = new Scoring(framework);
        Map<UnitId, ScoreSheet> sheets = new LinkedHashMap<>();
        Installed.units(framework, folder).forEach((unit, inputs) -> sheets.put(unit, scoring.score(inputs)));
        Ranking ranking = Ranking.of(framework, List.copyOf(sheets.values()), NodeCode.TOTAL, Map.of(), Map.of());
        List<String> wrong = new ArrayList<>();
        List<NamedCsvRecord> expected = Installed.csv(folder.resolve("expected.csv"));
        assertThat(expected).isNotEmpty();
        for (NamedCsvRecord row : expected) {
            Exact value = number(row.getField("value"));
            Exact tolerance = number(row.getField("tolerance"));
            Exact actual = actual(row, sheets, ranking);
            Exact difference = actual.minus(value);
            if (difference.max(difference.negated()).compareTo(tolerance) > 0) {
                wrong.add(row.getFields() + " but is " + actual);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A plain number or a fraction of any length: totals over many denominators are long. */
    private static Exact number(String text) {
        String[] parts = text.split("/", -1);
        Exact top = Exact.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? top : top.dividedBy(Exact.of(new BigDecimal(parts[1])));
    }

    private static Exact actual(NamedCsvRecord row, Map<UnitId, ScoreSheet> sheets, Ranking ranking) {
        UnitId unit = new UnitId(row.getField("unit"));
        Score score = sheets.get(unit).score(new NodeCode(row.getField("code"))).orElseThrow();
        return switch (row.getField("measure")) {
            case "points" -> score.points();
            case "max" -> score.max();
            case "share" -> score.share();
            case "rank" -> Exact.of(ranking.rows().stream().filter(each -> each.sheet().unit().equals(unit)).findFirst()
                    .orElseThrow().rank());
            default -> throw new AssertionError("measure " + row.getField("measure"));
        };
    }

    @Test
    void theHueFrameworkKeepsWhatWasPrinted() {
        Framework framework = Installed.framework(Installed.HUE_2020);
        List<NamedCsvRecord> rows = Installed.csv(Installed.folder(Installed.HUE_2020).resolve("source.csv"));
        int leaves = 0;
        for (NamedCsvRecord row : rows.subList(1, rows.size())) { // the first row is the title of the whole
            var node = framework.tree().node(new NodeCode(row.getField("code")));
            assertThat(node).as(row.getField("code")).isNotNull();
            String printed = row.getField("printed_max");
            assertThat(node.head().printedMax()).as(row.getField("code"))
                    .isEqualTo(printed.isEmpty() ? null : ExactText.parse(printed).orElseThrow());
            assertThat(node.head().codeAsPrinted()).isEqualTo(row.getField("printed_code"));
            leaves++;
        }
        assertThat(leaves).isEqualTo(framework.tree().nodes().size()).isEqualTo(160);
        assertThat(framework.tree().leaves()).hasSize(109);
        assertThat(Exact.sum(framework.tree().leaves().stream().map(leaf -> leaf.max()).toList()))
                .isEqualTo(Exact.of(284));
    }
}
