package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Block;
import vn.chiso.document.Layout;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.result.SmallPublication;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.StandingValue;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Subject;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Letters about the indices of a unit: whose they are, and that they say what was published. */
class IndexLetterTest extends WebTest {

    private static final String KIND = "cong-van";

    @Autowired
    private IndexLetter letters;
    @Autowired
    private Desk desk;
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

    private static String key(Subject subject, int number) {
        return new LetterKey(subject.slug(), Objects.requireNonNull(subject.unit()), number).toString();
    }

    private List<String> offered(Person person) {
        return letters.offers(person, ui()).stream().map(DocumentKind.Offer::key).toList();
    }

    @Test
    void aLetterOfAnotherUnitIsShutAndIsIssuedByItsOwn() {
        SmallPublication made = publications.published(2);
        Round round = made.round();
        Subject subject = made.subject();
        Person head = rounds.person(round.unit(), Role.UNIT_HEAD);
        desk.write(head, KIND, key(subject, 1), Map.of("giai-phap", "Chưa gửi ai."));
        long other = round.units().getLast();
        Person stranger = rounds.person(other, Role.UNIT_HEAD);
        for (String key : List.of(key(subject, 1), key(subject, 2),
                new LetterKey(subject.slug(), other, 1).toString())) {
            assertThatThrownBy(() -> letters.open(stranger, key, ui())).as(key)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(offered(stranger)).noneMatch(key -> key.startsWith(subject.slug() + "."));
        for (Role role : List.of(Role.LEADER, Role.COORDINATOR)) {
            Person overseer = rounds.person(null, role);
            Draft draft = letters.open(overseer, key(subject, 1), ui());
            assertThat(draft.unit()).isEqualTo(round.unit());
            assertThat(draft.edits()).isFalse();
            assertThat(offered(overseer)).contains(key(subject, 1));
            assertThatThrownBy(() -> letters.open(overseer, key(subject, 2), ui())).as("nobody has begun it")
                    .isInstanceOf(ResponseStatusException.class);
        }
        Person appraiser = rounds.person(round.unit(), Role.APPRAISER);
        assertThat(letters.open(appraiser, key(subject, 1), ui()).edits()).isFalse();
        assertThat(offered(appraiser)).containsExactly(key(subject, 1));
    }

    @Test
    void eachLetterIsItsOwnWithTheOneBeforeBeside() {
        SmallPublication made = publications.published(1);
        Subject subject = made.subject();
        Person officer = rounds.person(made.round().unit(), Role.DATA_OFFICER);
        assertThat(offered(officer)).containsExactly(key(subject, 1));
        desk.write(officer, KIND, key(subject, 1),
                Map.of("so", "15", "ngay", "05/01/2027", "kinh-gui", "Sở Nội vụ", "giai-phap",
                        "Nâng tỷ lệ trực tuyến."));
        assertThat(offered(officer)).containsExactly(key(subject, 2), key(subject, 1));
        DraftPage page = desk.open(officer, KIND, key(subject, 2));
        assertThat(Desk.field(page, "so").value()).isEmpty();
        assertThat(Desk.field(page, "ngay").value()).isEmpty();
        assertThat(Desk.field(page, "giai-phap").value()).isEmpty();
        assertThat(Desk.field(page, "giai-phap").earlier()).isEqualTo("Nâng tỷ lệ trực tuyến.");
        desk.write(officer, KIND, key(subject, 2), Map.of("giai-phap", "Giải pháp khác."));
        assertThat(Desk.field(desk.open(officer, KIND, key(subject, 1)), "giai-phap").value())
                .isEqualTo("Nâng tỷ lệ trực tuyến.");
        for (String none : List.of(key(subject, 4), subject.slug(), subject.slug() + ".1", "khong-co.1.1")) {
            assertThatThrownBy(() -> letters.open(officer, none, ui())).as(none)
                    .isInstanceOf(ResponseStatusException.class).hasMessageContaining("404");
        }
    }

    @Test
    void aLetterSaysWhatWasPublished() {
        SmallPublication made = publications.published(2);
        Standing table = made.table();
        Draft draft = letters.open(rounds.person(made.round().unit(), Role.UNIT_HEAD), key(made.subject(), 1), ui());
        assertThat(draft.layout()).isEqualTo(Layout.LETTER);
        Paper paper = Paper.of(draft, Map.of("gioi-thieu", "Bộ bốn chỉ số."), ui());
        Map<String, StandingValue> values = standings.values(table, made.subject());
        StandingValue total = Objects.requireNonNull(values.get(StandingNode.TOTAL));
        assertThat(paper.headings()).containsSequence("1. Giới thiệu tổng quan về các chỉ số",
                "2. Kết quả và vị trí xếp hạng qua các năm; so sánh với vùng và cả nước", "a) " + table.seriesName());
        assertThat(paper.lines()).anySatisfy(line -> assertThat(line).startsWith("- Năm 2026, "
                + standings.unit(table, made.subject()).orElseThrow().name() + " đạt "
                + ui().points(Objects.requireNonNull(total.points())) + ", xếp thứ " + total.rank() + "/2; tỷ lệ đạt "
                + ui().percent(Objects.requireNonNull(total.share())) + ", thấp hơn bình quân chung "));
        Block.Table years = paper.tables().getFirst();
        assertThat(years.rows().getFirst().cells()).containsExactly("Chỉ số chung",
                ui().points(total.points()), Objects.requireNonNull(total.rank()).toString());
        for (StandingNode node : standings.nodes(table).stream().filter(StandingNode::isMain).toList()) {
            assertThat(years.rows()).anySatisfy(row -> assertThat(row.cells()).containsExactly(
                    node.label(Language.VI), ui().points(
                            Objects.requireNonNull(Objects.requireNonNull(values.get(node.node())).points())),
                    rank(Objects.requireNonNull(values.get(node.node())))));
        }
        assertThat(paper.body().source()).startsWith("DỮ LIỆU MINH HỌA").contains(table.name());
    }

    private static String rank(StandingValue value) {
        return value.rank() == null ? "–" : value.rank().toString();
    }

    @Test
    void pointsOfATextRunInTheVietnameseAlphabet() {
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8).stream().map(IndexLetter::point).toList())
                .containsExactly("a) ", "b) ", "c) ", "d) ", "đ) ", "e) ", "g) ", "h) ", "i) ");
    }
}
