package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.document.TemplateProblem.Code.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.engine.framework.Language;

class TemplateTest {

    private static final DocumentText WORDS = new DocumentText(Language.VI);

    private static List<TemplateProblem> problems(TemplateResult result) {
        return switch (result) {
            case TemplateResult.Ready ready -> throw new AssertionError("accepted with " + ready.remarks());
            case TemplateResult.Refused refused -> refused.problems();
        };
    }

    private static List<TemplateProblem> remarks(TemplateResult result) {
        return switch (result) {
            case TemplateResult.Ready ready -> ready.remarks();
            case TemplateResult.Refused refused -> throw new AssertionError("refused for " + refused.problems());
        };
    }

    private static void refused(byte[] file, Code code) {
        assertThat(problems(Template.read(file, Layout.NAMED))).extracting(TemplateProblem::code).containsExactly(code);
    }

    private static void refused(Damaged template, Code code) {
        refused(template.file(), code);
    }

    private static Damaged named() {
        return Damaged.standard(Layout.NAMED);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void standardTemplatesAreReadWithoutARemark(Layout layout) {
        assertThat(remarks(Template.read(StandardTemplate.of(layout), layout))).isEmpty();
    }

    @Test
    void whatIsNoWordFileIsRefusedByItsContent() throws IOException {
        refused(new byte[0], FILE_EMPTY);
        refused("Kính gửi: …".getBytes(StandardCharsets.UTF_8), NOT_WORD);
        refused("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1), NOT_WORD);
        refused("{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII), NOT_WORD);
        byte[] old = new byte[2_000];
        System.arraycopy(new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        refused(old, OLD_WORD);
        System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, old, 900, 32);
        refused(old, ENCRYPTED);
        refused(workbook(), NOT_WORD);
        refused(named().remove("[Content_Types].xml"), NOT_WORD);
        refused(named().remove("word/document.xml"), NOT_WORD);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Số liệu").createRow(0).createCell(0).setCellValue("{{so}}");
            workbook.write(file);
        }
        return file.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void aFileThatWasCutOffIsRefused(double share) {
        byte[] whole = StandardTemplate.of(Layout.NAMED);
        refused(Arrays.copyOf(whole, (int) (whole.length * share)), BROKEN);
    }

    @Test
    void aFileWithDamagedBytesIsRefusedOrReadButNeverBreaks() {
        byte[] whole = StandardTemplate.of(Layout.NAMED);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x5A;
            assertThat(Template.read(damaged, Layout.NAMED)).isNotNull();
        }
    }

    @Test
    void xmlThatIsNoneOrDeclaresADocumentTypeIsRefused() {
        refused(named().text("</w:body>", "</w:boody>"), BROKEN);
        refused(named().text("<w:document", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"),
                DOCTYPE);
        refused(named().replace("word/styles.xml", "<w:styles", "<!DOCTYPE x><w:styles"), DOCTYPE);
        refused(named().add("customXml/item1.xml", "<!DOCTYPE x><x/>"), DOCTYPE);
        refused(named().text("<w:body>", "<w:body>" + "<w:p>".repeat(9_000) + "</w:p>".repeat(9_000)), BROKEN);
    }

    @Test
    void filesTooLargePackedOrUnpackedAreRefused() {
        refused(new byte[5 * 1024 * 1024 + 1], FILE_TOO_LARGE);
        refused(named().add("word/media/a.bin", new byte[51 * 1024 * 1024]), INFLATED_TOO_LARGE);
        refused(named().add("word/comments.xml", " ".repeat(5 * 1024 * 1024)), INFLATED_TOO_LARGE);
        Damaged many = named();
        for (int i = 0; i < 500; i++) {
            many.add("word/media/" + i + ".png", "x");
        }
        refused(many, TOO_MANY_PARTS);
    }

    @Test
    void programsOtherFilesAndReferencesToElsewhereAreRefused() {
        refused(named().add("word/vbaProject.bin", "x"), MACROS);
        refused(named().replace("[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml"), MACROS);
        refused(named().add("word/embeddings/oleObject1.bin", "x"), EMBEDDED);
        refused(named().add("word/more.html", "x").link("aFChunk", "more.html", "Internal"), EMBEDDED);
        refused(named().link("attachedTemplate", "https://example.invalid/a.dotm", "External"), EXTERNAL);
        refused(named().link("image", "https://example.invalid/a.png", "External"), EXTERNAL);
        refused(named().text("{{kinh_gui}}",
                "{{kinh_gui}}</w:t></w:r></w:p><w:p><w:r><w:instrText> INCLUDE</w:instrText><w:instrText>TEXT \"c:\\\\a.docx\" </w:instrText></w:r><w:r><w:t>"),
                EXTERNAL);
        assertThat(remarks(named().link("hyperlink", "https://example.invalid", "External").read())).isEmpty();
    }

    private static final String FETCHING = "<w:p><w:r><w:instrText> INCLUDETEXT \"c:\\\\a.docx\" </w:instrText></w:r></w:p>";

    @Test
    void whatFetchesSomethingIsFoundInPartsOfAnyName() {
        refused(named().replace("[Content_Types].xml", "/word/document.xml", "/word/document.dat")
                .replace("_rels/.rels", "word/document.xml", "word/document.dat")
                .text("<w:body>", "<w:body>" + FETCHING).rename("word/document.xml", "word/document.dat")
                .rename("word/_rels/document.xml.rels", "word/_rels/document.dat.rels"), EXTERNAL);
        refused(named().replace("word/header2.xml", "</w:hdr>", FETCHING + "</w:hdr>")
                .replace("word/_rels/document.xml.rels", "header2.xml", "header2.txt")
                .rename("word/header2.xml", "word/header2.txt"), EXTERNAL);
        refused(named().replace("word/header2.xml", "</w:hdr>", FETCHING + "</w:hdr>")
                .rename("word/header2.xml", "word/header2.XML"), EXTERNAL);
        refused(named().add("word/Embeddings/oleObject1.bin", "x"), EMBEDDED);
    }

    @Test
    void aSectionBreakThatWouldBeLostIsRefused() {
        refused(named().change(text -> text.replace(
                "<w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{{noi_dung}}",
                "<w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{noi_dung}}")), SECTION_BREAK);
    }

    @Test
    void columnsSectionsInThePageAndPageCountsAreRemarks() {
        String section = "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"964\""
                + " w:bottom=\"1134\" w:left=\"1701\"/><w:cols w:num=\"2\"/></w:sectPr></w:pPr></w:p>";
        TemplateResult result = named().text("<w:body>", "<w:body>" + section)
                .text("<w:pgNumType", "<w:type w:val=\"continuous\"/><w:pgNumType")
                .replace("word/header2.xml", "</w:p>", "<w:fldSimple w:instr=\" NUMPAGES \"/></w:p>").read();
        assertThat(remarks(result)).extracting(TemplateProblem::facts).containsExactlyInAnyOrder(List.of("columns"),
                List.of("middle"), List.of("page-count"));
    }

    @Test
    void aReferenceToAPageIsNoPageNumber() {
        TemplateResult result = named().replace("word/header1.xml", " PAGE ", " PAGEREF x ").read();
        assertThat(remarks(result)).extracting(TemplateProblem::code).containsExactly(PAGE_NUMBER);
    }

    @Test
    void aCharacterStyleOfTheSameIdentifierIsNoParagraphStyle() {
        refused(named().replace("word/styles.xml", "w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"ChiSoMuc2\"",
                "w:type=\"character\" w:styleId=\"ChiSoMuc2\""), STYLE_MISSING);
    }

    @Test
    void allProblemsWithPlacesAreToldAtOnceWithWhereTheyAre() {
        Damaged template = named().text("{{noi_dung}}", "{{noi_dug}}").text("{{can_cu}}", "{{can_cu}} và {{can_cu}}")
                .text("{{dia_danh}}, ", "{{dia_danh, ").text("{{nguoi_ky}}", "{{con_dau_do}}");
        List<String> sentences = problems(template.read()).stream().map(WORDS::problem).toList();
        assertThat(sentences).containsExactly(
                "Đoạn 8 (“{{dia_danh, {{ngay_thang}}”): Dấu ngoặc {{ hoặc }} không thành cặp. Gõ lại cả dấu, ví dụ {{so}}.",
                "Đoạn 13 (“{{can_cu}} và {{can_cu}}”): Chỗ {{can_cu}} phải đứng một mình trong đoạn. Chuyển chữ khác cùng đoạn sang đoạn riêng.",
                "Đoạn 13 (“{{can_cu}} và {{can_cu}}”): Chỗ {{can_cu}} xuất hiện lần nữa. Giữ lại một.",
                "Đoạn 14 (“{{noi_dug}}”): Không có chỗ nào tên “noi_dug”. Có phải ý là {{noi_dung}}?",
                "Đoạn 18 (“{{con_dau_do}}”): Không có chỗ nào tên “con_dau_do”. Sửa lại theo danh sách tên trong mẫu chuẩn, hoặc xóa dấu ngoặc.",
                "Thiếu chỗ {{noi_dung}}. Gõ nguyên văn dấu này vào chỗ cần điền, hoặc chép từ mẫu chuẩn.",
                "Thiếu chỗ {{nguoi_ky}}. Gõ nguyên văn dấu này vào chỗ cần điền, hoặc chép từ mẫu chuẩn.");
    }

    private static final String CHANGED = """
            <w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="1" w:author="Nguyễn Văn A"><w:rPr/></w:rPrChange></w:rPr>\
            <w:t>Sửa dở</w:t></w:r></w:p>""";

    @Test
    void placesThatCannotBeFilledWhereTheyStandAreRefused() {
        refused(named().replace("word/header2.xml", "</w:pPr></w:p>", "</w:pPr><w:r><w:t>{{so}}</w:t></w:r></w:p>"),
                PLACE_OUTSIDE);
        refused(named().text("{{phu_luc}}</w:t></w:r></w:p>",
                "{{phu_luc}}</w:t></w:r></w:p><w:p><w:r><w:t>Hết</w:t></w:r></w:p>"),
                AFTER_APPENDICES);
        refused(named().text("<w:r><w:t xml:space=\"preserve\">{{can_cu}}</w:t></w:r>",
                "<w:ins><w:r><w:t>{{can_cu}}</w:t></w:r></w:ins>"), CHANGES_TRACKED);
        refused(named().text("<w:body>", "<w:body>" + CHANGED), CHANGES_TRACKED);
        refused(named().replace("word/header2.xml", "</w:hdr>", CHANGED + "</w:hdr>"), CHANGES_TRACKED);
        refused(named().change(text -> text.replaceFirst("</w:sectPr>(?!.*</w:sectPr>)",
                "<w:sectPrChange w:id=\"2\" w:author=\"Nguyễn Văn A\"/></w:sectPr>")), CHANGES_TRACKED);
        refused(named().replace("word/styles.xml", "</w:styles>", "<w:style w:styleId=\"X\"><w:rPr>"
                + "<w:rPrChange w:id=\"4\" w:author=\"Nguyễn Văn A\"/></w:rPr></w:style></w:styles>"), CHANGES_TRACKED);
        refused(named().text("<w:body>", "<w:body><w:customXmlInsRangeStart w:id=\"5\" w:author=\"Nguyễn Văn A\"/>"),
                CHANGES_TRACKED);
        refused(named().change(text -> text.replaceFirst("<w:tblPr>",
                "<w:tblPr><w:tblPrChange w:id=\"3\" w:author=\"Nguyễn Văn A\"/>")), CHANGES_TRACKED);
        refused(named().replace("word/styles.xml", "\"ChiSoMuc2\"><w:name w:val=\"Chỉ Số Mục 2\"",
                "\"KhacHan\"><w:name w:val=\"Khác hẳn\""), STYLE_MISSING);
    }

    @Test
    void whatDoesNotFollowTheDecreeIsARemark() {
        TemplateResult result = named().text("w:left=\"1701\"", "w:left=\"1134\"")
                .text("w:top=\"1134\"", "w:top=\"500\"")
                .text("w:w=\"11906\"", "w:w=\"12240\"").text("Độc lập - Tự do", "Độc lập – Tự do")
                .text("<w:b/><w:sz w:val=\"24\"/>",
                        "<w:rFonts w:ascii=\"Arial\"/><w:b/><w:color w:val=\"FF0000\"/><w:sz w:val=\"36\"/>")
                .replace("word/header1.xml", " PAGE ", " DATE ").read();
        assertThat(remarks(result)).extracting(TemplateProblem::code)
                .contains(MARGIN_LEFT, MARGIN_TOP, PAPER, FONT, COLOUR, SIZE,
                        PAGE_NUMBER)
                .doesNotContain(MARGIN_RIGHT, MARGIN_BOTTOM);
        assertThat(remarks(result).stream().map(WORDS::problem))
                .contains("Lề trái 20 mm, phải từ 30 đến 35 mm (Nghị định 30/2020, Phụ lục I, Phần I, mục I.3).");
    }

    @Test
    void whatThePdfDoesNotShowAndPlacesThatAreNotThereAreRemarks() {
        TemplateResult result = named().text("{{kinh_gui}}",
                "Kính trình</w:t></w:r><w:r><w:pict/><w:drawing><pic/></w:drawing></w:r><w:r><w:t>").read();
        assertThat(remarks(result)).extracting(TemplateProblem::code).containsExactlyInAnyOrder(NOT_SHOWN,
                PLACE_ABSENT);
    }

    @Test
    void everyProblemHasASentenceInBothLanguages() {
        for (Language language : Language.values()) {
            DocumentText words = new DocumentText(language);
            for (Code code : Code.values()) {
                List<String> facts = code == NOT_SHOWN ? List.of("picture") : List.of("một", "hai", "ba");
                for (TemplateProblem.Where where : TemplateProblem.Where.values()) {
                    assertThat(words.problem(new TemplateProblem(where, 3, "gần đây", code, facts)))
                            .doesNotContain("{0}");
                }
            }
            for (ShownCheck.Unseen unseen : ShownCheck.Unseen.values()) {
                assertThat(words.problem(
                        new TemplateProblem(TemplateProblem.Where.FILE, 0, "", NOT_SHOWN, List.of(unseen.id()))))
                        .isNotEmpty();
            }
        }
    }
}
