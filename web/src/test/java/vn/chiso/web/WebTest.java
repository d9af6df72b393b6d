package vn.chiso.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test on the running application with its real PostgreSQL. All tests share one application, so each makes the people,
 * units and rounds that it needs, under names of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(QuickHashing.class)
public abstract class WebTest {

    /** What a collector of metrics sends. */
    protected static final String METRICS_TOKEN = "token-of-the-tests";

    private static final Path DATA = temporary();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void installation(DynamicPropertyRegistry registry) {
        registry.add("chiso.data", DATA::toString);
        registry.add("chiso.home", () -> System.getProperty("chiso.home"));
        // Nobody's figures but the test's own.
        registry.add("chiso.production", () -> "true");
        registry.add("chiso.metrics-token", () -> METRICS_TOKEN);
        registry.add("server.port", () -> "0");
    }

    private static Path temporary() {
        try {
            // Not below the system's temporary folder: PostgreSQL's files there may be swept away.
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run")
                    .toAbsolutePath();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Address of the running application, without a slash at the end. */
    protected String address() {
        return "http://localhost:" + port;
    }
}
