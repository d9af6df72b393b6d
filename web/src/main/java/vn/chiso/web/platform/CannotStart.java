package vn.chiso.web.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the application does not start in one sentence that tells what to do; the stack goes to the log file. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStart implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(CannotStart.class);

    private final @Nullable ConfigurableApplicationContext context;

    CannotStart(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        String folder = context == null ? "" : context.getEnvironment().getProperty("chiso.data", "");
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        errors.println(sentence(failure, folder));
        LOG.info("The application does not start", failure); // the console shows warnings and errors only
        return true;
    }

    /** The sentence for a failure. */
    static String sentence(Throwable failure, String folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause, folder);
            if (known != null) {
                return known;
            }
        }
        if (diskFull(failure)) {
            return "Hết chỗ trên đĩa chứa thư mục dữ liệu " + folder + ": giải phóng dung lượng rồi khởi động lại.";
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "Chỉ Số không khởi động được (" + root.getClass().getSimpleName() + ": "
                + String.valueOf(root.getMessage()).lines().findFirst().orElse("")
                + "): xem chi tiết trong " + folder + "/logs/chiso.log.";
    }

    private static @Nullable String known(Throwable cause, String folder) {
        return switch (cause) {
            case CannotStartException known -> known.getMessage();
            case PortInUseException port -> "Cổng " + port.getPort()
                    + " đang được chương trình khác dùng: dừng chương trình đó hoặc chọn cổng khác bằng --port.";
            case AccessDeniedException denied -> "Không có quyền ghi vào " + denied.getFile()
                    + ": cấp quyền cho tài khoản đang chạy Chỉ Số hoặc chọn thư mục khác bằng --data.";
            case FlywayException flyway when !diskFull(flyway) -> "Cơ sở dữ liệu trong " + folder
                    + " không khớp với phiên bản chương trình này: dùng lại phiên bản đã tạo ra nó hoặc khôi phục từ bản "
                    + "sao lưu (chi tiết: " + String.valueOf(flyway.getMessage()).lines().findFirst().orElse("") + ").";
            default -> null;
        };
    }

    /** Whether some disk is full, as Java or PostgreSQL say it. */
    static boolean diskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left on device") || message.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
