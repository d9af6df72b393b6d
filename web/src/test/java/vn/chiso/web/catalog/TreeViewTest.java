package vn.chiso.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.lint.Lint;
import vn.chiso.engine.number.Exact;

class TreeViewTest {

    private static List<TreeRow> rows(String text, boolean onlyFindings, String closed) {
        var read = (ReadResult.Read) FrameworkReader.read(SampleFile.bytes(SampleFile.text("cay", "1")));
        InstalledFramework installed = new InstalledFramework(7, read.digest(), read.framework(), Instant.EPOCH, "x");
        return TreeView.rows(installed, Lint.of(read.framework()),
                new TreeView.Wanted(text, onlyFindings, closed));
    }

    private static List<String> codes(List<TreeRow> rows) {
        return rows.stream().filter(TreeRow::shown).map(TreeRow::code).toList();
    }

    @Test
    void allRowsStandInTheDocumentsOrder() {
        assertThat(codes(rows("", false, ""))).containsExactly("1", "1.1", "1.2", "2");
    }

    @Test
    void aFilterNeedsNoDiacriticsAndKeepsTheRowsAbove() {
        assertThat(codes(rows("ke hoach", false, ""))).containsExactly("1", "1.2");
        assertThat(codes(rows("ĐƯỜNG", false, ""))).containsExactly("2");
        assertThat(codes(rows("duong", false, ""))).containsExactly("2");
        assertThat(codes(rows("so noi vu", false, ""))).as("agencies are found").containsExactly("1", "1.1", "2");
        assertThat(codes(rows("1.2", false, ""))).as("codes from their beginning").containsExactly("1", "1.2");
        assertThat(codes(rows("không có gì", false, ""))).isEmpty();
    }

    @Test
    void onlyRowsWithFindings() {
        assertThat(codes(rows("", true, ""))).as("a rule without a limit").containsExactly("2");
    }

    @Test
    void closedGroupsHideTheirRowsAndCanBeOpenedByTheirAddress() {
        List<TreeRow> rows = rows("", false, TreeView.ALL);
        assertThat(codes(rows)).containsExactly("1", "2");
        assertThat(rows.getFirst().open()).isFalse();
        assertThat(rows.getFirst().toggle()).isEqualTo("/khung-chi-so/7#muc-1");
        assertThat(rows("", false, "").getFirst().toggle()).isEqualTo("/khung-chi-so/7?dong=1#muc-1");
        assertThat(codes(rows("", false, "1,khong-co"))).as("codes that do not exist close nothing")
                .containsExactly("1", "2");
    }

    @Test
    void groupsShowWhatTheirIndicatorsSumUpTo() {
        TreeRow group = rows("", false, "").getFirst();
        assertThat(group.sum()).isEqualTo(Exact.of(20));
        assertThat(group.differs()).isFalse();
    }

    @Test
    void restoredPiecesOfPublishedTextAreMarked() {
        assertThat(Verbatim.of("Tỷ lệ [≥] 60%: [Điểm] tối đa")).containsExactly(new Verbatim("Tỷ lệ ", false),
                new Verbatim("[≥]", true), new Verbatim(" 60%: ", false), new Verbatim("[Điểm]", true),
                new Verbatim(" tối đa", false));
        assertThat(Verbatim.of(null)).isEmpty();
        assertThat(Verbatim.of("không [đóng")).containsExactly(new Verbatim("không [đóng", false));
    }
}
