package vn.chiso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        Opened opened = filled(named().change(text -> text.replaceAll("(<w:tcW) [^/]*/>", "$1 w:w=\"100\" w:type=\"dxa\"/>")));
        assertThat(opened.paragraph("ỦY BAN NHÂN DÂN").getText()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU");
    }
}
