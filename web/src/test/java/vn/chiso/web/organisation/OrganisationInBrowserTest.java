package vn.chiso.web.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;

class OrganisationInBrowserTest extends BrowserTest {

    private static final Actor ACTOR = new Actor(null, "Người kiểm thử");

    @Autowired
    private Units units;
    @Autowired
    private People people;

    /** Says these sentences, as soon as it is there. */
    private static void says(Page page, String... sentences) {
        for (String sentence : sentences) {
            assertThat(page.locator("main")).containsText(sentence);
        }
    }

    private static void refuses(Page page, String... sentences) {
        for (String sentence : sentences) {
            assertThat(page.locator("main [role=alert]")).containsText(sentence);
        }
    }

    @Test
    void anAdministratorLoadsAProvinceFindsACommuneAndEndsAUnit() {
        Page page = signIn(desktop(), person(Role.ADMINISTRATOR));
        page.navigate("/don-vi/nap-danh-muc?tinh=46");
        says(page, "Xã, phường, đặc khu từ 01/07/2025", "40");
        axe(page);
        fits(page);
        picture(page, "national");
        page.locator("main form[method=post] button[type=submit]").click();
        page.waitForURL("**/don-vi");
        page.fill("[name=tim]", "thuan hoa");
        page.click("button:has-text('Lọc')");
        says(page, "Phường Thuận Hoá");
        axe(page);
        fits(page);
        picture(page, "units");
        page.click("text=Phường Thuận Hoá");
        says(page, "Hình thành từ", "Phường Phú Hội", "Thành phố Huế");
        axe(page);
        picture(page, "unit");
        page.navigate("/don-vi?ngay=2024-01-01&tim=so");
        axe(page);
        page.fill("[name=ngay]", "31/02/2026");
        page.click("main button:has-text('Lọc')");
        assertThat(page.locator("main")).containsText("“31/02/2026” không phải ngày");
        assertThat(page.inputValue("[name=ngay]")).isEqualTo("31/02/2026");

        long id = units.add(ACTOR, NewUnit.named("Sở sẽ hết việc", Level.DEPARTMENT, null));
        long next = units.add(ACTOR, NewUnit.named("Sở làm tiếp việc", Level.DEPARTMENT, null));
        page.navigate("/don-vi/" + id + "/ket-thuc");
        axe(page);
        picture(page, "unit-end");
        page.fill("[name=on]", "01/01/2026");
        page.locator("[name=successor]").first().fill("so lam tiep viec");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/don-vi/" + id);
        says(page, "Đã kết thúc", "Đơn vị kế thừa", "Sở làm tiếp việc");
        page.navigate("/tim?q=" + "so lam tiep");
        page.click("main a[href='/don-vi/" + next + "']");
        assertThat(page.locator("h1")).hasText("Sở làm tiếp việc");
    }

