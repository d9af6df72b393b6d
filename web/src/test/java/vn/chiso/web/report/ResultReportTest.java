package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.document.Block;
import vn.chiso.document.Orientation;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.result.SmallPublication;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.RankingQuery;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Summary;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** The report on results says what was published, and what people write stands where it belongs. */
class ResultReportTest extends WebTest {

    @Autowired
    private ResultReport reports;
    @Autowired
    private SmallPublication.Maker publications;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Standings standings;
    @Autowired
    private Rendering rendering;

    private Ui ui() {
        return rendering.publicly(Language.VI, "/van-ban", "");
    }

    private Paper paper(Standing table, Map<String, String> words) {
        return Paper.of(reports.open(rounds.person(null, Role.COORDINATOR), table.slug(), ui()), words, ui());
    }

    private List<RankedRow> ranking(Standing table) {
        return standings.ranking(table, new RankingQuery(StandingNode.TOTAL, "", "", "", null,
                RankingQuery.Order.RANK), 100, 0);
    }

    private String points(StandingValue value) {
        return ui().points(Objects.requireNonNull(value.points()));
    }

    @Test
    void theRankingIsThatOfThePublication() {
        Standing table = publications.published(3).table();
        Paper paper = paper(table, Map.of());
        List<RankedRow> ranked = ranking(table);
        assertThat(ranked).hasSize(3);
        assertThat(Paper.rows(paper.tables().getFirst())).isEqualTo(ranked.stream()
                .map(row -> row.value().rank() + " | " + row.unit().name() + " | " + points(row.value()) + " | "
                        + ui().fullPercent(Objects.requireNonNull(row.value().share())))
                .toList());
        assertThat(String.join("\n", paper.lines())).contains(points(ranked.getFirst().value()),
                ranked.getFirst().unit().name(), ranked.getLast().unit().name(), points(ranked.getLast().value()));
        assertThat(paper.body().appendices()).singleElement()
                .satisfies(appendix -> assertThat(appendix.orientation()).isEqualTo(Orientation.LANDSCAPE));
        Block.Table whole = paper.table(0);
        List<StandingNode> main = standings.nodes(table).stream().filter(StandingNode::isMain).toList();
        assertThat(whole.rows()).hasSize(3);
        for (int i = 0; i < ranked.size(); i++) {
            List<String> cells = whole.rows().get(i).cells();
            assertThat(cells).startsWith(Objects.requireNonNull(ranked.get(i).value().rank()).toString(),
                    ranked.get(i).unit().name(), points(ranked.get(i).value()));
            Map<String, StandingValue> values = Objects.requireNonNull(standings.values(table,
                    List.of(ranked.get(i).unit().subject()), main.stream().map(StandingNode::node).toList())
                    .get(ranked.get(i).unit().subject()));
            for (int column = 0; column < main.size(); column++) {
                assertThat(cells.get(3 + column))
                        .startsWith(points(Objects.requireNonNull(values.get(main.get(column).node()))));
            }
        }
    }

    @Test
    void meansAreThoseOfThePublicationAndSentencesNameTheWeakIndices() {
        Standing table = publications.published(2).table();
        Paper paper = paper(table, Map.of());
        Map<String, Summary> all = standings.summaries(table, "");
        Block.Table indices = paper.tables().get(1);
        for (StandingNode node : standings.nodes(table).stream().filter(StandingNode::isMain).toList()) {
            Summary summary = Objects.requireNonNull(all.get(node.node()));
            assertThat(indices.rows()).anySatisfy(row -> assertThat(row.cells()).contains(node.name(Language.VI),
                    ui().fullPercent(summary.mean()), ui().fullPercent(summary.best()),
                    ui().fullPercent(summary.lowest())));
        }
        String mean = ui().fullPercent(Objects.requireNonNull(all.get(StandingNode.TOTAL)).mean());
        assertThat(paper.lines()).anySatisfy(line -> assertThat(line).contains("thấp hơn mức chung (" + mean + ")")
                .contains("Dịch vụ công (" + ui().fullPercent(Objects.requireNonNull(all.get("1")).mean()) + ")"));
        assertThat(paper.body().source()).startsWith("DỮ LIỆU MINH HỌA").contains(table.digest().substring(0, 16));
    }

    @Test
    void whatPeopleWriteStandsInItsPartAndEmptyPartsAreLeftOut() {
        Standing table = publications.published(1).table();
        assertThat(paper(table, Map.of()).headings()).noneMatch(heading -> heading.contains("Đề xuất"))
                .noneMatch(heading -> heading.contains("Nguyên nhân"));
        Paper paper = paper(table, Map.of("nguyen-nhan", "Thiếu nhân lực.\n- Mới thay người", "kien-nghi",
                "Đề nghị bố trí kinh phí."));
        assertThat(paper.lines()).containsSubsequence("3. Nguyên nhân", "Thiếu nhân lực.", "- Mới thay người",
                "V. Đề xuất, kiến nghị", "Đề nghị bố trí kinh phí.");
    }
}
