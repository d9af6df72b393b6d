package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void theLastPageMayBeShorter() {
        Paging paging = new Paging(3, 20, 45, "/x?trang=");
        assertThat(paging.pages()).isEqualTo(3);
        assertThat(paging.offset()).isEqualTo(40);
        assertThat(paging.first()).isEqualTo(41);
        assertThat(paging.last()).isEqualTo(45);
        assertThat(paging.link(2)).isEqualTo("/x?trang=2");
    }

    @Test
    void aPageThatDoesNotExistBecomesTheNearestOne() {
        assertThat(new Paging(9, 20, 45, "").page()).isEqualTo(3);
        assertThat(new Paging(-1, 20, 45, "").page()).isEqualTo(1);
    }

    @Test
    void anEmptyListHasOnePageWithoutLines() {
        Paging paging = new Paging(1, 20, 0, "");
        assertThat(paging.pages()).isEqualTo(1);
        assertThat(paging.first()).isZero();
        assertThat(paging.last()).isZero();
    }

    @Test
    void manyPagesAreShortened() {
        assertThat(new Paging(50, 10, 1000, "").near()).containsExactly(1, 48, 49, 50, 51, 52, 100);
    }

    @Test
    void initialsAreThoseOfTheFirstAndTheLastWord() {
        assertThat(Ui.initials("Lê Minh Anh")).isEqualTo("LA");
        assertThat(Ui.initials(" Điệp ")).isEqualTo("Đ");
        assertThat(Ui.initials("")).isEmpty();
    }
}
