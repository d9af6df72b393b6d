package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.WordPackage;
import vn.chiso.document.part.Xml;

/** Templates as they come back from programs and from people who laid them out in another way. */
class SavedTemplateTest {

    private static Damaged named() {
        return Damaged.standard(Layout.NAMED);
    }

    private static Opened filled(Damaged template) {
        return new Opened(Example.word(Example.of(Layout.NAMED), template.ready()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w:w=\"0\" w:type=\"auto\"", "w:w=\"2500\" w:type=\"pct\"", "w:w=\"50%\" w:type=\"pct\"",
            "w:type=\"nil\"", "w:w=\"-5\" w:type=\"dxa\""})
    void namesAreBrokenAndRuledByTheWidthOfTheirColumnsWhereCellsSayNone(String width) {
        Opened opened = filled(named().change(text -> text.replaceAll("(<w:tcW) [^/]*/>", "$1 " + width + "/>")));
        Opened standard = filled(named());
        assertThat(opened.paragraph("ỦY BAN NHÂN DÂN").getText()).isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU");
        XWPFParagraph rule = opened.after("ỦY BAN NHÂN DÂN");
        assertThat(rule.getIndentationLeft()).isPositive()
                .isEqualTo(standard.after("ỦY BAN NHÂN DÂN").getIndentationLeft());
    }

    @Test
    void aCellWhoseMarginsLeaveNoRoomIsFilledNevertheless() {
        Opened opened = filled(
                named().change(text -> text.replaceAll("(<w:tcW) [^/]*/>", "$1 w:w=\"100\" w:type=\"dxa\"/>")));
        assertThat(opened.paragraph("ỦY BAN NHÂN DÂN").getText()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU");
    }

    private static String cell(String content) {
        return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>" + content
                + "</w:tc></w:tr></w:tbl>";
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String without(String text, String... marks) {
        String left = text;
        for (String mark : marks) {
            left = left.replaceAll("<w:p>(?:(?!</w:p>).)*\\{\\{" + mark + "\\}\\}.*?</w:p>", "");
        }
        return left;
    }

    /** The text of a report in which nothing is said, from a template with this in place of the marks of its blocks. */
    private static Element nothingSaid(String blocks) throws Flaw {
        Template template = named().change(text -> without(text, "kinh_gui", "can_cu", "nguon_so_lieu")
                .replaceAll("<w:p>(?:(?!</w:p>).)*\\{\\{noi_dung\\}\\}.*?</w:p>", blocks)).ready();
        OfficialDocument empty = new OfficialDocument(Layout.NAMED, new Heading("", "", "", "", "", null, 2026),
                new Title("", ""), List.of(), List.of(), List.of(), new Signature(List.of(), ""), List.of(), List.of(),
                "");
        return WordPackage.open(Example.word(empty, template), WordPackage.Limits.WRITTEN).tree("word/document.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{kinh_gui}}", "{{can_cu}}", "{{noi_dung}}", "{{nguon_so_lieu}}"})
    void everyCellEndsInAParagraphThoughNothingIsPutIn(String mark) throws Flaw {
        StringBuilder others = new StringBuilder();
        for (String each : List.of("{{kinh_gui}}", "{{can_cu}}", "{{noi_dung}}", "{{nguon_so_lieu}}")) {
            others.append(each.equals(mark) ? "" : paragraph(each));
        }
        for (String content : List.of(paragraph(mark) + others, others + cell(paragraph("x")) + paragraph(mark),
                "<w:sdt><w:sdtContent>" + paragraph(mark) + "</w:sdtContent></w:sdt>" + paragraph("x") + others)) {
            Element text = nothingSaid(cell(content));
            for (Element around : Xml.below(text, each -> Xml.is(each, "tc") || Xml.is(each, "sdtContent"),
                    _ -> false)) {
                assertThat(Xml.children(around)).isNotEmpty();
                assertThat(Xml.children(around).getLast().getLocalName()).isEqualTo("p");
            }
        }
    }

    @Test
    void tablesBetweenWhichNothingIsPutInStayTwo() throws Flaw {
        Element text = nothingSaid(cell(paragraph("{{nguon_so_lieu}}") + paragraph("x")) + paragraph("{{can_cu}}")
                + paragraph("{{noi_dung}}") + cell(paragraph("{{kinh_gui}}")) + paragraph("x"));
        List<Element> parts = Xml.children(Objects.requireNonNull(Xml.child(text, "body")));
        for (int i = 1; i < parts.size(); i++) {
            assertThat(Xml.is(parts.get(i - 1), "tbl") && Xml.is(parts.get(i), "tbl")).isFalse();
        }
    }

    @Test
    void stylesAreFoundByTheirNamesWhenAnotherProgramMadeTheirIdentifiersAnew() {
        Damaged renamed = named();
        int number = 600;
        for (Style style : Style.values()) {
            renamed.replace("word/styles.xml", "w:styleId=\"" + style.id() + "\"", "w:styleId=\"" + number++ + "\"");
        }
        renamed.change(text -> text.replace("\"ChiSoNguoiKy\"", "\"" + (600 + Style.SIGNER.ordinal()) + "\""));
        Opened opened = filled(renamed);
        assertThat(opened.paragraph("Thực hiện kế hoạch").getStyle())
                .isEqualTo(String.valueOf(600 + Style.PARAGRAPH.ordinal()));
        assertThat(opened.standing("Thực hiện kế hoạch")).isEqualTo("both");
        assertThat(opened.letters("I. TÌNH HÌNH TRIỂN KHAI")).isEqualTo("14 bold");
        assertThat(opened.after("Kết quả đánh giá, xếp hạng").getStyle())
                .isEqualTo(String.valueOf(600 + Style.RULE.ordinal()));
    }

    @Test
    void stylesAreFoundByTheirIdentifiersWhenTheirNamesWereChanged() {
        Opened opened = filled(named().replace("word/styles.xml", "Chỉ Số Đoạn văn", "Đoạn của tỉnh"));
        assertThat(opened.paragraph("Thực hiện kế hoạch").getStyle()).isEqualTo("ChiSoDoanVan");
    }

    @Test
    void aCellThatSaysItReachesOverBillionsOfColumnsIsShown() {
        Damaged wide = named()
                .change(text -> text.replaceAll("(<w:tcW [^/]*/>)", "$1<w:gridSpan w:val=\"2000000000\"/>"));
        assertThat(Example.pdf(Example.word(Example.of(Layout.NAMED), wide.ready()))).isNotEmpty();
    }

    @Test
    void documentsDoNotSayWhoMadeTheTemplate() throws Exception {
        Damaged told = named()
                .add("docProps/core.xml", Origin.properties("Mẫu của Nguyễn Văn Mẫu"))
                .add("docProps/app.xml",
                        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Company>Công ty Mẫu</Company></Properties>")
                .replace("_rels/.rels", "</Relationships>", "<Relationship Id=\"rId9\" Type=\"" + Xml.R
                        + "/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>")
                .add("word/comments.xml",
                        "<w:comments xmlns:w=\"" + Xml.W + "\"><w:comment w:author=\"Nguyễn Văn Mẫu\"/></w:comments>")
                .link("comments", "comments.xml", "Internal")
                .text("<w:t xml:space=\"preserve\">{{trich_yeu}}</w:t>",
                        "<w:t>{{trich_yeu}}</w:t></w:r><w:r><w:commentReference w:id=\"0\"/>");
        byte[] word = Example.word(Example.of(Layout.NAMED), told.ready());
        WordPackage written = WordPackage.open(word, WordPackage.Limits.WRITTEN);
        for (String name : written.names()) {
            assertThat(new String(Objects.requireNonNull(written.part(name)), StandardCharsets.UTF_8))
                    .doesNotContain("Mẫu", "commentReference");
        }
        assertThat(new Opened(word).document.getProperties().getCoreProperties().getTitle())
                .startsWith("Kết quả đánh giá");
    }
}
