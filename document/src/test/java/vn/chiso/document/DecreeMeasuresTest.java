package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.chiso.document.part.Face;

/**
 * The measures of Decree 30/2020/NĐ-CP, appendix I, part I (numbers in the names are its sections and clauses), looked at
 * in the files that are written.
 */
class DecreeMeasuresTest {

    private final Opened report = new Opened(Example.word(Example.of(Layout.NAMED)));
    private final Opened letter = new Opened(Example.word(Example.of(Layout.LETTER)));

    @ParameterizedTest
    @EnumSource(Layout.class)
    void pagesAreA4WithTheMarginsOfI1AndI3(Layout layout) {
        for (CTSectPr section : new Opened(Example.word(Example.of(layout))).sections()) {
            double width = Opened.millimetres(section.getPgSz().getW());
            double height = Opened.millimetres(section.getPgSz().getH());
            assertThat(Math.min(width, height)).isBetween(209.8, 210.2);
            assertThat(Math.max(width, height)).isBetween(296.8, 297.2);
            assertThat(Opened.millimetres(section.getPgMar().getTop())).isBetween(20.0, 25.0);
            assertThat(Opened.millimetres(section.getPgMar().getBottom())).isBetween(20.0, 25.0);
            assertThat(Opened.millimetres(section.getPgMar().getLeft())).isBetween(30.0, 35.0);
            assertThat(Opened.millimetres(section.getPgMar().getRight())).isBetween(15.0, 20.0);
        }
    }

    @Test
    void lettersAreBlackTimesNewRomanI4() throws Exception {
        var fonts = report.document.getStyle().getDocDefaults().getRPrDefault().getRPr().getRFontsArray(0);
        assertThat(List.of(fonts.getAscii(), fonts.getHAnsi(), fonts.getCs(), fonts.getEastAsia()))
                .containsOnly("Times New Roman");
        String styles = report.document.getStyles().getStyle("Normal").getCTStyle().xmlText();
        assertThat(styles).doesNotContain("rFonts");
        report.document.getParagraphs().forEach(paragraph -> paragraph.getRuns().forEach(run -> {
            assertThat(run.getFontFamily()).isIn(null, "Times New Roman");
            assertThat(run.getColor()).isIn(null, "000000");
        }));
    }

    @Test
    void pageNumbersStandInTheMiddleOfTheMarginAboveFrom13To14AndNotOnTheFirstPageI7() {
        for (CTSectPr section : report.sections()) {
            assertThat(section.isSetTitlePg()).isTrue();
        }
        XWPFHeader numbered = report.document.getHeaderList().stream()
                .filter(header -> header._getHdrFtr().xmlText().contains("PAGE")).findFirst().orElseThrow();
        assertThat(report.document.getHeaderList()).hasSize(2);
        XWPFParagraph number = numbered.getParagraphs().getFirst();
        var style = report.document.getStyles().getStyle(number.getStyle()).getCTStyle();
        assertThat(style.getPPr().getJc().getVal()).hasToString("center");
        assertThat(Integer.parseInt(style.getRPr().getSzArray(0).getVal().toString())).isBetween(26, 28);
    }

