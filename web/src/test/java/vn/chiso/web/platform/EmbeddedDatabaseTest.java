package vn.chiso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another account of the machine, which can reach the port but not read the data folder, does not get in. */
class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void onlyWhoReadsTheFileWithThePasswordGetsIn() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            opensForThePasswordOnly(database);
        }
        Path file = folder.resolve("postgres-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(rules()).doesNotContain("trust");

        // as earlier versions made it
        Files.delete(file);
        Files.writeString(folder.resolve("postgres/pg_hba.conf"), """
                # "local" is for Unix domain socket connections only
                local   all             all                                     trust
                host    all             all             127.0.0.1/32            trust
                """);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            opensForThePasswordOnly(database);
        }
        assertThat(rules()).contains("local all all              scram-sha-256").doesNotContain("trust");

        // restored from a copy without the password
        Files.delete(file);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            opensForThePasswordOnly(database);
        }
        assertThat(rules()).doesNotContain("trust");
    }

    private String rules() throws IOException {
        return Files.readString(folder.resolve("postgres/pg_hba.conf")).replaceAll("(?m)^#.*$", "");
    }

    private static void opensForThePasswordOnly(EmbeddedDatabase database) throws Exception {
        // The server takes up new rules a moment after it was told.
        for (int tries = 0; tries < 600 && opens(database); tries++) {
            Thread.sleep(100);
        }
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(),
                database.password())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static boolean opens(EmbeddedDatabase database) {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "postgres")) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }
}
