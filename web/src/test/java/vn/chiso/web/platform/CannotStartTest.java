package vn.chiso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class CannotStartTest {

    private static String sentence(Throwable failure) {
        return CannotStart.sentence(new IllegalStateException("bean x", new IllegalStateException("bean y", failure)),
                "/srv/chiso");
    }

    @Test
    void whatAnOperatorCanMendIsSaidInOneSentence() {
        assertThat(sentence(new PortInUseException(8080, null))).isEqualTo(
                "Cổng 8080 đang được chương trình khác dùng: dừng chương trình đó hoặc chọn cổng khác bằng --port.");
        assertThat(sentence(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(
                        "Hết chỗ trên đĩa chứa thư mục dữ liệu /srv/chiso: giải phóng dung lượng rồi khởi động lại.");
        assertThat(sentence(new CannotStartException("Câu này.", null))).isEqualTo("Câu này.");
        assertThat(sentence(new IllegalArgumentException("dòng 1\ndòng 2")))
                .contains("IllegalArgumentException: dòng 1)", "/srv/chiso/logs/chiso.log").doesNotContain("dòng 2");
    }

    @Test
    void anOldPostgresqlIsRefusedAndNoPasswordIsShown() {
        ExternalCheck.requireVersion(15, "jdbc:postgresql://may:5432/chiso");
        assertThatThrownBy(() -> ExternalCheck.requireVersion(14, "jdbc:postgresql://may:5432/chiso?password=bimat"))
                .hasMessageContaining("là bản 14, Chỉ Số cần bản 15 trở lên").hasMessageNotContaining("bimat");
        assertThatThrownBy(() -> ExternalCheck.require("postgresql://may/chiso", null, null))
                .hasMessageContaining("jdbc:postgresql://");
        assertThatThrownBy(() -> ExternalCheck.require("jdbc:postgresql://127.0.0.1:1/chiso?password=bimat", "a", "b"))
                .hasMessageStartingWith("Không kết nối được PostgreSQL ở jdbc:postgresql://127.0.0.1:1/chiso:")
                .hasMessageNotContaining("bimat");
    }
}