    @Test
    void countryIsBoldCapitalsOf12To13AndTheMottoBoldOf13To14II1() {
        assertThat(report.letters("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isEqualTo("12 bold");
        assertThat(report.letters("Độc lập - Tự do - Hạnh phúc")).isEqualTo("13 bold");
        assertThat(report.standing("CỘNG HÒA")).isEqualTo("center");
        assertThat(report.standing("Độc lập")).isEqualTo("center");
    }

    @Test
    void ruleBelowTheMottoIsAsLongAsTheMottoII1() {
        double motto = Face.BOLD.width("Độc lập - Tự do - Hạnh phúc", 13) * 20;
        assertThat(ruleLength(report, "Độc lập")).isBetween(motto * 0.97, motto * 1.03);
    }

    @Test
    void issuingBodyIsBoldAndItsSuperiorIsNotAndBothAreCapitalsOf12To13II2() {
        assertThat(letter.letters("ỦY BAN NHÂN DÂN\nHUYỆN A LƯỚI")).isEqualTo("12");
        assertThat(letter.letters("PHÒNG VĂN HÓA, KHOA")).isEqualTo("12 bold");
        assertThat(report.letters("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU")).isEqualTo("12 bold");
        assertThat(report.standing("ỦY BAN NHÂN DÂN")).isEqualTo("center");
    }

    @Test
    void ruleBelowTheIssuingBodyAndTheAbstractIsAThirdToAHalfOfTheTextII2II5() {
        double issuer = Face.BOLD.width("ỦY BAN NHÂN DÂN", 12) * 20;
        assertThat(ruleLength(report, "ỦY BAN NHÂN DÂN")).isBetween(issuer / 3, issuer / 2);
        double about = Face.BOLD.width("Kết quả đánh giá, xếp hạng mức độ chuyển đổi số năm 2025", 14) * 20;
        assertThat(ruleLength(report, "Kết quả đánh giá, xếp hạng")).isBetween(about / 3, about / 2);
    }

    private static double ruleLength(Opened opened, String above) {
        XWPFParagraph rule = opened.after(above);
        assertThat(rule.getStyle()).isEqualTo("ChiSoKeNgang");
        double room = rule.getBody() instanceof org.apache.poi.xwpf.usermodel.XWPFTableCell cell
                ? cell.getWidth() - 114
                : 11_906 - 1_701 - 964;
        return room - rule.getIndentationLeft() - rule.getIndentationRight();
    }

    @Test
    void numberAndSymbolAre13AndPlaceAndDate13ItalicOnTheSameLineII3II4() {
        assertThat(report.paragraph("Số: ").getText()).isEqualTo("Số: 07/BC-UBND");
        assertThat(report.letters("Số: ")).isEqualTo("13");
        assertThat(report.paragraph("Lai Châu, ").getText()).isEqualTo("Lai Châu, ngày 05 tháng 02 năm 2026");
        assertThat(report.letters("Lai Châu, ")).isEqualTo("13 italic");
        XWPFTable heading = report.document.getTables().getFirst();
        assertThat(heading.getRow(1).getCell(0).getText()).startsWith("Số: ");
        assertThat(heading.getRow(1).getCell(1).getText()).startsWith("Lai Châu, ");
    }

    @Test
    void whatIsNotKnownYetLeavesRoomToWriteIt() {
        assertThat(letter.paragraph("Số: ").getText()).matches("Số: \u00a0+/VHKHTT-CĐS");
        assertThat(letter.paragraph("A Lưới, ").getText()).matches("A Lưới, ngày\u00a0+ tháng\u00a0+ năm 2026");
    }

    @Test
    void kindIsBoldCapitalsAndTheAbstractBoldOf13To14InTheMiddleII5a() {
        assertThat(report.letters("BÁO CÁO")).isEqualTo("14 bold");
        assertThat(report.letters("Kết quả đánh giá")).isEqualTo("14 bold");
        assertThat(report.standing("BÁO CÁO")).isEqualTo("center");
    }

    @Test
    void aLetterHasItsAbstractBelowTheNumber6PointsApartII5b() {
        assertThat(letter.letters("V/v cung cấp")).isEqualTo("12");
        assertThat(letter.standing("V/v cung cấp")).isEqualTo("center");
        assertThat(letter.paragraph("V/v cung cấp").getSpacingBefore()).isEqualTo(120);
        assertThat(letter.text()).doesNotContain("BÁO CÁO");
    }

    @Test
    void basesAreItalicAndEndInSemicolonsAndAFullStopII6a() {
        assertThat(report.letters("Căn cứ Luật")).isEqualTo("14 italic");
        assertThat(report.paragraph("Căn cứ Luật").getText()).endsWith("năm 2025;");
        assertThat(report.paragraph("Theo đề nghị").getText()).endsWith("Công nghệ.");
    }

    @Test
    void bodyIs14ToBothEdgesWithFirstLinesMovedIn6PointsApartII6e() {
        assertThat(report.letters("Thực hiện kế hoạch")).isEqualTo("14");
        assertThat(report.standing("Thực hiện kế hoạch")).isEqualTo("both");
        var style = report.style("Thực hiện kế hoạch");
        assertThat(Opened.millimetres(style.getInd().getFirstLine())).isBetween(9.9, 12.8);
        assertThat(Integer.parseInt(style.getSpacing().getAfter().toString())).isGreaterThanOrEqualTo(120);
        assertThat(Integer.parseInt(style.getSpacing().getLine().toString())).isBetween(240, 360);
        assertThat(report.letters("I. TÌNH HÌNH TRIỂN KHAI")).isEqualTo("14 bold");
        assertThat(report.letters("1. Kết quả đạt được")).isEqualTo("14 bold");
        assertThat(report.letters("a) Khối sở")).isEqualTo("14");
        assertThat(report.paragraph("Ủy ban nhân dân tỉnh báo cáo").getText()).endsWith("tổng hợp./.");
    }

    @Test
    void capacitiesAndTheNameAreBoldInTheMiddleBesideTheRecipientsII7II9() {
        assertThat(report.letters("TM. ỦY BAN NHÂN DÂN")).isEqualTo("14 bold");
        assertThat(report.letters("Nguyễn Văn An")).isEqualTo("14 bold");
        assertThat(report.standing("Nguyễn Văn An")).isEqualTo("center");
        assertThat(report.letters("Nơi nhận:")).isEqualTo("12 bold italic");
        assertThat(report.letters("- Thường trực Tỉnh ủy;")).isEqualTo("11");
        assertThat(report.paragraph("- Lưu:").getText()).isEqualTo("- Lưu: VT, KSTT.");
        XWPFTable signing = report.document.getTables().get(2);
        assertThat(signing.getRow(0).getCell(0).getText()).startsWith("Nơi nhận:");
        assertThat(signing.getRow(0).getCell(1).getText()).startsWith("TM. ỦY BAN NHÂN DÂN");
    }

    @Test
    void addresseesStandBelowKinhGuiWhenThereAreSeveralV8a() {
        assertThat(letter.paragraph("Kính gửi").getText()).isEqualTo("Kính gửi:");
        assertThat(letter.paragraph("- Sở Khoa học").getText()).isEqualTo("- Sở Khoa học và Công nghệ;");
        assertThat(letter.paragraph("- Văn phòng Ủy ban nhân dân huyện").getText()).endsWith("huyện.");
    }

    @Test
    void appendicesAreSectionsWithRomanNumbersCountedFrom1AndHeldAsAskedIII1() {
        List<CTSectPr> sections = report.sections();
        assertThat(sections).hasSize(3);
        assertThat(sections.get(1).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(Opened.millimetres(sections.get(1).getPgSz().getW())).isGreaterThan(296);
        assertThat(Opened.millimetres(sections.get(2).getPgSz().getW())).isLessThan(211);
        assertThat(sections.get(1).getPgNumType().getStart()).hasToString("1");
        assertThat(sections.get(2).getPgNumType().getStart()).hasToString("1");
        assertThat(report.letters("Phụ lục I")).isEqualTo("14 bold");
        assertThat(report.paragraph("Phụ lục II").getText()).isEqualTo("Phụ lục II");
        assertThat(report.letters("BẢNG XẾP HẠNG CÁC ĐƠN VỊ")).isEqualTo("14 bold");
        assertThat(report.paragraph("(Kèm theo").getText())
                .isEqualTo(
                        "(Kèm theo Báo cáo số 07/BC\u2011UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu)");
        assertThat(report.letters("(Kèm theo")).isEqualTo("14 italic");
    }

    @Test
    void aSingleAppendixHasNoNumberIII1() {
        Opened one = new Opened(Example.word(Example.named(List.of(new Block.Paragraph("Xem phụ lục.")),
                List.of(new Appendix("Bảng", Orientation.PORTRAIT, List.of(Example.table(2)))))));
        assertThat(one.paragraph("Phụ lục").getText()).isEqualTo("Phụ lục");
    }

    @Test
    void tablesRepeatTheirHeadingKeepRowsWholeAndAreAsWideAsTheText() {
        XWPFTable table = report.document.getTables().get(1);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isTrue();
        assertThat(table.getRow(2).isRepeatHeader()).isFalse();
        assertThat(table.getRow(5).isCantSplitRow()).isTrue();
        assertThat(table.getWidth()).isEqualTo(11_906 - 1_701 - 964);
        assertThat(table.getCTTbl().getTblPr().getTblBorders().isSetInsideV()).isTrue();
        assertThat(report.letters("Sở Nông nghiệp và Môi trường 1")).isEqualTo("12");
        assertThat(report.standing("0,7101")).isEqualTo("right");
    }

    @Test
    void aTextThatEndsInATableEndsBelowIt() {
        Opened noted = new Opened(Example.word(Example.named(List.of(Example.table(2)), List.of())));
        assertThat(noted.paragraph("Ghi chú:").getText()).isEqualTo("Ghi chú: giá trị từ 0 đến 1./.");
        Opened bare = new Opened(Example.word(Example.named(List.of(Example.wide(2)), List.of())));
        assertThat(bare.paragraph("./.").getStyle()).isEqualTo("ChiSoDoanVan");
    }

    @Test
    void minutesHaveNumberKindAndThoseWhoSignAsII3II5II7() {
        Opened minutes = new Opened(Example.word(Example.of(Layout.MINUTES)));
        assertThat(minutes.paragraph("Số: ").getText()).isEqualTo("Số: 03/BB-HĐTĐ");
        assertThat(minutes.letters("Số: ")).isEqualTo("13");
        assertThat(minutes.letters("ỦY BAN NHÂN DÂN")).isEqualTo("12");
        assertThat(minutes.letters("HỘI ĐỒNG THẨM")).isEqualTo("12 bold");
        assertThat(minutes.letters("BIÊN BẢN")).isEqualTo("14 bold");
        assertThat(minutes.standing("BIÊN BẢN")).isEqualTo("center");
        assertThat(minutes.letters("CHỦ TỌA")).isEqualTo("14 bold");
        assertThat(minutes.letters("Trần Văn Cường")).isEqualTo("14 bold");
        assertThat(minutes.standing("Phạm Thị Dung")).isEqualTo("center");
        assertThat(minutes.letters("Nơi nhận:")).isEqualTo("12 bold italic");
        assertThat(minutes.text()).doesNotContain("Lai Châu, ngày");
    }

    @Test
    void formsHaveNoNumberAndPlaceAndDateOf13Italic() {
        Opened form = new Opened(Example.word(Example.of(Layout.FORM)));
        assertThat(form.text()).doesNotContain("Số:");
        assertThat(form.letters("A Lưới, ")).isEqualTo("13 italic");
        assertThat(form.letters("PHIẾU TỰ ĐÁNH GIÁ")).isEqualTo("14 bold");
        assertThat(form.letters("CHỦ TỊCH")).isEqualTo("14 bold");
        assertThat(form.letters("Lê Văn Bình")).isEqualTo("14 bold");
    }

    @Test
    void aSymbolThatIsNotKnownYetLeavesRoomToWriteIt() {
        OfficialDocument named = Example.named(List.of(new Block.Paragraph("x")), List.of());
        Heading heading = new Heading("", "Ủy ban nhân dân tỉnh", "", "", "Lai Châu", null, 2026);
        Opened opened = new Opened(Example.word(new OfficialDocument(named.layout(), heading, named.title(), List.of(),
                List.of(), named.body(), named.signature(), named.recipients(), List.of(), "")));
        assertThat(opened.paragraph("Số: ").getText()).matches("Số: \u00a0+/\u00a0+");
    }
}
