package vn.chiso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as an operator meets it: a process with a console and an exit code. */
class StartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern LINK = Pattern.compile("http://localhost:(\\d+)(/lan-dau/[\\w-]+)");

    @TempDir
    private Path folder;

    /** The application in a process of its own, with what it prints in two files. */
    private final class Started implements AutoCloseable {

        private final Process process;
        private final Path out;
        private final Path err;

        Started(String... options) throws IOException {
            out = Files.createTempFile(folder, "out", ".txt");
            err = Files.createTempFile(folder, "err", ".txt");
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                    .toString(), "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                    "vn.chiso.web.ChisoApplication", "--chiso.home=" + System.getProperty("chiso.home"),
                    "--chiso.production=true", "--server.port=0"));
            command.addAll(List.of(options));
            process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        }

        String printed() throws IOException {
            return Files.readString(out);
        }

        String complained() throws IOException {
            return Files.readString(err);
        }

        /** The exit code. */
        int ended() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("has ended").isTrue();
            return process.exitValue();
        }

        Matcher link() throws IOException, InterruptedException {
            return printed(LINK);
        }

        void awaitPrinted(String text) throws IOException, InterruptedException {
            printed(Pattern.compile(Pattern.quote(text)));
        }

        private Matcher printed(Pattern awaited) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end && process.isAlive()) {
                Matcher found = awaited.matcher(printed());
                if (found.find()) {
                    return found;
                }
                Thread.sleep(100);
            }
            throw new AssertionError("no " + awaited + " in " + printed() + complained());
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void anEmptyInstallationInvitesItsFirstAdministratorOnce() throws Exception {
        Path data = folder.resolve("dữ liệu");
        try (Started first = new Started("--chiso.data=" + data)) {
            Matcher link = first.link();
            first.awaitPrinted("Dừng bằng Ctrl+C"); // the last line
            assertThat(first.printed()).contains("Chỉ Số đang chạy tại http://localhost:" + link.group(1) + "/");
            assertThat(first.complained()).as("a calm console").isEmpty();
            try (Started second = new Started("--chiso.data=" + data)) {
                assertThat(second.ended()).isEqualTo(1);
                assertThat(second.complained().lines()).singleElement().asString()
                        .contains("đang được một tiến trình Chỉ Số khác sử dụng");
            }
            register(new Visitor("http://localhost:" + link.group(1)), link.group(2));
            long before = System.nanoTime();
            first.process.destroy();
            assertThat(first.ended()).as("ended by a signal").isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(first.complained()).isEmpty();
            assertThat(data.resolve("logs/chiso.log")).content().contains("\"@timestamp\"")
                    .doesNotContain(link.group(2));
        }
    }

    private static void register(Visitor visitor, String path) {
        assertThat(visitor.get(path).body()).contains("Tạo quản trị đầu tiên");
        Map<String, String> form = Map.of("name", "Đặng Thị Ấn", "login", "An.Dang", "password", "câu dài của tôi",
                "repeated", "câu dài của tôi");
        assertThat(
                visitor.post(path, Map.of("name", "", "login", "Ấn!", "password", "a", "repeated", "b")).statusCode())
                .isEqualTo(422);
        assertThat(visitor.target(visitor.post(path, form))).isEqualTo("/dang-nhap");
        assertThat(visitor.post(path, form).statusCode()).as("works once").isEqualTo(404);
        assertThat(visitor.target(visitor.signIn("an.dang", "câu dài của tôi"))).isEqualTo("/");
        assertThat(visitor.get("/cai-dat").statusCode()).isEqualTo(200);
    }

    @Test
    void aFolderInUseIsRefusedInOneSentence() throws Exception {
        Path data = Files.createDirectories(folder.resolve("in-use-by-another"));
        try (FileChannel channel = FileChannel.open(data.resolve("in-use"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
                FileLock lock = channel.lock();
                Started started = new Started(
                        "--chiso.data=" + data)) {
            assertThat(lock.isValid()).isTrue();
            assertThat(started.ended()).isEqualTo(1);
            assertThat(started.printed()).isEmpty();
            assertThat(started.complained().strip()).isEqualTo("Thư mục dữ liệu " + data
                    + " đang được một tiến trình Chỉ Số khác sử dụng: dừng tiến trình đó hoặc chọn thư mục khác bằng --data.");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefusedInOneSentence() throws Exception {
        try (Started started = new Started("--chiso.data=" + folder.resolve("external"),
                "--chiso.database.url=jdbc:postgresql://127.0.0.1:1/chiso")) {
            assertThat(started.ended()).isEqualTo(1);
            assertThat(started.printed()).isEmpty();
            assertThat(started.complained().lines()).singleElement().asString()
                    .startsWith("Không kết nối được PostgreSQL ở jdbc:postgresql://127.0.0.1:1/chiso: kiểm tra");
        }
    }
}
