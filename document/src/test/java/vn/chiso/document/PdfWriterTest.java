package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private static final float MILLIMETRE = 72 / 25.4f;

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    private static PDDocument report() throws IOException {
        return Loader.loadPDF(Example.pdf(Example.word(Example.of(Layout.NAMED))));
    }

    @Test
    void pagesAreThoseOfTheWordFile() throws IOException {
        try (PDDocument pdf = report()) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(pdf.getPage(2).getMediaBox().getWidth()).isBetween(841f, 843f);
            assertThat(pdf.getPage(2).getMediaBox().getHeight()).isBetween(594f, 596f);
            assertThat(pdf.getPage(5).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
    }

    @Test
    void textIsNfcAndWhatWasWritten() throws IOException {
        try (PDDocument pdf = report()) {
            String text = page(pdf, 1);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                    "Số: 07/BC-UBND",
                    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "I. TÌNH HÌNH TRIỂN KHAI");
            assertThat(page(pdf, 2)).contains("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn An", "hợp./.",
                    "Số liệu lấy từ công bố kết quả năm 2025, lần 1");
        }
    }

    @Test
    void pagesAreNumberedFromTheSecondOneOfEachSection() throws IOException {
        try (PDDocument pdf = report()) {
            List<String> tops = new ArrayList<>();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                tops.add(page(pdf, i).lines().findFirst().orElse("").strip());
            }
            assertThat(tops.get(1)).isEqualTo("2");
            assertThat(tops.get(2)).isEqualTo("Phụ lục I");
            assertThat(tops.get(3)).isEqualTo("2");
            assertThat(tops.get(4)).isEqualTo("3");
            assertThat(tops.get(5)).isEqualTo("Phụ lục II");
        }
    }

    @Test
    void headingsOfTablesAreRepeatedOnEachPageAndEveryRowIsThereOnce() throws IOException {
        try (PDDocument pdf = report()) {
            StringBuilder all = new StringBuilder();
            for (int i = 3; i <= 5; i++) {
                assertThat(page(pdf, i)).contains("Chỉ số chính", "An toàn", "Hạng");
                all.append(page(pdf, i));
            }
            for (int row = 1; row <= 40; row++) {
                assertThat(all.toString().split("0,7" + (100 + row) + " ", -1)).hasSize(2);
            }
        }
    }

    @Test
    void fontsAreEmbedded() throws IOException {
        try (PDDocument pdf = report()) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("Tinos");
                }
            }
        }
    }

    @Test
    void lettersStayInsideTheMarginsOfTheDecree() throws IOException {
        for (Layout layout : Layout.values()) {
            try (PDDocument pdf = Loader.loadPDF(Example.pdf(Example.word(Example.of(layout))))) {
                List<String> outside = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        float right = text.getPageWidth() - 15 * MILLIMETRE;
                        float bottom = text.getPageHeight() - 20 * MILLIMETRE;
                        boolean blank = text.getUnicode().isBlank();
                        if (!blank && (text.getXDirAdj() < 30 * MILLIMETRE - 0.5 || text.getYDirAdj() > bottom
                                || text.getXDirAdj() + text.getWidthDirAdj() > right)) {
                            outside.add(layout + " " + text.getUnicode() + " at " + text.getXDirAdj() + ","
                                    + text.getYDirAdj());
                        }
                    }
                };
                stripper.getText(pdf);
                assertThat(outside).isEmpty();
            }
        }
    }

    private static List<String> pages(List<Block> body) {
        return Example.pages(Example.word(Example.named(body, List.of())));
    }

    @Test
    void aRowLongerThanAPageGoesOnOnTheNextWithNothingLost() {
        StringBuilder long1 = new StringBuilder();
        for (int i = 1000; i < 2000; i++) {
            long1.append("từ").append(i).append(' ');
        }
        List<String> pages = pages(List.of(new Block.Table("", List.of(new Column("TT", 1, Alignment.CENTER),
                new Column("Nội dung", 3, Alignment.LEFT)), List.of(Row.of("1", long1.toString()), Row.of("2", "hết")),
                "")));
        assertThat(pages).hasSizeGreaterThan(2);
        String all = String.join("\n", pages);
        for (int i = 1000; i < 2000; i++) {
            assertThat(all).contains("từ" + i);
        }
        assertThat(pages.get(1)).contains("Nội dung");
    }

    @Test
    void thousandsOfSignsThatXmlEscapesAreShown() throws IOException {
        String all = String.join("", pages(List.of(new Block.Paragraph("R&D <số> ".repeat(4_000)))));
        assertThat(all.split("R&D", -1)).hasSize(4_001);
    }

    @Test
    void lettersThatTheFontLacksDoNotStopIt() {
        assertThat(pages(List.of(new Block.Paragraph("trước 漢字 😀 sau"))).getFirst()).contains("trước ??", "sau");
    }

    @Test
    void whatIsNoWordFileIsAnError() {
        assertThatThrownBy(
                () -> PdfWriter.write(new ByteArrayInputStream(new byte[]{1, 2, 3}), new ByteArrayOutputStream(), _ -> {
                })).isInstanceOf(IOException.class);
    }

    @Test
    void progressGrowsTo100() throws IOException {
        List<Integer> told = new ArrayList<>();
        PdfWriter.write(new ByteArrayInputStream(Example.word(Example.of(Layout.NAMED))), new ByteArrayOutputStream(),
                told::add);
        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(100).hasSizeGreaterThan(10);
    }
}
