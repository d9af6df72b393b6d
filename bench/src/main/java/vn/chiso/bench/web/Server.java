package vn.chiso.bench.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The application as people start it, {@code ./chiso serve}: a process of its own with its PostgreSQL. */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final int PORT = Integer.getInteger("chiso.bench.port", 18200);

    private final Path data;
    private final Process process;
    private final HttpClient client = Browser.client();
    private final Thread lastResort = new Thread(this::close);
    private long firstPageMillis;
    private long startMillis;

    private Server(Path data, Process process) {
        this.data = data;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(lastResort); // whatever happens, nothing is left running
    }

    /** Where the repository is. */
    static Path home() {
        return Path.of(System.getProperty("chiso.home", ".")).toAbsolutePath().normalize();
    }

    /** A data folder that is not there yet. */
    static Path freshFolder(String name) {
        Path folder = home().resolve("bench/target/web").resolve(name);
        remove(folder);
        return folder;
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Starts it and waits for the first page. */
    static Server start(Path data, String... options) {
        try {
            Files.createDirectories(data);
            List<String> command = new ArrayList<>(List.of(home().resolve("chiso").toString(), "serve", "--port",
                    Integer.toString(PORT), "--data", data.toString()));
            command.addAll(List.of(options));
            long begin = System.nanoTime();
            File log = data.resolveSibling(data.getFileName() + ".out").toFile();
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
            Server server = new Server(data, process);
            server.await("/dang-nhap", START);
            server.firstPageMillis = (System.nanoTime() - begin) / 1_000_000;
            server.await("/actuator/health/readiness", START); // pages come before the demonstration is filled in
            server.startMillis = (System.nanoTime() - begin) / 1_000_000;
            return server;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** From the call of the script to the first page. */
    long firstPageMillis() {
        return firstPageMillis;
    }

    /** From the call of the script until everything is there, also what a demonstration is filled with. */
    long startMillis() {
        return startMillis;
    }

    String address() {
        return "http://127.0.0.1:" + PORT;
    }

    /** Whether it answers 200 now. */
    boolean answers(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(15))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Waits until a page is there.
     *
     * @return milliseconds that it took
     */
    long await(String path, Duration within) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < within.toNanos()) {
            if (answers(path)) {
                return (System.nanoTime() - begin) / 1_000_000;
            }
            if (!process.isAlive()) {
                close();
                throw new IllegalStateException("the application ended with " + process.exitValue() + "; see "
                        + data.resolveSibling(data.getFileName() + ".out"));
            }
            Machine.pause(20);
        }
        close();
        throw new IllegalStateException("no page " + path + " within " + within.toSeconds() + " s");
    }

    long pid() {
        return process.pid();
    }

    private List<String> postmasterFile() {
        try {
            Path file = data.resolve("postgres/postmaster.pid");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The first process of PostgreSQL; 0 for none. */
    long postmaster() {
        List<String> lines = postmasterFile();
        long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        return pid > 0 && Machine.commandLine(pid).contains("postgres") ? pid : 0;
    }

    /** Address of the database itself, for what no page can do. */
    String database() {
        try {
            return "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip()
                    + "/postgres?user=postgres&password="
                    + Files.readString(data.resolve("postgres-password")).strip();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** PostgreSQL and its processes. */
    List<Long> databaseProcesses() {
        List<Long> all = new ArrayList<>();
        long postmaster = postmaster();
        if (postmaster > 0) {
            all.add(postmaster);
            all.addAll(Machine.children(postmaster));
        }
        return all;
    }

    /** Those that serve the application's connections. */
    List<Long> backends() {
        // The first process listens on this address and names it as well.
        long postmaster = postmaster();
        return databaseProcesses().stream().filter(pid -> pid != postmaster)
                .filter(pid -> Machine.commandLine(pid).contains("127.0.0.1")).toList();
    }

    /** Ends the application at once, as a power cut does; PostgreSQL goes on. */
    void kill() {
        process.destroyForcibly();
        ended(process.toHandle(), STOP);
    }

    /** Asks the application to end; false when it had to be killed. */
    boolean stop() {
        process.destroy();
        boolean obeyed = ended(process.toHandle(), STOP);
        if (!obeyed) {
            kill();
        }
        return obeyed;
    }

    static boolean ended(ProcessHandle process, Duration within) {
        long begin = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begin < within.toNanos()) {
            Machine.pause(10);
        }
        return !process.isAlive();
    }

    /** It was killed; what is left of it is the business of the next start. */
    void abandon() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        client.shutdownNow();
    }

    /** Ends it and everything that belongs to it. */
    @Override
    public void close() {
        if (!Thread.currentThread().equals(lastResort)) {
            try {
                Runtime.getRuntime().removeShutdownHook(lastResort);
            } catch (IllegalStateException _) {
                return; // the machine is about to stop: the last resort does it
            }
        }
        if (process.isAlive()) {
            stop();
        }
        long left = postmaster();
        if (left > 0) {
            ProcessHandle.of(left).ifPresent(handle -> {
                handle.destroy();
                if (!ended(handle, Duration.ofSeconds(10))) {
                    handle.destroyForcibly();
                }
            });
        }
    }
}
