package vn.chiso.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one browser of all tests in this process. */
final class Chromium {

    private static final List<String> PLACES = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium",
            "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable");

    private static @Nullable Browser running;

    private Chromium() {
    }

    static synchronized Browser get() {
        if (running == null) {
            Path program = program();
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            running = browser;
        }
        return running;
    }

    /** A missing browser fails the test: a journey that nobody walked must not look walked. */
    private static Path program() {
        List<String> places = new ArrayList<>();
        String named = System.getenv("CHISO_CHROMIUM");
        if (named != null && !named.isBlank()) {
            places.add(named);
        }
        places.addAll(PLACES);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new AssertionError("Browser tests need Chromium, and there is none at any of "
                        + places
                        + ". Install it (Debian: apt-get install chromium-headless-shell) or let the variable CHISO_CHROMIUM "
                        + "name the program."));
    }
}
