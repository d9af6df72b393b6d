package vn.chiso.web.entry.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keepsOnlyTheLastSegmentOfAPath() {
        assertThat(FileName.of("../../etc/passwd", DocumentKind.PDF)).isEqualTo("passwd.pdf");
        assertThat(FileName.of("C:\\Users\\x\\Báo cáo.pdf", DocumentKind.PDF)).isEqualTo("Báo cáo.pdf");
        assertThat(FileName.of("C:\\x", DocumentKind.PNG)).isEqualTo("x.png");
        assertThat(FileName.of("..", DocumentKind.PDF)).isEqualTo("tai-lieu.pdf");
        assertThat(FileName.of("", DocumentKind.PDF)).isEqualTo("tai-lieu.pdf");
    }

    @Test
    void removesWhatIsNotSeenOrMeansSomething() {
        assertThat(FileName.of("a\0b\nc\u202egpj.pdf", DocumentKind.PDF)).isEqualTo("abcgpj.pdf");
        assertThat(FileName.of("a:b*c?\"<d>|.pdf", DocumentKind.PDF)).isEqualTo("abcd.pdf");
        assertThat(FileName.of("NUL.pdf", DocumentKind.PDF)).isEqualTo("_NUL.pdf");
        assertThat(FileName.of(".htaccess", DocumentKind.TEXT)).isEqualTo("htaccess.txt");
        assertThat(FileName.of("x.pdf. . ", DocumentKind.PDF)).isEqualTo("x.pdf");
    }

    @Test
    void composesLettersAndKeepsNamesShort() {
        assertThat(FileName.of("Ba\u0301o ca\u0301o.pdf", DocumentKind.PDF)).isEqualTo("Báo cáo.pdf");
        String cut = FileName.of("đ".repeat(300) + ".pdf", DocumentKind.PDF);
        assertThat(cut).hasSize(FileName.LONGEST).endsWith("đ.pdf");
        assertThat(FileName.of("😀".repeat(150) + ".pdf", DocumentKind.PDF).codePoints())
                .noneMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }

    @Test
    void putsAWrongEndRight() {
        assertThat(FileName.of("ảnh.png", DocumentKind.JPEG)).isEqualTo("ảnh.jpg");
        assertThat(FileName.of("ảnh.JPEG", DocumentKind.JPEG)).isEqualTo("ảnh.jpeg");
        assertThat(FileName.of("bao-cao.pdf.exe", DocumentKind.PDF)).isEqualTo("bao-cao.pdf.exe.pdf");
        assertThat(FileName.of("Nghị quyết 1.2023", DocumentKind.PDF)).isEqualTo("Nghị quyết 1.2023.pdf");
    }
}
