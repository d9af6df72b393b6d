package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.AppealPaths;
import vn.chiso.web.appraisal.AppealRound;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.entry.document.Samples;
import vn.chiso.web.plan.PlanLooks;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.standing.Subject;

/** Every page for people who sign in: accessible, nothing stands out to the right, on a desktop and on a phone. */
abstract class AccessibilityTest extends BrowserTest {

    private static final String LEAF = "5.10.1";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private AppealRound.Maker appeals;
    @Autowired
    private Signed signed;
    @Autowired
    private JudgedRound.Maker published;
    @Autowired
    private Catalog catalog;
    @Autowired
    private Notices notices;
    @Autowired
    private Standings standings;
    @Autowired
    private PlanLooks plans;

    /** Who looks at a page, and an address of it. */
    record Look(String login, String path) {
    }

    /** A new window of the width that is looked at. */
    abstract Page window();

    @Test
    void everyPageIsAccessibleAndFits() throws IOException {
        Map<String, Look> looks = looks();
        Set<String> covered = new TreeSet<>(NoPages.ROUTES);
        looks.keySet().forEach(route -> covered.add(route.replaceFirst(" .*", "")));
        assertThat(covered).as("GET routes and the examples here").isEqualTo(NoPages.routes(mappings));
        SoftAssertions all = new SoftAssertions();
        Map<String, Page> windows = new LinkedHashMap<>();
        looks.forEach((route, look) -> {
            Page page = windows.computeIfAbsent(look.login(), this::signedIn);
            all.check(() -> look(page, route, look.path()));
        });
        all.assertAll();
    }

    private Page signedIn(String login) {
        return login.isEmpty() ? window() : signIn(window(), login);
    }

    private static void look(Page page, String route, String path) {
        Response response = Objects.requireNonNull(page.navigate(path), path);
        assertThat(response.status()).as("%s at %s", route, path).isLessThan(500);
        if (!Set.of("/error", "/lan-dau/{token}").contains(route)) { // these two say what is wrong
            assertThat(response.status()).as("%s at %s", route, path).isEqualTo(200);
            assertThat(page.url()).as("%s leads nowhere else", route).contains(path.replaceAll("[?#].*", ""));
        }
        assertThat(page.locator("h1").count()).as("headings of the first level at %s", path).isEqualTo(1);
        picture(page, "trang" + route.replaceAll("\\W+", "-") + "-" + page.viewportSize().width);
        fits(page);
        axe(page);
    }

    private Map<String, Look> looks() throws IOException {
        Map<String, Look> looks = new LinkedHashMap<>();
        Round earlier = rounds.begin(3, LEAF, "5.10.2");
        Round round = rounds.after(earlier);
        Person officer = rounds.person(round.department(), Role.DATA_OFFICER, Role.UNIT_HEAD);
        notices.tell(officer.id(), "notices.all-read", "/viec-cua-toi");
        forEverybody(looks, officer.login());
        entry(looks, round, officer.login());
        String coordinator = person(Role.COORDINATOR);
        round(looks, round, coordinator);
        long one = rounds.after(rounds.begin(1, LEAF)).id();
        put(looks, coordinator, "/ky/{campaign}/tong-quan of one unit", "/ky/" + one + "/tong-quan");
        appeals(looks);
        appraisal(looks);
        results(looks);
        plans(looks);
        frameworks(looks, coordinator);
        organisation(looks, person(Role.ADMINISTRATOR), round.department());
        return looks;
    }

    private void plans(Map<String, Look> looks) {
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        plans.of(coordinator.id()).forEach((route, path) -> put(looks, coordinator.login(), route, path));
    }

    private static void put(Map<String, Look> looks, String login, String route, String path) {
        looks.put(route, new Look(login, path));
    }

    private static void forEverybody(Map<String, Look> looks, String officer) {
        put(looks, "", "/dang-nhap", "/dang-nhap");
        put(looks, "", "/lan-dau/{token}", "/lan-dau/da-dung-roi");
        put(looks, "", "/error", "/error");
        put(looks, "", "/huong-dan", "/huong-dan");
        put(looks, officer, "/huong-dan/{role}", "/huong-dan/data-officer");
        for (String path : List.of("/viec-cua-toi", "/thong-bao", "/toi", "/mat-khau", "/thanh-phan", "/don-vi",
                "/ky")) {
            put(looks, officer, path, path);
        }
        put(looks, officer, "/tim", "/tim?q=ho+so+truc+tuyen");
        standings(looks, officer);
    }

