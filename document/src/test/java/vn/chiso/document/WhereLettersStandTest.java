package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Where letters stand on the pages of PDF files, in points. */
class WhereLettersStandTest {

    private static final float LEFT = 85.05f;
    private static final float RIGHT = 595.3f - 48.2f;

    private record Letter(int page, String text, float x, float end, float y) {
    }

    private static List<Letter> letters(byte[] word) {
        List<Letter> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(new Letter(getCurrentPageNo(), text.getUnicode(), text.getXDirAdj(),
                        text.getXDirAdj() + text.getWidthDirAdj(), text.getYDirAdj()));
            }
        };
        try (PDDocument pdf = Loader.loadPDF(Example.pdf(word))) {
            stripper.getText(pdf);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return letters;
    }

    /** The letters of a text that is drawn in one go. */
    private static List<Letter> find(List<Letter> letters, String text) {
        StringBuilder all = new StringBuilder();
        letters.forEach(letter -> all.append(letter.text()));
        int from = all.indexOf(text);
        assertThat(from).as(text).isNotNegative();
        return letters.subList(from, from + text.length());
    }

    private static byte[] body(Block... blocks) {
        return Example.word(Example.named(List.of(blocks), List.of()));
    }

    @Test
    void placeAndDateStandOnOneLineInTheLongestNamedProvince() {
        OfficialDocument named = Example.named(List.of(new Block.Paragraph("Nội dung.")), List.of());
        Heading heading = new Heading("", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "7", "BC-UBND",
                "Thành phố Hồ Chí Minh", java.time.LocalDate.of(2019, 12, 29), 2019);
        List<Letter> line = find(letters(Example.word(new OfficialDocument(named.layout(), heading, named.title(),
                List.of(), List.of(), named.body(), named.signature(), named.recipients(), List.of(), ""))),
                "Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2019");
        assertThat(line).extracting(Letter::y).containsOnly(line.getFirst().y());
    }

    @Test
    void dashesOfAddresseesStandBelowTheColonII9d() {
        List<Letter> letters = letters(Example.word(Example.of(Layout.LETTER)));
        float colon = find(letters, "Kính gửi:").getLast().x();
        assertThat(find(letters, "- Sở Khoa học").getFirst().x()).isCloseTo(colon, within(0.2f));
        assertThat(find(letters, "- Văn phòng").getFirst().x()).isCloseTo(colon, within(0.2f));
    }

    @Test
    void aWordTooLongForItsColumnIsBrokenNotCut() {
        String word = "abcdefghij".repeat(20);
        List<Letter> found = find(letters(body(new Block.Table("", List.of(new Column("a", 1, Alignment.LEFT),
                new Column("b", 5, Alignment.LEFT)), List.of(Row.of(word, "")), ""))), word);
        float column = (RIGHT - LEFT) / 6;
        assertThat(found).allSatisfy(letter -> {
            assertThat(letter.x()).isGreaterThan(LEFT);
            assertThat(letter.end()).isLessThan(LEFT + column);
        });
    }

    @Test
    void aRowThatWordKeepsWholeIsOnOnePage() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            blocks.add(new Block.Item("dòng " + i));
        }
        OfficialDocument named = Example.named(blocks, List.of());
        List<String> recipients = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            recipients.add("Cơ quan nhận thứ " + (100 + i));
        }
        List<Letter> letters = letters(Example.word(new OfficialDocument(named.layout(), named.heading(), named.title(),
                List.of(), List.of(), named.body(), named.signature(), recipients, List.of(), "")));
        int first = find(letters, "Nơi nhận:").getFirst().page();
        assertThat(first).isEqualTo(2);
        assertThat(find(letters, "Cơ quan nhận thứ 129").getFirst().page()).isEqualTo(first);
        assertThat(find(letters, "Nguyễn Văn An").getFirst().page()).isEqualTo(first);
    }

    @Test
    void tabsAtTheRightAndInTheMiddleStandThere() {
        Damaged tabbed = Damaged.standard(Layout.NAMED).text("<w:body>", "<w:body><w:p><w:pPr><w:tabs>"
                + "<w:tab w:val=\"center\" w:pos=\"4000\"/><w:tab w:val=\"right\" w:pos=\"9000\"/></w:tabs></w:pPr>"
                + "<w:r><w:tab/><w:t>giữa</w:t><w:tab/><w:t>bên phải</w:t></w:r></w:p>");
        List<Letter> letters = letters(Example.word(Example.of(Layout.NAMED), tabbed.ready()));
        List<Letter> middle = find(letters, "giữa");
        assertThat((middle.getFirst().x() + middle.getLast().end()) / 2).isCloseTo(LEFT + 200, within(0.2f));
        assertThat(find(letters, "bên phải").getLast().end()).isCloseTo(LEFT + 450, within(0.2f));
    }
}
