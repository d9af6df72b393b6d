package vn.chiso.web.standing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.result.SmallPublication;

/** From a number to what it rests on, in a browser, on a desktop and on a phone. */
class ProfileJourneyTest extends BrowserTest {

    @Autowired
    private SmallPublication.Maker publications;
    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Standings standings;

    private static void looksRight(Page page, String name) {
        picture(page, name + "-" + page.viewportSize().width);
        fits(page);
        assertThat(page.evaluate(
                """
                        () => [...document.querySelectorAll('main thead')].filter(head => head.rows[0]
                            && Math.abs(head.rows[0].cells[0].getBoundingClientRect().top - head.getBoundingClientRect().top) > 2)
                          .map(head => head.innerText).join()"""))
                .as("heads that lie over rows").isEqualTo("");
        axe(page);
    }

    /** Three clicks: profile, point, document; the decision stands beside it. */
    private void threeClicks(Page page, SmallPublication made) {
        page.navigate("/ket-qua/" + made.table().slug());
        page.click("main th a[href$='/don-vi/" + made.subject().slug() + "']");
        page.waitForURL("**" + made.profile());
        looksRight(page, "profile-own");
        page.click("#tung-chi-so a[href$='/1.1']");
        page.waitForURL("**" + made.point("1.1"));
        assertThat(page.innerText("#quyet-dinh")).contains(SmallPublication.REASON, "Tổ thẩm định");
        looksRight(page, "point");
        Download file = page.waitForDownload(() -> page.click("#tai-lieu a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo("bao-cao.pdf");
    }

    @Test
    void aPointIsThreeClicksAwayFromItsRuleItsDocumentAndItsDecision() {
        SmallPublication made = publications.published(3);
        threeClicks(signIn(desktop(), made.coordinator().login()), made);
        threeClicks(signIn(phone(), person(made.round().unit(), Role.UNIT_HEAD)), made);
    }

    @Test
    void profilesAndComparisonsOfProvincesLookRightOnDesktopAndPhone() {
        for (Page page : new Page[]{signIn(desktop(), person(Role.LEADER)), signIn(phone(), person(Role.LEADER))}) {
            page.navigate("/ket-qua/dti-cap-tinh-2022/don-vi/hue");
            looksRight(page, "profile-hue-2022");
            page.click("main .as-table summary");
            assertThat(page.innerText("main .as-table")).contains("0,7951", "0,6975");
            page.navigate("/ket-qua/dti-cap-tinh-2020/don-vi/khanh-hoa");
            looksRight(page, "profile-khanh-hoa-2020");
            page.navigate("/ket-qua/dti-cap-tinh-2024-34-tinh/don-vi/khanh-hoa-tu-2025");
            looksRight(page, "profile-khanh-hoa-2024");
            page.click(".kinship a:has-text('Ninh Thuận')");
            assertThat(page.innerText("h1")).isEqualTo("Ninh Thuận");
            page.click("main a:has-text('Các đơn vị liền kề về thứ hạng')");
            looksRight(page, "comparison-5");
            page.click("main a:has-text('Bỏ') >> nth=0");
            page.waitForSelector("main [name=q]");
            page.fill("main [name=q]", "hue");
            page.click("main button:has-text('Tìm')");
            page.click("main .found-list a:has-text('Huế')");
            assertThat(page.innerText("main .chosen-list")).contains("Huế");
        }
    }

    @Test
    void aPublicationWithManyMainIndicesIsDrawnAsARadar() {
        JudgedRound judged = rounds.published(4);
        Subject subject = standings.ofUnit(judged.round().unit()).orElseThrow();
        Standing table = standings.of(subject).getFirst();
        for (Page page : new Page[]{signIn(desktop(), judged.coordinator().login()),
                signIn(phone(), judged.coordinator().login())}) {
            page.navigate("/ket-qua/" + table.slug() + "/don-vi/" + subject.slug());
            assertThat(page.locator("svg.radar title")).containsText("chỉ số chính");
            looksRight(page, "profile-radar");
            page.click("main a:has-text('Các đơn vị cùng khối')");
            looksRight(page, "comparison-own");
            page.click("main .chosen-list a:has-text('Bỏ') >> nth=3");
            assertThat(page.locator("svg.radar")).hasCount(1);
            looksRight(page, "comparison-radar");
        }
    }

    @Test
    void theAppraisersRadarIsReadOnDesktopAndPhone() {
        SmallPublication made = publications.published(3);
        String path = "/ky/" + made.round().id() + "/lech-tham-dinh";
        for (Page page : new Page[]{signIn(desktop(), made.coordinator().login()),
                signIn(phone(), made.appraiser().login())}) {
            page.navigate(path);
            looksRight(page, "gaps-units");
            page.click(".tabs a:has-text('Theo chỉ số')");
            assertThat(page.innerText("main table")).contains("1.1 Hồ sơ trực tuyến");
            looksRight(page, "gaps-indicators");
        }
    }
}
