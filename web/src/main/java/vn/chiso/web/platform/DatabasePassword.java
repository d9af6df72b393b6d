package vn.chiso.web.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The password of the embedded PostgreSQL's only account, so that the other accounts of the machine cannot open it.
 *
 * @param file  in the data folder, readable by its owner only
 * @param text  random, made at the first start
 * @param rules the server's file that says how one gets in
 */
record DatabasePassword(Path file, String text, Path rules) {

    private static final Pattern TRUSTING = Pattern.compile("^\\s*(local|host).*\\strust\\b", Pattern.MULTILINE);

    /** The password in the data folder; makes one when there is none. */
    static DatabasePassword of(Path data, Path cluster) throws IOException {
        Path file = data.resolve("postgres-password").toAbsolutePath();
        Path rules = cluster.resolve("pg_hba.conf");
        String known = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!known.isEmpty()) {
            return new DatabasePassword(file, known, rules);
        }
        if (Files.exists(rules)) { // restored without its password: whoever may write here may also open it
            write(rules, rules("trust"));
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        DatabasePassword made = new DatabasePassword(file, HexFormat.of().formatHex(random), rules);
        write(file, made.text + "\n");
        return made;
    }

    /** Makes a database of an earlier version, which trusts everybody on the machine, ask for the password. */
    void demand(String url) throws IOException, SQLException {
        if (!TRUSTING.matcher(Files.readString(rules)).find()) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url, "postgres", text);
                Statement statement = connection.createStatement()) {
            // First the password: killed in between, the next start finds the old rules and does both again.
            statement.execute("alter role postgres password '" + text + "'"); // hexadecimal digits
            write(rules, rules("scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String rules(String method) {
        return """
                # Written by Chi So.
                local all all              %1$s
                host  all all 127.0.0.1/32 %1$s
                host  all all ::1/128      %1$s
                """.formatted(method);
    }

    /** All of it or nothing, for the owner only. */
    private static void write(Path file, String content) throws IOException {
        Path whole = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DatabasePassword[" + file + "]";
    }
}
