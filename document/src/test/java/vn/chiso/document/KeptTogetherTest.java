package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be torn by the end of a page or of a line, in the Word file and in the PDF. */
class KeptTogetherTest {

    private static final String TITLE = "Bảng 1. Giá trị và xếp hạng";
    /** So many lines fill nearly the first page, or a little more, so that its end falls at every place of what follows. */
    private static final int FEWEST = 12;
    private static final int MOST = 25;

    private static List<Block> lines(int count) {
        List<Block> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new Block.Item("dòng " + i));
        }
        return lines;
    }

    private static boolean keeps(XWPFParagraph paragraph) {
        return paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetKeepNext();
    }

    private static boolean keeps(XWPFTableRow row) {
        return row.getTableCells().stream()
                .allMatch(cell -> cell.getParagraphs().stream().allMatch(KeptTogetherTest::keeps));
    }

    private static boolean keeps(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> keeps(paragraph);
            case XWPFTable table -> keeps(table.getRows().getLast());
            default -> false;
        };
    }

    private static String page(List<String> pages, String text) {
        return pages.stream().filter(page -> page.contains(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text + " is on no page"));
    }

    @Test
    void headingsCaptionsAndHeadsOfTablesStayWithWhatFollowsThemInWord() {
        Opened opened = new Opened(Example.word(Example.of(Layout.NAMED)));
        for (String heading : List.of("I. TÌNH HÌNH", "1. Kết quả", "a) Khối sở", TITLE, "Phụ lục I")) {
            assertThat(keeps(opened.paragraph(heading))).as(heading).isTrue();
        }
        assertThat(keeps(opened.paragraph("Thực hiện kế hoạch"))).isFalse();
        List<XWPFTableRow> rows = opened.document.getTables().get(1).getRows();
        assertThat(rows.subList(0, 3)).as("two rows of the header and a heading inside the table")
                .allMatch(KeptTogetherTest::keeps);
        assertThat(rows.subList(3, rows.size())).noneMatch(KeptTogetherTest::keeps);
    }

    @Test
    void aTemplateWhoseStylesKeepNothingTogetherLosesNothing() {
        Template careless = Damaged.standard(Layout.NAMED).replace("word/styles.xml", "<w:keepNext/>", "").ready();
        Opened opened = new Opened(Example.word(Example.of(Layout.NAMED), careless));
        for (String kept : List.of("I. TÌNH HÌNH", TITLE, "Số liệu lấy từ công bố", "TM. ỦY BAN NHÂN DÂN", "Phụ lục I",
                "BẢNG XẾP HẠNG")) {
            assertThat(keeps(opened.paragraph(kept))).as(kept).isTrue();
        }
    }

    @Test
    void neitherAHeadingNorTheHeadOfATableNorAHeadingInItEndsAPage() {
        List<Block> body = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            body.add(new Block.Part(2, "Mục " + i));
            body.add(new Block.Paragraph("Đoạn ngay sau mục " + i));
            body.addAll(lines(i % 4));
            body.add(new Block.Table("Bảng " + i, List.of(new Column("Cột " + i, 1, Alignment.LEFT)),
                    List.of(new Row(List.of("Nhóm " + i), Row.Kind.GROUP), Row.of("Hàng đầu " + i), Row.of("Hàng hai")),
                    ""));
        }
        List<String> pages = Example.pages(Example.word(Example.named(body, List.of())));
        assertThat(pages).hasSizeGreaterThan(10);
        for (int i = 10; i < 60; i++) {
            assertThat(page(pages, "Mục " + i)).contains("Đoạn ngay sau mục " + i);
            assertThat(page(pages, "Bảng " + i)).contains("Cột " + i, "Nhóm " + i, "Hàng đầu " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aHeadingNeverEndsAPage(int level) {
        for (int filled = 18; filled < 26; filled++) {
            List<Block> body = lines(filled);
            body.add(new Block.Part(level, "MỤC KẾ TIẾP"));
            body.add(new Block.Paragraph("Đoạn ngay sau mục."));
            assertThat(page(Example.pages(Example.word(Example.named(body, List.of()))), "MỤC KẾ TIẾP"))
                    .contains("Đoạn ngay sau mục");
        }
    }

    private static String written(String text) {
        return new Opened(Example.word(Example.named(List.of(new Block.Paragraph("Ghi " + text + " rồi")), List.of())))
                .paragraph("Ghi ").getText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"đơn giá 5$/người-tháng", "ổ D:\\ho-so/ke-hoach", "D:/Ho-So-Moi", "Ban/Phòng-ban",
            "localhost:8443/Van-Ban",
            "../Ho-So", "./Van-Ban", "/Ke-Hoach",
            "https://dti.gov.vn/van-ban-moi", "https://dti.gov.vn:8443/Van-Ban", "https://a.vn/2025/Van-Ban"})
    void addressesPathsAndUnitsOfMeasureStayAsTheyAreWritten(String text) {
        assertThat(written(text)).contains(text);
    }

    @Test
    void roomOfManyDotsIsReadAtOnce() {
        String dots = ".".repeat(200_000);
        assertThat(Symbols.joined(dots + " 1/KH-UBND " + dots)).contains("1/KH\u2011UBND"); // not in minutes
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/TTr-VHTT", "30/2020/NĐ-CP", "(22/2023/TT-BTTTT)", "...../KH-UBND", "/BC-UBND",
            "$1/KH-UBND",
            "Số:15/TTr-VHTT", "12a/QĐ-UBND-VP;", "số\u00a030/2020/NĐ-CP", "15/QĐ-UBND,16/QĐ-UBND",
            "12/KH-BCĐ-389", "15/QĐ-UBND/KH", "x (15/TTr-sVHTT)"})
    void symbolsAreNotTornAtTheirHyphens(String symbol) {
        assertThat(written(symbol)).contains(symbol.replace('-', '\u2011'));
    }

    @Test
    void aHeadingStaysWithTheFirstLinesOfARowThatIsLongerThanAPage() {
        String text = "nội dung rất dài của một nhiệm vụ ".repeat(120);
        for (int filled = FEWEST; filled < MOST; filled++) {
            List<Block> body = lines(filled);
            body.add(new Block.Table("Bảng 2", List.of(new Column("TT", 1, Alignment.CENTER),
                    new Column("Nội dung", 3, Alignment.LEFT)),
                    List.of(new Row(List.of("A", "Nhóm nhiệm vụ"),
                            Row.Kind.GROUP), Row.of("1", text)),
                    ""));
            assertThat(page(Example.pages(Example.word(Example.named(body, List.of()))), "Bảng 2"))
                    .contains("Nhóm nhiệm vụ", "nội dung rất dài");
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void inWordTheLastTwoPiecesOfTheTextStayWithTheSignature(Layout layout) {
        Opened opened = new Opened(Example.word(Example.of(layout, lines(5))));
        List<IBodyElement> elements = opened.document.getBodyElements();
        int from = elements.indexOf(opened.paragraph("- dòng 3"));
        int signature = elements.indexOf(opened.document.getTables().getLast());
        assertThat(elements.subList(from, signature)).hasSizeGreaterThanOrEqualTo(2).allMatch(KeptTogetherTest::keeps);
        assertThat(keeps(opened.paragraph("- dòng 2"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void inWordATableAtTheEndOfTheTextKeepsItsLastTwoRowsWithTheSignature(Layout layout) {
        Opened opened = new Opened(Example.word(Example.of(layout, List.of(Example.table(9)))));
        List<XWPFTable> tables = opened.document.getTables();
        XWPFTable table = tables.get(tables.size() - 2);
        List<XWPFTableRow> rows = table.getRows();
        assertThat(rows.subList(rows.size() - 2, rows.size())).allMatch(KeptTogetherTest::keeps);
        assertThat(keeps(rows.get(rows.size() - 3))).isFalse();
        List<IBodyElement> elements = opened.document.getBodyElements();
        assertThat(elements.subList(elements.indexOf(table) + 1, elements.indexOf(tables.getLast())))
                .isNotEmpty().allMatch(KeptTogetherTest::keeps);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void theSignatureNeverStandsWithoutTheLastTwoLines(Layout layout) {
        OfficialDocument like = Example.of(layout);
        Signature signing = like.signature();
        for (int filled = FEWEST; filled < MOST; filled++) {
            List<Block> body = lines(filled);
            OfficialDocument document = Example.of(layout, body);
            String page = page(Example.pages(Example.word(document)), signing.capacity().getLast());
            assertThat(page).as(filled + " lines above").contains("dòng " + (filled - 2) + "\n",
                    "dòng " + (filled - 1) + "./.", signing.name());
        }
    }

    @Test
    void aSignatureWithManyRecipientsIsNotTorn() {
        List<String> recipients = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            recipients.add("Ban Quản lý Khu kinh tế, khu công nghiệp và các đơn vị trực thuộc số " + i);
        }
        OfficialDocument like = Example.of(Layout.NAMED);
        for (int filled = FEWEST; filled < MOST; filled++) {
            OfficialDocument document = new OfficialDocument(Layout.NAMED, like.heading(), like.title(), List.of(),
                    like.bases(), lines(filled), like.signature(), recipients, List.of(), like.source());
            assertThat(page(Example.pages(Example.word(document)), "TM. ỦY BAN NHÂN DÂN"))
                    .contains("Nguyễn Văn An", "Nơi nhận:", "trực thuộc số 14.", "dòng " + (filled - 1));
        }
    }

    @Test
    void symbolsOfDocumentsHaveHyphensOfWordAfterWhichNoLineEnds() {
        Opened opened = new Opened(Example.word(Example.named(List.of(new Block.Paragraph(
                "Theo Tờ trình số 15/TTr-VHTT, giai đoạn 2021-2025, Kế hoạch số 222/KH-UBND và mạng máy chủ - máy trạm.")),
                List.of())));
        XWPFParagraph paragraph = opened.paragraph("Theo Tờ trình");
        assertThat(paragraph.getCTP().xmlText().split("noBreakHyphen", -1)).hasSize(3);
        assertThat(paragraph.getCTP().xmlText()).contains("2021-2025", "máy chủ - máy");
        assertThat(opened.paragraph("Số: ").getText()).as("to be found by other programs").endsWith("07/BC-UBND");
    }

    @Test
    void noLineEndsInASymbolNorBetweenANumberAndItsUnit() {
        List<Block> body = new ArrayList<>();
        for (int filled = 1; filled < 40; filled++) {
            body.add(new Block.Paragraph("a".repeat(filled) + " số 222/KH-UBND-HĐND, đạt 34,92\u00a0% chỉ tiêu"
                    + " số 15/TTr-VHTT đạt 80\u00a0% theo Công văn số 1146/SKHCN-CĐS ngày đó"));
        }
        String text = String.join("", Example.pages(Example.word(Example.named(body, List.of()))));
        for (String whole : List.of("222/KH-UBND-HĐND", "15/TTr-VHTT", "1146/SKHCN-CĐS", "34,92[ \u00a0]%",
                "80[ \u00a0]%")) {
            assertThat(text.split(whole, -1)).as(whole).hasSize(40);
        }
        assertThat(text).doesNotContain("?");
    }

    @Test
    void aSymbolTooWideForItsColumnIsTornAtAHyphen() {
        List<Column> narrow = List.of(new Column("Số", 21, Alignment.LEFT), new Column("Nội dung", 79, Alignment.LEFT));
        String page = Example.pages(Example.word(Example.named(List.of(new Block.Table("", narrow,
                List.of(Row.of("1146/SKHCN-CĐSVT", "x"), Row.of("15/TTr-VHTT", "y")), "")), List.of()))).getFirst();
        assertThat(page.lines().map(String::strip)).anyMatch(line -> line.matches("1146/SKHCN-( x)?"));
        assertThat(page).contains("15/TTr-VHTT");
    }
}
