package vn.chiso.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.entry.Round;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.organisation.national.NationalUnits;
import vn.chiso.web.result.JudgedRound;

/** Rankings, heat maps, maps and the search on the running application. */
class RankingTest extends WebTest {

    private static final Pattern NAMES = Pattern.compile("<th scope=\"row\"[^>]*><a href=\"[^\"]*\">([^<]*)</a>");

    private static final Pattern MOVED = Pattern.compile("</svg>\\s*(tăng|giảm|giữ)(?: (\\d+))?</span>");

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private JudgedRound.Maker judged;
    @Autowired
    private Standings standings;
    @Autowired
    private Units units;
    @Autowired
    private NationalUnits national;

    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = signedIn(null);
    }

    private Visitor signedIn(@Nullable Long unit) {
        Visitor person = new Visitor(address());
        person.signIn(rounds.person(unit, Role.LEADER).login(), Round.PASSWORD);
        return person;
    }

    private String page(String path) {
        return page(visitor, path);
    }

    private static String page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> names(String page) {
        return NAMES.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theRankingIsShownInPagesOfFiftyAndEveryPageGoesOnWhereTheOneBeforeEnded() {
        List<String> all = new ArrayList<>(names(page("/ket-qua/dti-cap-tinh-2023")));
        assertThat(all).hasSize(50).startsWith("Đà Nẵng", "Hồ Chí Minh", "Huế");
        all.addAll(names(page("/ket-qua/dti-cap-tinh-2023?trang=2")));
        assertThat(all).hasSize(63).doesNotHaveDuplicates();
    }

    @Test
    void aLineSaysRankMovementValueAndChangeFromUnroundedValues() {
        String line = line(page("/ket-qua/dti-cap-tinh-2023"), "hue");
        assertThat(line).contains(">3<", "tăng 1", "0,7660", "+0,0685", "0,8050");
        assertThat(line(page("/ket-qua/dti-cap-tinh-2023"), "quang-ninh")).contains("giảm 9");
        assertThat(line(page("/ket-qua/dti-cap-tinh-2023"), "da-nang")).contains("giữ");
    }

    private static String line(String page, String subject) {
        MatchResult row = Pattern.compile("<tr[^>]*>(?:(?!</tr>).)*/don-vi/" + subject + "\".*?</tr>", Pattern.DOTALL)
                .matcher(page).results().findFirst().orElseThrow();
        return row.group();
    }

    @Test
    void whereTheIndexChangedRanksAreComparedButNotValues() {
        String page = page("/ket-qua/dti-cap-tinh-2024");
        assertThat(page).contains("So với 2023", "405/QĐ-BKHCN").doesNotContain("Thay đổi so với 2023");
        assertThat(page("/ket-qua/dti-cap-tinh-2024-34-tinh")).contains("Số tính lại").doesNotContain("So với 2023");
    }

    @Test
    void filtersAreInTheAddressAndFindWithoutDiacritics() {
        String region = page("/ket-qua/dti-cap-tinh-2023?vung=T%C3%A2y+Nguy%C3%AAn");
        assertThat(names(region)).hasSize(5).contains("Lâm Đồng");
        assertThat(region).contains("Hạng trong vùng");
        assertThat(names(page("/ket-qua/dti-cap-tinh-2023?q=khanh+hoa"))).containsExactly("Khánh Hòa");
        assertThat(page("/ket-qua/dti-cap-tinh-2023?q=khong+co+ten+nay")).contains("Không có đơn vị nào khớp");
        assertThat(names(page("/ket-qua/dti-cap-tinh-2023?q=%25"))).as("what the database would interpret").isEmpty();
    }

    @Test
    void whoeverWasRenamedKeepsTheOldNameInOldTablesAndIsFoundByBoth() {
        assertThat(names(page("/ket-qua/dti-cap-tinh-2020"))).contains("Thừa Thiên Huế").doesNotContain("Huế");
        assertThat(names(page("/ket-qua/dti-cap-tinh-2021?q=thua+thien+hue"))).containsExactly("Thừa Thiên Huế");
        assertThat(names(page("/ket-qua/ict-index-2019"))).contains("Thừa Thiên Huế");
        assertThat(names(page("/ket-qua/dti-cap-tinh-2023?q=thua+thien"))).as("as the file of that year writes it")
                .containsExactly("Huế");
        assertThat(page("/tim?q=thua+thien+hue")).contains("/don-vi/hue\"");
    }

    @Test
    void linesStandInTheOrderThatWasAskedFor() {
        assertThat(names(page("/ket-qua/dti-cap-tinh-2023?sap=ten"))).startsWith("An Giang", "Bà Rịa - Vũng Tàu",
                "Bạc Liêu");
        List<Integer> gained = MOVED.matcher(page("/ket-qua/dti-cap-tinh-2023?sap=bien-dong")).results()
                .map(found -> found.group(2) == null
                        ? 0
                        : Integer.parseInt(found.group(2)) * (found.group(1).equals("tăng") ? 1 : -1))
                .toList();
        assertThat(gained).hasSize(50).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(names(page("/ket-qua/dti-cap-tinh-2023?theo=9"))).as("by digital society")
                .startsWith("Bà Rịa - Vũng Tàu", "Đà Nẵng", "Hải Phòng");
    }

    @Test
    void ranksOfAnIncompleteYearAreCalledPublishedAndNothingIsComputedFromThem() {
        String page = page("/ket-qua/dti-cap-tinh-2020");
        assertThat(page).contains("Hạng đã công bố", "17 trên 63 tỉnh, thành", "Chưa đủ số liệu", "hạng 47",
                "Công văn của Sở Thông tin và Truyền thông tỉnh Khánh Hòa");
        assertThat(line(page, "khanh-hoa")).contains(">42<", "0,2777");
        assertThat(page).as("neither mean nor map of few rows").doesNotContain("Trung vị", "province-map");
        assertThat(page("/ket-qua/dti-cap-tinh-2023")).contains("Số liệu khác đã công bố", "0,7326");
    }

    @Test
    void theLineOfThePersonsUnitIsMarkedAndStaysWhenItIsOnAnotherPage() {
        List<Long> members = new ArrayList<>();
        Standing table = long60(members);
        String path = "/ket-qua/" + table.slug();
        long last = members.getLast();
        Visitor own = signedIn(last);
        String pinned = page(own, path);
        assertThat(names(pinned)).hasSize(51);
        assertThat(line(pinned, "dv-" + last)).contains("selected", "đơn vị của tôi", ">60<");
        assertThat(pinned).contains("class=\"pinned\"");
        String there = page(own, path + "?trang=2");
        assertThat(names(there)).as("once, in its place").hasSize(10);
        assertThat(line(there, "dv-" + last)).contains("selected");
        assertThat(there).doesNotContain("class=\"pinned\"");
        assertThat(page(path)).as("somebody else").doesNotContain("đơn vị của tôi");
        assertThat(page(own, path + "?khoi=kh%E1%BB%91i+0")).as("not among those asked for")
                .doesNotContain("đơn vị của tôi");
    }

    /** A table of 60 units whose points fall from the first to the last. */
    private Standing long60(List<Long> members) {
        List<StandingUnit> rows = new ArrayList<>();
        Map<Long, StandingValue> values = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            long unit = units.add(Actor.SYSTEM, NewUnit.named("Phường Dài %02d".formatted(i), Level.OTHER, null));
            Subject subject = standings.subjectOf(units.byId(unit).orElseThrow());
            members.add(unit);
            rows.add(new StandingUnit(subject.id(), subject.slug(), subject.name(), "khối " + i % 2, "", "", ""));
            values.put(subject.id(), new StandingValue(Exact.of(60 - i), Exact.of(100), null, null, null));
        }
        Standing facts = new Standing(0, "bang-dai", "bang-dai", "Bảng dài", 2026, "Bảng dài 2026", "Tỉnh Thử", "", "",
                Standing.Origin.OWN, true, true, 60, Standing.Shown.POINTS, null, 1, null, null, null, "", "",
                Instant.EPOCH); // never what the portal shows first
        standings.keep(new StandingDraft(facts, List.of(new StandingNode(StandingNode.TOTAL, null, 0, "", "Tổng điểm",
                "Total points", Exact.of(100), StandingNode.Kind.TOTAL)), rows, Ties.Style.SKIP, _ -> values));
        return standings.find("bang-dai").orElseThrow();
    }

    @Test
    void theProvinceOfAPersonIsMarkedUnderTheNameThatItHadOnTheFormerBoundaries() {
        national.load(Actor.SYSTEM, "46");
        long hue = units.byCode(UnitCode.NATIONAL, "46", LocalDate.of(2026, 1, 1)).orElseThrow().id();
        long department = units.add(Actor.SYSTEM, NewUnit.named("Sở Thử của Huế", Level.DEPARTMENT, hue));
        for (long unit : List.of(hue, department)) {
            Visitor own = signedIn(unit);
            assertThat(line(page(own, "/ket-qua/dti-cap-tinh-2023"), "hue")).contains("selected");
            assertThat(line(page(own, "/ket-qua/dti-cap-tinh-2024-34-tinh"), "hue-tu-2025")).contains("selected");
        }
    }

    @Test
    void theHeatMapPrintsTheNumberInEveryCell() {
        String page = page("/ket-qua/dti-cap-tinh-2023/nhiet?vung=T%C3%A2y+Nguy%C3%AAn");
        assertThat(names(page)).hasSize(5);
        assertThat(Pattern.compile("<td class=\"center level-[1-5]\">0,\\d{4}</td>").matcher(page).results().count())
                .isEqualTo(20);
        assertThat(page).contains("Mức 1: từ 0,8 trở lên", "Mức 5: dưới 0,2");
    }

    @Test
    void theMapDrawsEveryProvinceAndNamesTheIslandsAndThePublisherOfTheBoundaries() {
        String page = page("/ket-qua/dti-cap-tinh-2023/ban-do");
        assertThat(Pattern.compile("<a class=\"level-[1-5]\" href=\"/ket-qua/dti-cap-tinh-2023/don-vi/").matcher(page)
                .results().count()).isEqualTo(63);
        assertThat(names(page)).as("the same as a table").hasSize(63);
        assertThat(page).contains("Quần đảo Hoàng Sa", "Quần đảo Trường Sa", "(TP. Đà Nẵng)", "(tỉnh Khánh Hòa)",
                "Open Development Vietnam", "Đà Nẵng: 0,8340, hạng 1");
        assertThat(page("/ket-qua/dti-cap-tinh-2024-34-tinh/ban-do"))
                .contains("Nhà xuất bản Tài nguyên - Môi trường và Bản đồ Việt Nam");
        assertThat(page("/ket-qua/ict-index-2018/ban-do")).contains("Chưa vẽ được bản đồ.");
    }

    @Test
    void theMapOfAnIncompleteYearNamesNeitherHighestNorLowest() {
        String page = page("/ket-qua/dti-cap-tinh-2021/ban-do");
        assertThat(page).contains("DTI năm 2021: biết giá trị của 19 trên 63 tỉnh, thành.", "Hạng đã công bố")
                .doesNotContain("cao nhất là", "thấp nhất là");
        assertThat(page("/ket-qua/dti-cap-tinh-2020/ban-do?theo=kinh-te-so"))
                .contains("biết giá trị của 1 trên 63 tỉnh, thành").doesNotContain("cao nhất là");
        assertThat(page("/ket-qua/dti-cap-tinh-2023/ban-do")).contains("cao nhất là Đà Nẵng (0,8340), thấp nhất là");
    }

    @Test
    void aTableWithoutBoundariesHasNoMapAndAnUnknownOneNoPage() {
        String path = "/ket-qua/cong-bo-" + judged.publish(judged.inAppraisal(1)).number() + "-lan-1";
        assertThat(page(path)).contains("Bản đồ nhiệt").doesNotContain("/ban-do");
        assertThat(visitor.get(path + "/ban-do").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/ket-qua/khong-co").statusCode()).isEqualTo(404);
        assertThat(new Visitor(address()).get(path).statusCode()).as("these pages are for people who signed in")
                .isEqualTo(302);
    }

    @Test
    void theSearchOverEverythingFindsTablesAndProvincesWithoutDiacritics() {
        assertThat(page("/tim?q=khanh+hoa")).contains("Kết quả đã công bố", "/don-vi/khanh-hoa\"",
                "/don-vi/khanh-hoa-tu-2025\"");
        assertThat(page("/tim?q=dti+cap+tinh+2023")).contains("/ket-qua/dti-cap-tinh-2023\"");
    }

    @Test
    void theListNamesEveryTableThatCountsWithItsState() {
        String page = page("/ket-qua");
        assertThat(page).contains("/ket-qua/dti-cap-tinh-2020\"", "/ket-qua/ict-index-2016\"", "17 trên 63 tỉnh, thành",
                "Số tính lại", "Vietnam ICT Index");
    }
}