    private static void standings(Map<String, Look> looks, String officer) {
        String route = "/ket-qua/{table}";
        put(looks, officer, "/ket-qua", "/ket-qua");
        put(looks, officer, route, "/ket-qua/dti-cap-tinh-2023?sap=bien-dong");
        put(looks, officer, route + " incomplete", "/ket-qua/dti-cap-tinh-2020");
        put(looks, officer, route + "/nhiet", "/ket-qua/dti-cap-tinh-2023/nhiet");
        put(looks, officer, route + "/ban-do", "/ket-qua/dti-cap-tinh-2024-34-tinh/ban-do");
        put(looks, officer, route + "/so-sanh", "/ket-qua/dti-cap-tinh-2022/so-sanh?dv=hue&dv=da-nang&q=khanh");
        put(looks, officer, route + "/so-sanh of nobody", "/ket-qua/dti-cap-tinh-2022/so-sanh");
        put(looks, officer, route + "/don-vi/{subject}", "/ket-qua/dti-cap-tinh-2024-34-tinh/don-vi/khanh-hoa-tu-2025");
        put(looks, officer, route + "/don-vi/{subject} of an incomplete year",
                "/ket-qua/dti-cap-tinh-2020/don-vi/khanh-hoa");
    }

    private void entry(Map<String, Look> looks, Round round, String officer) throws IOException {
        String base = "/ky/" + round.id();
        String leaf = round.entry(round.unit(), LEAF).path();
        Page page = signIn(desktop(), officer);
        page.navigate(leaf + "/tai-lieu/moi");
        page.setInputFiles("[name=file]", new FilePayload("Báo cáo.pdf", "application/pdf", Samples.pdf("mọi trang")));
        page.fill("[name=number]", "512/BC-UBND");
        page.fill("[name=issuedOn]", "2026-12-15");
        page.fill("[name=excerpt]", "Kết quả công tác kiểm soát thủ tục hành chính");
        page.fill("[name=validFrom]", "2026-01-01");
        page.fill("[name=validTo]", "2026-12-14");
        page.click("button:has-text('Lưu tài liệu')");
        page.waitForURL(url -> !url.contains("/tai-lieu/moi"));
        page.navigate("/kho-tai-lieu");
        String document = page.locator("main a:has-text('512/BC-UBND')").first().getAttribute("href");
        page.navigate(base + "/goi-excel/" + round.department());
        Path packet = page.waitForDownload(() -> page.click("a:has-text('Tải gói Excel')")).path();
        page.setInputFiles("input[type=file]",
                new FilePayload("goi.xlsx", "application/octet-stream", Files.readAllBytes(packet)));
        page.click("button:has-text('Nạp gói Excel')");
        page.waitForURL("**/xem/*");
        String upload = page.url().substring(address().length());

        put(looks, officer, "/kho-tai-lieu", "/kho-tai-lieu");
        put(looks, officer, "/kho-tai-lieu/moi", "/kho-tai-lieu/moi");
        put(looks, officer, "/tai-lieu/{id}", document);
        put(looks, officer, "/ky/{campaign}/nhap-so-lieu", base + "/nhap-so-lieu");
        put(looks, officer, "/ky/{campaign}/nhap-so-lieu/{unit}/{leaf}", leaf);
        put(looks, officer, "/ky/{campaign}/nhap-so-lieu/{unit}/{leaf}/tai-lieu/kho", leaf + "/tai-lieu/kho");
        put(looks, officer, "/ky/{campaign}/nhap-so-lieu/{unit}/{leaf}/tai-lieu/moi", leaf + "/tai-lieu/moi");
        put(looks, officer, "/ky/{campaign}/bang/{provider}", base + "/bang/" + round.department());
        put(looks, officer, "/ky/{campaign}/goi-excel/{provider}", base + "/goi-excel/" + round.department());
        put(looks, officer, "/ky/{campaign}/goi-excel/{provider}/xem/{upload}", upload);
        put(looks, officer, "/ky/{campaign}/nop/{provider}", base + "/nop/" + round.department());
    }