    @Test
    void aUnitIsAddedWithEverythingThatIsWrongSaidFirst() {
        Page page = signIn(desktop(), person(Role.ADMINISTRATOR));
        long above = units.add(ACTOR, NewUnit.named("Tỉnh trên của phòng mới", Level.PROVINCE, null));
        page.navigate("/don-vi/them");
        axe(page);
        page.fill("[name=name]", "Sở Mới Lập");
        page.fill("[name=validFrom]", "02/02/2026");
        page.fill("[name=validTo]", "1/1/2026");
        page.fill("[name=parent]", "không có đơn vị này");
        page.locator("[name=code]").first().fill("sở?");
        page.locator("main form button[type=submit]").click();
        refuses(page, "Có 3 chỗ cần sửa",
                "Không tìm thấy đơn vị “không có đơn vị này”", "Ngày hết hiệu lực phải sau", "Mã sở? không hợp lệ");
        assertThat(page.inputValue("[name=name]")).isEqualTo("Sở Mới Lập");
        assertThat(page.inputValue("[name=validFrom]")).as("day before month, whatever the browser speaks")
                .isEqualTo("02/02/2026");
        assertThat(page.locator("main [role=alert]")).isFocused();
        axe(page);
        picture(page, "unit-form");
        page.fill("[name=validTo]", "");
        page.locator("[name=code]").first().fill("moi-lap");
        page.fill("[name=parent]", "");
        page.locator("[name=parent]").pressSequentially("tinh tren cua phong");
        page.waitForSelector("#units-parent option[value='Tỉnh trên của phòng mới #" + above + "']",
                new Page.WaitForSelectorOptions().setState(
                        com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.fill("[name=parent]", "Tỉnh trên của phòng mới #" + above);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> url.matches(".*/don-vi/\\d+"));
        says(page, "Đã thêm Sở Mới Lập", "moi-lap", "Tỉnh trên của phòng mới");
    }

    @Test
    void unitsComeFromAFileAfterAPreviewAndASecondTimeNothingIsLeft() {
        Page page = signIn(desktop(), person(Role.ADMINISTRATOR));
        byte[] file = """
                Mã,Tên đơn vị,Cấp,Khối
                tep-1,Sở từ tệp,"Sở, ban, ngành",Khối sở
                tep-2,Phòng từ tệp,Khác,
                tep-3,Dòng lỗi,Cấp lạ,
                """.getBytes(StandardCharsets.UTF_8);
        page.navigate("/don-vi/nhap-tep");
        axe(page);
        fits(page);
        picture(page, "import");
        page.setInputFiles("[name=file]", new FilePayload("don-vi.csv", "text/csv", file));
        page.click("button:has-text('Xem trước')");
        says(page, "C4", "“Cấp lạ” không phải một cấp", "tep-1", "tep-2");
        axe(page);
        fits(page);
        picture(page, "import-preview");
        page.uncheck("[name=row][value='3']");
        page.click("button:has-text('Áp dụng')");
        page.waitForURL("**/don-vi");
        says(page, "Đã áp dụng 1 dòng từ tệp don-vi.csv");
        page.goBack();
        page.waitForURL("**/don-vi");
        says(page, "Tệp này không còn chờ xem");
        page.navigate("/don-vi/nhap-tep");
        page.setInputFiles("[name=file]", new FilePayload("don-vi.csv", "text/csv", file));
        page.click("button:has-text('Xem trước')");
        assertThat(page.locator("[name=row]")).hasCount(1);
        page.navigate("/don-vi/nhap-tep");
        page.setInputFiles("[name=file]",
                new FilePayload("don-vi.csv", "text/csv", "không,phải".getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Xem trước')");
        refuses(page, "Không tìm thấy dòng tiêu đề");
    }

    @Test
    void anAccountIsMadeItsLinkShownOnceAndItIsClosed() {
        Page page = signIn(desktop(), person(Role.ADMINISTRATOR));
        page.navigate("/tai-khoan/them");
        axe(page);
        page.fill("[name=login]", "Người Sai");
        page.fill("[name=name]", "Lê Thị Tài Khoản");
        page.locator("main form button[type=submit]").click();
        refuses(page, "Tên đăng nhập gồm", "Chưa có vai trò nào");
        axe(page);
        picture(page, "account-form");
        page.fill("[name=login]", "le.tai.khoan");
        page.check("[name=roles][value=leader]");
        page.locator("main form button[type=submit]").click();
        says(page, "/dat-mat-khau/", "chỉ hiện một lần");
        axe(page);
        picture(page, "invitation");
        page.navigate("/tai-khoan?tim=le+thi+tai");
        axe(page);
        fits(page);
        picture(page, "accounts");
        page.click("text=Lê Thị Tài Khoản");
        axe(page);
        fits(page);
        picture(page, "account");
        asks(page, "button:has-text('Đóng tài khoản')");
        page.click("#confirm button[value=yes]");
        page.waitForSelector("text=Đã đóng tài khoản của Lê Thị Tài Khoản");
        assertThat(people.byLogin("le.tai.khoan").orElseThrow().disabledAt()).isNotNull();
        page.click("button:has-text('Mở lại tài khoản')");
        page.waitForSelector("text=Đã mở lại tài khoản");
        page.navigate("/tai-khoan/nhap-tep");
        axe(page);
    }

    @Test
    void othersLookAtUnitsAndCoordinatorsArrangeThemInBlocksOnly() {
        long id = units.add(ACTOR, NewUnit.named("Sở chỉ để xem", Level.DEPARTMENT, null));
        Page leader = signIn(phone(), person(Role.LEADER));
        leader.navigate("/don-vi?tim=so chi de xem");
        fits(leader);
        picture(leader, "units-phone");
        leader.navigate("/don-vi/" + id);
        axe(leader);
        fits(leader);
        picture(leader, "unit-phone");
        assertThat(leader.locator("main a:has-text('Sửa đơn vị')").count()).isZero();
        for (String path : List.of("/don-vi/" + id + "/sua", "/don-vi/" + id + "/ket-thuc", "/don-vi/them",
                "/don-vi/nhap-tep", "/don-vi/nap-danh-muc", "/tai-khoan", "/tai-khoan/them", "/tai-khoan/nhap-tep")) {
            Response response = leader.navigate(path);
            assertThat(response).isNotNull();
            assertThat(response.status()).as(path).isEqualTo(403);
        }
        Page coordinator = signIn(desktop(), person(Role.COORDINATOR));
        coordinator.navigate("/don-vi/" + id + "/sua");
        assertThat(coordinator.locator("[name=name]").count()).isZero();
        axe(coordinator);
        picture(coordinator, "unit-coordinator");
        String token = coordinator.inputValue("main [name=_csrf]");
        coordinator.request().post("/don-vi/" + id + "/sua", RequestOptions.create().setForm(FormData.create()
                .set("_csrf", token).set("version", "1").set("name", "Sở bị đổi tên").set("block", "Khối xem thử")));
        Unit unit = units.byId(id).orElseThrow();
        assertThat(unit.name()).isEqualTo("Sở chỉ để xem");
        assertThat(unit.block()).isEqualTo("Khối xem thử");
        Page administrator = signIn(phone(), person(Role.ADMINISTRATOR));
        for (String path : List.of("/don-vi/them", "/don-vi/nhap-tep", "/tai-khoan", "/tai-khoan/them",
                "/don-vi/nap-danh-muc", "/don-vi")) {
            administrator.navigate(path);
            fits(administrator);
            picture(administrator, "phone" + path.replace('/', '-'));
        }
    }
}
