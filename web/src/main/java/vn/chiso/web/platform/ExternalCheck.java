package vn.chiso.web.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Looks at an external PostgreSQL before anything is built on it. */
final class ExternalCheck {

    private static final int OLDEST = 15;

    private ExternalCheck() {
    }

    /**
     * Refuses what cannot be used.
     *
     * @throws CannotStartException with the sentence that says what to do
     */
    static void require(String url, @Nullable String user, @Nullable String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStartException(
                    "CHISO_DATABASE_URL phải có dạng jdbc:postgresql://máy:5432/tên, sửa biến đó "
                            + "rồi khởi động lại.",
                    null);
        }
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        if (user != null && !user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (password != null && !password.isEmpty()) {
            properties.setProperty("password", password);
        }
        int version;
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            version = connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException exception) {
            throw new CannotStartException("Không kết nối được PostgreSQL ở " + withoutSecrets(url)
                    + ": kiểm tra máy chủ đó và các biến CHISO_DATABASE_URL, CHISO_DATABASE_USER, "
                    + "CHISO_DATABASE_PASSWORD (PostgreSQL trả lời: " + exception.getMessage() + ").", exception);
        }
        requireVersion(version, url);
    }

    static void requireVersion(int version, String url) {
        if (version < OLDEST) {
            throw new CannotStartException("PostgreSQL ở " + withoutSecrets(url) + " là bản " + version
                    + ", Chỉ Số cần bản " + OLDEST + " trở lên: nâng cấp máy chủ đó hoặc chọn máy chủ khác.", null);
        }
    }

    /** Parameters of the address may carry a password. */
    private static String withoutSecrets(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
