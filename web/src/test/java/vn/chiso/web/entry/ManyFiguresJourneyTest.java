package vn.chiso.web.entry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.Role;

/** Many figures at once in a real browser: the packet there and back, the grid with the keyboard and the clipboard. */
class ManyFiguresJourneyTest extends BrowserTest {

    private static final String LEAF = "5.10.1";
    private static final String A = "ho-so-tinh";
    private static final String B = "ho-so-truc-tuyen-tinh";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Entries entries;
    @Autowired
    private EntryStore store;

    private String officer(Round round) {
        return rounds.person(round.department(), Role.DATA_OFFICER).login();
    }

    private String stored(Round round, long unit, String input) {
        return Objects.requireNonNull(store.values(round.id(), unit).get(input)).value();
    }

    @Test
    void excelPacketRoundTrip(@TempDir Path folder) throws IOException {
        Round round = rounds.begin(3, LEAF, "5.10.2");
        long first = round.units().getFirst();
        Page page = signIn(desktop(), officer(round));
        page.navigate("/ky/" + round.id() + "/goi-excel/" + round.department());
        axe(page);
        fits(page);
        picture(page, "packet-1440");

        Download download = page.waitForDownload(() -> page.click("a:has-text('Tải gói Excel')"));
        assertThat(download.suggestedFilename()).startsWith("goi-excel-so-thu-").endsWith(".xlsx");
        PacketFile packet = new PacketFile(Files.readAllBytes(download.path()));
        packet.number(first, LEAF, A, "412650").number(first, LEAF, B, "199599")
                .number(round.units().get(1), LEAF, A, "820").text(round.units().getLast(), LEAF, A, "rất nhiều")
                .explanation(first, "5.10.2", "Cấp huyện không còn từ ngày 01/7/2025");
        entries.save(rounds.person(round.department(), Role.DATA_OFFICER), round.campaign(),
                round.entry(round.units().get(1), LEAF), new Typed(0, Map.of(A, "815"), Map.of(), "", Claim.NONE));
        Path file = folder.resolve("gói đã điền.xlsx");
        Files.write(file, packet.bytes());

        page.setInputFiles("input[type=file]", file);
        page.click("button:has-text('Nạp gói Excel')");
        page.waitForURL("**/xem/*");
        assertThat(page.locator("h1")).hasText("Xem trước gói Excel");
        assertThat(page.locator(".packet-changes tbody tr")).hasCount(4);
        assertThat(page.locator(".notice.error li").allTextContents())
                .anySatisfy(refusal -> assertThat(refusal).startsWith("Ô Số liệu!").contains("rất nhiều"));
        Locator conflict = page.locator("tr.differs");
        assertThat(conflict).hasCount(1);
        assertThat(conflict.locator("input[type=checkbox]").isChecked()).isFalse();
        axe(page);
        fits(page);
        picture(page, "packet-preview-1440");
        Page phone = signIn(phone(), officer(round));
        phone.navigate("/ky/" + round.id() + "/goi-excel/" + round.department());
        axe(phone);
        fits(phone);
        picture(phone, "packet-390");

        appliedInTwoSteps(page, round, file);
    }

    private void appliedInTwoSteps(Page page, Round round, Path file) {
        long first = round.units().getFirst();
        page.click("button:has-text('Ghi nhận các ô đã chọn')");
        page.waitForSelector(".toast-line.done");
        assertThat(page.locator(".toast-line.done")).containsText("Đã ghi nhận 3 ô của 2 chỉ số");
        assertThat(stored(round, first, A)).isEqualTo("412650");
        assertThat(stored(round, round.units().get(1), A)).isEqualTo("815");
        assertThat(page.locator(".packet-changes tbody tr")).hasCount(1);
        page.check("tr.differs input[type=checkbox]");
        page.click("button:has-text('Ghi nhận các ô đã chọn')");
        page.waitForSelector("text=Tệp không còn gì khác");
        assertThat(stored(round, round.units().get(1), A)).isEqualTo("820");

        page.click("a:has-text('Nạp tệp khác') >> nth=0");
        page.setInputFiles("input[type=file]", file);
        page.click("button:has-text('Nạp gói Excel')");
        page.waitForSelector("text=Tệp không còn gì khác");
        axe(page);
        picture(page, "packet-again-1440");
    }