    private static void round(Map<String, Look> looks, Round round, String coordinator) {
        put(looks, coordinator, "/ky/moi", "/ky/moi");
        String route = "/ky/{campaign}";
        String base = "/ky/" + round.id();
        for (String page : List.of("/tong-quan", "/ho-so", "/nhac", "/thiet-lap", "/thiet-lap/don-vi",
                "/thiet-lap/don-vi/them", "/thiet-lap/hang-so", "/thiet-lap/lich", "/thiet-lap/phan-cong",
                "/thiet-lap/phan-cong/nap", "/thiet-lap/phat-hien", "/thiet-lap/thong-tin")) {
            put(looks, coordinator, route + page, base + page);
        }
        put(looks, coordinator, route + "/ho-so/{unit}", base + "/ho-so/" + round.unit());
    }

    private void appeals(Map<String, Look> looks) {
        AppealRound made = appeals.begin(2);
        appeals.send(made, "1.1");
        long campaign = made.round().id();
        long meeting = appeals.meeting(made, "1.1").id();
        String head = made.head().login();
        String coordinator = made.coordinator().login();
        String route = "/ky/{campaign}";
        put(looks, head, route + "/kien-nghi", AppealPaths.appeals(campaign));
        put(looks, head, route + "/kien-nghi/{unit}/{leaf}", AppealPaths.appeal(made.key("1.2")));
        put(looks, head, route + "/kien-nghi/{unit}/{leaf} that was sent", AppealPaths.appeal(made.key("1.1")));
        put(looks, head, route + "/ket-qua-tham-dinh/{unit}", AppealPaths.result(campaign, made.unit()));
        put(looks, coordinator, route + "/ket-qua-tham-dinh", AppealPaths.results(campaign));
        put(looks, coordinator, route + "/hop-hoi-dong", AppealPaths.meetings(campaign));
        put(looks, coordinator, route + "/hop-hoi-dong/{meeting}", AppealPaths.meeting(campaign, meeting));
        put(looks, coordinator, route + "/hop-hoi-dong/{meeting}/bien-ban",
                AppealPaths.meeting(campaign, meeting) + "/bien-ban");
        put(looks, person(Role.COUNCIL_MEMBER), route + "/hop-hoi-dong/{meeting}/{unit}/{leaf}",
                AppealPaths.item(meeting, made.key("1.1")));
    }

    private void appraisal(Map<String, Look> looks) {
        Round round = signed.round(3);
        String appraiser = signed.appraiser(round, null, "1.1", "1.2", "2.10").login();
        rounds.move(round, Phase.APPRAISAL);
        String base = "/ky/" + round.id() + "/tham-dinh";
        put(looks, appraiser, "/ky/{campaign}/tham-dinh", base);
        put(looks, appraiser, "/ky/{campaign}/lech-tham-dinh", "/ky/" + round.id() + "/lech-tham-dinh");
        put(looks, appraiser, "/ky/{campaign}/tham-dinh/{leaf}", base + "/1.1");
        put(looks, appraiser, "/ky/{campaign}/tham-dinh/{leaf}/{unit}", base + "/1.1/" + round.unit());
    }

    private void results(Map<String, Look> looks) {
        JudgedRound judged = published.restated(2);
        String coordinator = judged.coordinator().login();
        long unit = judged.round().unit();
        String route = "/ky/{campaign}";
        String base = "/ky/" + judged.round().id();
        put(looks, coordinator, route + "/ket-qua", base + "/ket-qua");
        Subject subject = standings.ofUnit(unit).orElseThrow();
        String table = standings.of(subject).getFirst().slug();
        DocumentLooks.put(looks, person(unit, Role.COORDINATOR), table);
        put(looks, coordinator, "/ket-qua/{table}/don-vi/{subject}/{node}",
                "/ket-qua/" + table + "/don-vi/" + subject.slug() + "/" + JudgedRound.LEAF);
        put(looks, coordinator, "/ky/{campaign}/lech-tham-dinh of a published round", base + "/lech-tham-dinh");
        put(looks, coordinator, route + "/ket-qua/{number}/{unit}", base + "/ket-qua/2/" + unit);
        put(looks, coordinator, route + "/ket-qua/cong-bo/{version}", base + "/ket-qua/cong-bo/2");
        put(looks, coordinator, route + "/dinh-chinh", base + "/dinh-chinh");
        String leaf = "/dinh-chinh/" + unit + "/" + JudgedRound.LEAF;
        put(looks, coordinator, route + "/dinh-chinh/{unit}/{leaf}", base + leaf);
    }

