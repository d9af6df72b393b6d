package vn.chiso.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.result.JudgedRound;

/** The pages of single units and their comparison, as everybody who is signed in sees them, on the real database. */
class ProfileTest extends WebTest {

    private static final String LETTER = "Công văn của Sở Thông tin và Truyền thông tỉnh Khánh Hòa ngày 21/6/2022";

    @Autowired
    private Round.Maker people;
    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Standings standings;

    private Visitor visitor = new Visitor("");

    @BeforeEach
    void signIn() {
        visitor = visitor(people.person(null, Role.LEADER));
    }

    private Visitor visitor(Person person) {
        Visitor signedIn = new Visitor(address());
        assertThat(signedIn.target(signedIn.signIn(person.login(), Round.PASSWORD))).isNotEqualTo("/dang-nhap");
        return signedIn;
    }

    private String page(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        String body = answer.body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }

    /** The words of a page, as somebody would read them aloud. */
    private static String words(String html) {
        return html.replaceAll("(?s)<title>.*?</title>", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String words(String table, String subject) {
        return words(page("/ket-qua/" + table + "/don-vi/" + subject));
    }

    @Test
    void khanhHoaShowsOf2020WhatItsLetterReportsWithTheSource() {
        String words = words("dti-cap-tinh-2020", "khanh-hoa");
        assertThat(words).contains("Khánh Hòa", "0,2777 / 1", "Hạng đã công bố 42 / 63", "Nguồn: " + LETTER);
        assertThat(words).as("the three pillars").contains("Chính quyền số – 41/63 –", "Kinh tế số – 47/63 –",
                "Xã hội số – 41/63 –");
        assertThat(words).as("tier and place in the region, as published").contains(
                "Nhóm 3 trên 4 nhóm (0,2500–0,3250)",
                "8/13, xếp trên Quảng Ngãi (0,2663), Đắk Nông (0,2557), Phú Yên (0,2157), Kon Tum (0,2411), "
                        + "Ninh Thuận (0,2108)");
        assertThat(words).contains("Thứ hạng ghi ở đây là số đã công bố, không tính lại được");
    }

    @Test
    void theIctIndexRanksOfKhanhHoaStandAsATableWithTheirSubIndices() {
        String words = words("dti-cap-tinh-2023", "khanh-hoa");
        assertThat(words).contains("Vietnam ICT Index", "2016 2017 2018 2019 2020");
        assertThat(words).contains("Vietnam ICT Index hạng 21 hạng 11 hạng 15 hạng 17 hạng 18",
                "2 Hạ tầng kỹ thuật hạng 22 hạng 8 hạng 9 hạng 17 hạng 19",
                "3.2 Hạ tầng nhân lực của các cơ quan nhà nước hạng 34 hạng 14 hạng 17 hạng 22 hạng 48",
                "4.2 Dịch vụ công trực tuyến hạng 14 hạng 20 hạng 40 hạng 25 hạng 15");
        assertThat(words.substring(words.indexOf("4.2 Dịch vụ công trực tuyến"))).contains("Nguồn: " + LETTER,
                "Hạng là số đã công bố");
    }

    @Test
    void aCompleteYearIsComparedWithMeanBestAndTheRankAbove() {
        String words = words("dti-cap-tinh-2023", "da-nang");
        assertThat(words).contains("Hạng 1 / 63", "trung bình 63 tỉnh, thành");
        String second = words("dti-cap-tinh-2022", "hue");
        assertThat(second).contains("0,6975 / 1", "Hạng 4 / 63", "Cách hạng trên 0,0049 Quảng Ninh, hạng 3");
        assertThat(second).as("from unrounded values").contains("9 Hoạt động xã hội số 0,3001", "0,6999");
        assertThat(words("dti-cap-tinh-2023", "hue")).contains("tăng 1 so với năm 2022");
    }

    @Test
    void theDevelopmentIsBrokenWhereTheIndexChangedAndSaysWhy() {
        String page = page("/ket-qua/dti-cap-tinh-2023/don-vi/khanh-hoa");
        assertThat(words(page)).contains("Quyết định 405/QĐ-BKHCN", "Quyết định 922/QĐ-BTTTT",
                "Vì vậy không so trực tiếp với bảng trước");
        String chart = page.substring(page.indexOf("class=\"chart trend"), page.indexOf("</svg>",
                page.indexOf("class=\"chart trend")));
        assertThat(chart.split("class=\"break\"", -1)).as("two breaks").hasSize(3);
        assertThat(words(chart)).contains("0,2777 hạng 42");
        assertThat(chart).as("2021 is not known: no line leads to it").contains("class=\"point own hollow\"");
        String thuaThienHue = page("/ket-qua/dti-cap-tinh-2022/don-vi/hue");
        assertThat(words(thuaThienHue)).as("a rank without a value is written, not drawn").contains("hạng 2",
                "2020 chưa có giá trị 2/63");
    }

    @Test
    void aProvinceFormedByAMergerShowsThoseOfWhichItWasFormedAndTheyLeadToIt() {
        String merged = page("/ket-qua/dti-cap-tinh-2024-34-tinh/don-vi/khanh-hoa-tu-2025");
        assertThat(words(merged)).contains("Thành lập ngày 01/07/2025 trên cơ sở sáp nhập", "Ninh Thuận",
                "Từ ngày 01/7/2025 còn 34 tỉnh, thành");
        assertThat(merged).contains("/ket-qua/dti-cap-tinh-2024/don-vi/ninh-thuan", "class=\"line former-1\"",
                "class=\"line former-2\"");
        assertThat(words(merged)).as("what was published about its predecessor").contains("8/13, xếp trên Quảng Ngãi");
        String former = page("/ket-qua/dti-cap-tinh-2024/don-vi/ninh-thuan");
        assertThat(words(former)).contains("Từ ngày 01/07/2025 thuộc: Khánh Hòa");
        assertThat(former).contains("/ket-qua/dti-cap-tinh-2024-34-tinh/don-vi/khanh-hoa-tu-2025");
    }

    @Test
    void aPublicationOfOursLeadsFromEveryNodeToItsPoints() {
        JudgedRound judged = rounds.published(5);
        Subject subject = standings.ofUnit(judged.round().unit()).orElseThrow();
        Standing table = standings.of(subject).getFirst();
        String path = "/ket-qua/" + table.slug() + "/don-vi/" + subject.slug();
        String page = page(path);
        assertThat(words(page)).contains("Dữ liệu minh họa", "/ 100", "chưa có kỳ để so sánh", "Điểm mất",
                "trung bình khối xã", "Hơn trung bình khối xã nhiều nhất");
        for (StandingNode node : standings.nodes(table)) {
            assertThat(page).as(node.node()).contains("href=\"" + path + "/" + node.node() + "\"");
        }
        assertThat(page).as("the mean of the block stands beside each main index").contains("class=\"average\"");
    }

    @Test
    void comparisonsMarkTheBestAndSubtractUnroundedValues() {
        String path = "/ket-qua/dti-cap-tinh-2022/so-sanh?dv=da-nang&dv=hue";
        String words = words(page(path));
        assertThat(words).contains("0,8002", "0,6975", "−0,1027 so với cao nhất",
                "Trong 4 chỉ số chính: Đà Nẵng cao nhất ở 4, Huế cao nhất ở 0.");
        assertThat(page(path).split("class=\"best-mark\"", -1)).as("the whole and four main indices").hasSize(6);
        assertThat(words(page(path + "&dv=quang-ninh&dv=khong-co&dv=ha-noi&dv=can-tho&dv=hai-phong")))
                .as("five at most, and unknown ones are left out").contains("Đã đủ 5 đơn vị")
                .doesNotContain("Hải Phòng");
    }

    @Test
    void nobodyIsBestWhereTheValueOfAnotherIsUnknown() {
        String path = "/ket-qua/dti-cap-tinh-2020/so-sanh?dv=";
        String page = page(path + "quang-ngai&dv=hue");
        assertThat(words(page)).as("0,2663 without a rank, and rank 2 without a value").contains("0,2663", "hạng 2/63",
                "Từng trụ cột", "Không so sánh được trụ cột nào: chưa biết đủ giá trị của các đơn vị.")
                .doesNotContain("Cao nhất", "cao nhất", "chỉ số chính");
        assertThat(words(page(path + "da-nang&dv=bac-ninh&dv=hue"))).doesNotContain("Cao nhất", "so với cao nhất");
        assertThat(words(page(path + "da-nang&dv=bac-ninh"))).as("both values are known")
                .contains("Cao nhất", "−0,0778 so với cao nhất");
        assertThat(words(page("/ket-qua/dti-cap-tinh-2021/so-sanh?dv=da-nang&dv=hue")))
                .contains("Trong 3 trụ cột: Đà Nẵng cao nhất ở 3, Thừa Thiên Huế cao nhất ở 0.");
    }

    @Test
    void unitsAreAddedToAComparisonByNameWithoutDiacritics() {
        String page = page("/ket-qua/dti-cap-tinh-2022/so-sanh?dv=hue&q=khanh");
        assertThat(words(page)).contains("Chọn từ 2 đến 5 đơn vị");
        assertThat(page).contains("/ket-qua/dti-cap-tinh-2022/so-sanh?dv=hue&amp;dv=khanh-hoa");
        assertThat(words(page("/ket-qua/dti-cap-tinh-2022/so-sanh?dv=hue&q=xyzw"))).contains("Không có đơn vị nào");
    }

    @Test
    void theProfileSuggestsComparisonsWithNeighboursInRankAndRegion() {
        String page = page("/ket-qua/dti-cap-tinh-2022/don-vi/hue");
        assertThat(page).contains("/ket-qua/dti-cap-tinh-2022/so-sanh?dv=hue&amp;dv=quang-ninh");
        assertThat(words(page)).contains("Các đơn vị cùng vùng");
    }

    @Test
    void whatIsNotThereIsNotFoundAndNobodySeesItUnsigned() {
        for (String path : List.of("/ket-qua/khong-co/don-vi/hue", "/ket-qua/dti-cap-tinh-2022/don-vi/khong-co",
                "/ket-qua/dti-cap-tinh-2022/don-vi/khanh-hoa-tu-2025", "/ket-qua/khong-co/so-sanh",
                "/ket-qua/dti-cap-tinh-2022/don-vi/hue/7")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        Visitor nobody = new Visitor(address());
        assertThat(nobody.target(nobody.get("/ket-qua/dti-cap-tinh-2022/don-vi/hue"))).isEqualTo("/dang-nhap");
    }

    @Test
    void theMenuLeadsSomebodyOfAUnitToItsProfile() {
        JudgedRound judged = rounds.published(2);
        Person head = people.person(judged.round().unit(), Role.UNIT_HEAD);
        Subject subject = standings.ofUnit(judged.round().unit()).orElseThrow();
        String table = Objects.requireNonNull(standings.of(subject).getFirst()).slug();
        assertThat(visitor(head).get("/ket-qua").body())
                .contains("href=\"/ket-qua/" + table + "/don-vi/" + subject.slug() + "\"");
    }
}