    @Test
    void thePreviewOnAPhone(@TempDir Path folder) throws IOException {
        Round round = rounds.begin(2, LEAF);
        Page page = signIn(phone(), officer(round));
        page.navigate("/ky/" + round.id() + "/goi-excel/" + round.department());
        Download download = page.waitForDownload(() -> page.click("a:has-text('Tải gói Excel')"));
        Path file = folder.resolve("a.xlsx");
        Files.write(file, new PacketFile(Files.readAllBytes(download.path()))
                .number(round.unit(), LEAF, A, "412650").text(round.unit(), LEAF, B, "?").bytes());
        page.setInputFiles("input[type=file]", file);
        page.click("button:has-text('Nạp gói Excel')");
        page.waitForURL("**/xem/*");
        axe(page);
        fits(page);
        picture(page, "packet-preview-390");
        asks(page, "button:has-text('Ghi nhận cả 1 ô')");
        page.click("dialog[open] button:has-text('Ghi nhận')");
        page.waitForSelector(".toast-line.done");
        assertThat(stored(round, round.unit(), A)).isEqualTo("412650");
    }

    @Test
    void aGridTakesWhatASpreadsheetPutsOnTheClipboardAndIsWalkedWithTheKeyboard() {
        Round round = rounds.begin(4, LEAF);
        Page page = signIn(desktop(), officer(round));
        page.navigate("/ky/" + round.id() + "/bang/" + round.department());
        Locator firstCell = page.locator("[data-grid] tbody tr:nth-child(1) .cell-input >> nth=0");
        firstCell.focus();
        page.evaluate("""
                text => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", "412.650\t199.599\r\n1.000\t600\r\n\"nhiều\"\t7\r\n");
        assertThat(page.locator("[data-grid-state]")).containsText("Đã dán 6 ô");
        assertThat(page.locator("[data-grid-state]")).containsText("Chưa lưu 3 hàng");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().type("5");
        page.keyboard().press("ArrowUp");
        assertThat(page.evaluate("() => document.activeElement.value")).isEqualTo("nhiều");
        axe(page);
        fits(page);
        picture(page, "grid-1440");
        page.click("button:has-text('Lưu bảng')");
        page.waitForSelector("[role=alert] li");
        assertThat(page.locator("[role=alert] li").allTextContents()).hasSize(1)
                .allSatisfy(refusal -> assertThat(refusal).contains("-03: Ô a", "chỉ nhập số"));
        assertThat(page.inputValue("#field-value-" + round.units().get(2) + "-" + A)).isEqualTo("nhiều");
        axe(page);
        picture(page, "grid-refused-1440");
        assertThat(stored(round, round.unit(), B)).isEqualTo("199599");
        assertThat(stored(round, round.units().getLast(), A)).isEqualTo("5");
        conflictIsChosenInItsRow(page, round);
    }

    private void conflictIsChosenInItsRow(Page page, Round round) {
        entries.save(rounds.person(round.department(), Role.DATA_OFFICER), round.campaign(),
                round.entry(round.units().get(2), LEAF), new Typed(1, Map.of(A, "44", B, "7"), Map.of(), "",
                        Claim.NONE));
        page.fill("#field-value-" + round.units().get(2) + "-" + A, "45");
        page.click("button:has-text('Lưu bảng')");
        page.waitForSelector("tr.differs");
        axe(page);
        fits(page);
        picture(page, "grid-conflict-1440");
        page.check("tr.differs input[value=mine]");
        page.click("button:has-text('Lưu bảng')");
        page.waitForSelector(".toast-line.done");
        assertThat(stored(round, round.units().get(2), A)).isEqualTo("45");
    }

    @Test
    void aGridOnAPhoneIsAccessible() {
        Round round = rounds.begin(3, LEAF, "1.2.1");
        String login = officer(round);
        for (String leaf : List.of(LEAF, "1.2.1")) {
            Page page = signIn(phone(), login);
            page.navigate("/ky/" + round.id() + "/bang/" + round.department() + "?chi-so=" + leaf);
            axe(page);
            fits(page);
            picture(page, "grid-390-" + leaf);
        }
    }

    @Test
    void aGridIsSavedWithoutScripts() {
        Round round = rounds.begin(2, LEAF);
        Page page = signIn(window(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false)),
                officer(round));
        page.navigate("/ky/" + round.id() + "/bang/" + round.department());
        page.fill("#field-value-" + round.unit() + "-" + A, "12");
        page.click("button:has-text('Lưu bảng')");
        assertThat(page.locator(".toast-line.done")).containsText("Đã lưu 1 hàng");
        assertThat(stored(round, round.unit(), A)).isEqualTo("12");
    }
}