    private void frameworks(Map<String, Look> looks, String coordinator) throws IOException {
        String base = "/khung-chi-so/" + version(Round.CHINH_QUYEN_SO);
        Page page = signIn(desktop(), coordinator);
        page.navigate("/khung-chi-so/cai-dat");
        String text = Files.readString(
                Path.of(System.getProperty("chiso.home"), "frameworks", "mau-quy-tac", "framework.yaml"));
        page.setInputFiles("#field-tep", new FilePayload("khung.yaml", "application/yaml",
                text.replaceFirst("(?m)^version: .*", "version: \"9\"").getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
        page.waitForURL("**/khung-chi-so/cai-dat/*");
        put(looks, coordinator, "/khung-chi-so/cai-dat/{upload}", page.url().substring(address().length()));
        put(looks, coordinator, "/khung-chi-so", "/khung-chi-so");
        put(looks, coordinator, "/khung-chi-so/cai-dat", "/khung-chi-so/cai-dat");
        put(looks, coordinator, "/khung-chi-so/{id}", base);
        put(looks, coordinator, "/khung-chi-so/{id}/ban-in", "/khung-chi-so/" + version("mau-quy-tac") + "/ban-in");
        put(looks, coordinator, "/khung-chi-so/{id}/chi-so/{code}", base + "/chi-so/" + LEAF);
        put(looks, coordinator, "/khung-chi-so/{id}/so-sanh",
                "/khung-chi-so/" + version("mau-quy-tac") + "/so-sanh?voi=" + version("dti-cap-tinh-2022"));
    }

    private long version(String framework) {
        return catalog.find(framework, "1").orElseThrow().id();
    }

    private void organisation(Map<String, Look> looks, String administrator, long unit) {
        Page page = signIn(desktop(), administrator);
        String units = draft(page, "/don-vi/nhap-tep",
                "Mã,Tên đơn vị,Cấp,Khối\ntrang-1,Sở mọi trang,\"Sở, ban, ngành\",\n");
        String accounts = draft(page, "/tai-khoan/nhap-tep",
                "Tên đăng nhập,Họ tên,Thư điện tử,Đơn vị,Vai trò\nmoi.trang,Người Mọi Trang,,,Lãnh đạo\n");
        page.navigate("/tai-khoan/them");
        page.fill("[name=login]", administrator + ".khac"); // of this class alone: the other width makes one too
        page.fill("[name=name]", "Người Mọi Trang Khác");
        page.check("[name=roles][value=leader]");
        page.locator("main form button[type=submit]").click();
        String link = page.locator("[data-copy]").first().getAttribute("data-copy");
        String account = page.locator("main a.btn-primary").getAttribute("href");

        put(looks, "", "/dat-mat-khau/{token}", link.substring(link.indexOf("/dat-mat-khau/")));
        put(looks, administrator, "/tai-khoan/{id}", account);
        put(looks, administrator, "/tai-khoan/nhap-tep/{draft}", accounts);
        put(looks, administrator, "/don-vi/nhap-tep/{draft}", units);
        for (String path : List.of("/cai-dat", "/nhat-ky", "/nhat-ky/kiem-tra", "/tai-khoan", "/tai-khoan/them",
                "/tai-khoan/nhap-tep", "/don-vi/them", "/don-vi/nhap-tep", "/don-vi/nap-danh-muc")) {
            put(looks, administrator, path, path);
        }
        for (String page2 : List.of("", "/sua", "/ket-thuc")) {
            put(looks, administrator, "/don-vi/{id}" + page2, "/don-vi/" + unit + page2);
        }
    }

    private String draft(Page page, String path, String table) {
        page.navigate(path);
        page.setInputFiles("[name=file]",
                new FilePayload("bang.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Xem trước')");
        page.waitForURL("**" + path + "/*");
        return page.url().substring(address().length());
    }
}
