package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static OfficialDocument about(String text) {
        OfficialDocument named = Example.named(List.of(new Block.Paragraph(text), Example.table(1),
                new Block.Table(text, List.of(new Column(text, 1, Alignment.LEFT)), List.of(Row.of(text)), text),
                new Block.Item("hết")),
                List.of());
        return new OfficialDocument(named.layout(), named.heading(), new Title("BÁO CÁO", text), List.of(),
                List.of(text),
                named.body(), new Signature(List.of(text), text), List.of(text), List.of(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{so}}", "{{noi_dung}}", "<b>x</b>", "</w:t></w:r>", "&amp;", "a & b", "]]>", "\"quoted\"",
            "$1 \\2", "{0}"})
    void whatIsTypedIsNeverTakenForMarkupOrForAMark(String typed) {
        String text = new Opened(Example.word(about(typed))).text();
        assertThat(text.split(java.util.regex.Pattern.quote(typed), -1)).hasSizeGreaterThan(8);
    }

    @Test
    void controlCharactersAndHalvesOfLettersAreLeftOut() {
        String text = new Opened(Example.word(about("số\u0000 \u0007liệu\u000b \ud800\ufffe\u200e2025"))).text();
        assertThat(text).contains("số liệu 2025");
    }

    @Test
    void textsBecomeNfc() {
        String decomposed = Normalizer.normalize("Ủy ban nhân dân huyện A Lưới", Normalizer.Form.NFD);
        String text = new Opened(Example.word(about(decomposed))).text();
        assertThat(text).contains("Ủy ban nhân dân huyện A Lưới");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void lineEndsBecomeLineBreaks() {
        assertThat(new Opened(Example.word(about("dòng một\ndòng hai"))).paragraph("dòng một").getText())
                .isEqualTo("dòng một\ndòng hai");
    }

    @Test
    void aMarkCutIntoRunsIsFilledWithTheLookOfItsBeginning() {
        Template template = changed("<w:t xml:space=\"preserve\">{{trich_yeu}}</w:t></w:r>",
                "<w:t>{{tr</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ich_</w:t></w:r><w:r><w:t>yeu }} (hết)</w:t></w:r>");
        Opened opened = new Opened(Example.word(Example.of(Layout.NAMED), template));
        var paragraph = opened.paragraph("Kết quả đánh giá");
        assertThat(paragraph.getText()).endsWith("năm 2025 (hết)");
        assertThat(paragraph.getRuns().getFirst().isBold()).isTrue();
        assertThat(paragraph.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
        assertThat(paragraph.getRuns().getFirst().text()).endsWith("năm 2025");
    }

    @Test
    void stylesOfTheTemplateDecideHowTheBodyLooks() {
        Template template = Damaged.standard(Layout.NAMED)
                .replace("word/styles.xml", "w:firstLine=\"720\"", "w:firstLine=\"567\"").ready();
        Opened opened = new Opened(Example.word(Example.of(Layout.NAMED), template));
        assertThat(opened.style("Thực hiện kế hoạch").getInd().getFirstLine()).hasToString("567");
    }

    private static Template changed(String from, String to) {
        return Damaged.standard(Layout.NAMED).replace("word/document.xml", from, to).ready();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void noMarkIsLeft(Layout layout) {
        assertThat(new Opened(Example.word(Example.of(layout))).text()).doesNotContain("{{").doesNotContain("}}");
    }

    @Test
    void aBodyWithoutSuperiorLeavesNoEmptyLine() {
        assertThat(new Opened(Example.word(Example.of(Layout.NAMED))).text())
                .startsWith("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aDocumentWithoutAnythingIsStillAWordFile(Layout layout) {
        OfficialDocument empty = new OfficialDocument(layout, new Heading("", "", "", "", "", null, 2026),
                new Title("", ""),
                List.of(), List.of(), List.of(), new Signature(List.of(), ""), List.of(), List.of(), "");
        byte[] word = Example.word(empty);
        assertThat(new Opened(word).document.getTables()).isNotEmpty();
        assertThat(Example.pdf(word)).isNotEmpty();
    }

    @Test
    void severalSignSideBySideInFormsAndNotInReports() {
        Opened form = new Opened(Example.word(Example.of(Layout.FORM)));
        var signing = form.document.getTables().getLast();
        assertThat(signing.getRow(0).getCell(0).getText()).isEqualTo("NGƯỜI LẬP PHIẾU");
        assertThat(signing.getRow(0).getCell(1).getText()).isEqualTo("CHỦ TỊCH");
        assertThat(signing.getRow(1).getCell(0).getText()).isEqualTo("Lê Văn Bình");
        OfficialDocument named = Example.named(List.of(), List.of());
        OfficialDocument two = new OfficialDocument(Layout.NAMED, named.heading(), named.title(), List.of(), List.of(),
                List.of(),
                Example.of(Layout.FORM).signature(), List.of(), List.of(), "");
        assertThatThrownBy(() -> Example.word(two)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameDocumentIsTheSameFile() {
        assertThat(Example.word(Example.of(Layout.NAMED))).isEqualTo(Example.word(Example.of(Layout.NAMED)));
    }

    @Test
    void progressGrowsTo100() throws IOException {
        List<Integer> told = new ArrayList<>();
        WordWriter.write(Example.of(Layout.NAMED), Template.standard(Layout.NAMED), new ByteArrayOutputStream(),
                told::add);
        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(100).hasSizeGreaterThan(10);
    }
}
