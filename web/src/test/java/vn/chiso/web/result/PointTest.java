package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Evidences;
import vn.chiso.web.entry.Round;

/** A published point: everybody reads rule, figures and steps; documents and decisions only whose business they are. */
class PointTest extends WebTest {

    @Autowired
    private SmallPublication.Maker publications;
    @Autowired
    private Round.Maker people;
    @Autowired
    private JudgedRound.Maker judged;
    @Autowired
    private Evidences evidences;

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isNotEqualTo("/dang-nhap");
        return visitor;
    }

    private static String words(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
        String body = answer.body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>")).replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private String read(Person person, String path) {
        return words(visitor(person).get(path));
    }

    private String file(SmallPublication made) {
        return "/tai-lieu/" + evidences.of(made.round().entry(made.round().unit(), "1.1")).getFirst().id() + "/tep";
    }

    @Test
    void whereAnIndicatorDoesNotApplyItIsSaidHowThePartsBecomeTheWhole() {
        SmallPublication made = publications.rescaled();
        Person stranger = people.person(null, Role.DATA_OFFICER);
        String line = "Các phần đạt 7,60/10, quy đổi về thang 14.";
        String total = read(stranger, made.point("total"));
        assertThat(total).contains("10,64 / 14", "Cộng 10,64 14", line);
        assertThat(read(stranger, made.point("1"))).doesNotContain("quy đổi về thang");
        String profile = read(stranger, made.profile());
        assertThat(profile.split(line, -1)).as("below the rows, and below all of them").hasSize(3);
        assertThat(read(stranger, publications.published(1).profile())).doesNotContain("quy đổi về thang");
    }

    @Test
    void everybodyWhoIsSignedInReadsRuleFiguresStepsAndFromWhatItCanBeRecomputed() {
        SmallPublication made = publications.published(2);
        Person stranger = people.person(null, Role.DATA_OFFICER);
        String words = read(stranger, made.point("1.1"));
        assertThat(words).contains("1.1 Hồ sơ trực tuyến", "Tỷ lệ b/a so với 60%", "Văn bản thử");
        assertThat(words).as("figures with their units, as they count").contains("a – Tổng số hồ sơ 1.000 hồ sơ",
                "b – Số hồ sơ trực tuyến 150 hồ sơ");
        assertThat(words).as("points, maximum, steps").contains("1,00 / 4", "Điểm mất 3,00", "15%");
        assertThat(words).contains(made.table().digest());
    }

    @Test
    void pointsDecidedByHandSayByWhichOfficeAndWhyAndNobodysName() {
        SmallPublication made = publications.published(2);
        String words = read(people.person(null, Role.UNIT_HEAD), made.point("1.2"));
        assertThat(words).contains("Điểm do quyết định", "Tổ thẩm định", "Không công nhận: 0,00 / 4",
                "Không có phiếu khảo sát nào kèm theo").doesNotContain(made.appraiser().name());
    }

    @Test
    void documentsAndDecisionsAreShownToThoseWhoseBusinessTheyAreAndToNobodyElse() {
        SmallPublication made = publications.published(2);
        long own = made.round().unit();
        long other = made.round().units().getLast();
        String path = made.point("1.1");
        String file = file(made);
        List<Person> insiders = List.of(made.coordinator(), made.appraiser(), people.person(null, Role.LEADER),
                people.person(null, Role.COUNCIL_MEMBER), people.person(own, Role.UNIT_HEAD),
                people.person(own, Role.DATA_OFFICER));
        for (Person person : insiders) {
            Visitor visitor = visitor(person);
            HttpResponse<String> answer = visitor.get(path);
            assertThat(words(answer)).as(person.roles().toString()).contains("512/BC-UBND", "15/01/2026", "UBND xã",
                    "Bảng trích xuất hồ sơ", SmallPublication.REASON, "Tổ thẩm định",
                    "Điều chỉnh: 2,00 → 1,00", "L02 – Số liệu không khớp tài liệu");
            assertThat(answer.body()).contains("href=\"" + file + "\"");
            assertThat(visitor.get(file).statusCode()).as("the file itself").isEqualTo(200);
        }
        List<Person> outsiders = List.of(people.person(other, Role.UNIT_HEAD, Role.DATA_OFFICER),
                people.person(null, Role.APPRAISER), people.person(own, Role.ADMINISTRATOR),
                people.person(null, Role.UNIT_HEAD));
        for (Person person : outsiders) {
            HttpResponse<String> answer = visitor(person).get(path);
            assertThat(words(answer)).as(person.roles().toString())
                    .contains("1,00 / 4", "Tài liệu kiểm chứng và quyết định chi tiết chỉ hiện với")
                    .doesNotContain("512/BC-UBND", SmallPublication.REASON, "2,00 → 1,00");
            assertThat(answer.body()).doesNotContain("/tai-lieu/");
        }
    }

    @Test
    void theFourValuesStandBesideEachOtherAndTheLastOneIsWhatWasPublished() {
        SmallPublication made = publications.published(2);
        String words = read(made.coordinator(), made.point("1.1"));
        assertThat(words).contains("Khai báo, thẩm định, kiến nghị, công bố");
        assertThat(words).as("b: nothing before, declared, appraised, no appeal, published")
                .contains("b – Số hồ sơ trực tuyến (hồ sơ) – 300 150 – 150");
        assertThat(words).contains("Điểm – 2,00 1,00 – 1,00");
    }

    @Test
    void anEarlierVersionKeepsItsPointsAndDoesNotKnowWhatWasDecidedLater() {
        JudgedRound round = judged.restated(2);
        long unit = round.round().unit();
        String first = "/ket-qua/" + slug(round, 1) + "/don-vi/dv-" + unit + "/" + JudgedRound.LEAF;
        String second = "/ket-qua/" + slug(round, 2) + "/don-vi/dv-" + unit + "/" + JudgedRound.LEAF;
        assertThat(read(round.coordinator(), second)).contains("0,50 /", JudgedRound.REASON, "Cơ quan thường trực");
        assertThat(read(round.coordinator(), first)).doesNotContain("0,50 /", JudgedRound.REASON,
                "Cơ quan thường trực");
    }

    private String slug(JudgedRound round, int version) {
        String list = visitor(round.coordinator()).get("/ky/" + round.round().id() + "/ket-qua").body();
        String number = Visitor.between(list, "/ket-qua/cong-bo/2\">Công bố số ", ",");
        return "cong-bo-" + number.replaceAll("\\D.*", "") + "-lan-" + version;
    }

    @Test
    void aSumLeadsToItsPartsAndEveryNodeHasAPage() {
        SmallPublication made = publications.published(2);
        HttpResponse<String> sum = visitor(made.coordinator()).get(made.point("1"));
        assertThat(words(sum)).contains("1 Dịch vụ công", "1.1 Hồ sơ trực tuyến 1,00 4 3,00", "Cộng 1,00 8 7,00");
        assertThat(sum.body()).contains("href=\"" + made.point("1.1") + "\"", "href=\"" + made.point("1.2") + "\"");
        for (String node : List.of("total", "1", "2", "1.1", "1.2", "2.1", "2.10")) {
            read(made.coordinator(), made.point(node));
        }
        for (String node : List.of("9.9", "khong-co")) {
            assertThat(visitor(made.coordinator()).get(made.point(node)).statusCode()).as(node).isEqualTo(404);
        }
    }
}
