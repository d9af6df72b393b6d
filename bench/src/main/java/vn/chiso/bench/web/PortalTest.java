package vn.chiso.bench.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Readers of the public portal: so many requests a second, whether or not the ones before are answered, and each counted
 * from the moment at which it was due. Then PostgreSQL is stopped, and pages that were seen must still be there.
 */
final class PortalTest {

    private static final int RATE = Integer.getInteger("chiso.portal.rate", 500);
    private static final int SECONDS = Integer.getInteger("chiso.portal.seconds", 60);
    private static final int WARM_UP_SECONDS = 20;
    private static final int PAGES = 60;
    /** Milliseconds that 95 of 100 requests must keep. */
    private static final double AIM = 50;
    private static final Pattern LINK = Pattern.compile("href=\"(/cong-khai[^\"?#]*)");

    private final Server server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private List<HttpRequest> requests = List.of();

    private PortalTest(Server server) {
        this.server = server;
    }

    /** False when there were errors, when it was too slow, or when a page was gone with the database. */
    static boolean run() {
        try (Server server = Server.start(Server.freshFolder("portal"))) {
            return new PortalTest(server).all();
        }
    }

    private boolean all() {
        List<String> pages = pages();
        requests = pages.stream().map(page -> HttpRequest.newBuilder(URI.create(server.address() + page))
                .timeout(Duration.ofSeconds(30)).header("Accept-Encoding", "gzip").build()).toList();
        System.out.printf(Locale.ROOT, "%d pages, warm-up of %d s%n", pages.size(), 2 * WARM_UP_SECONDS);
        send(WARM_UP_SECONDS, RATE / 5, new Measured()); // code that has not run yet is slow
        send(WARM_UP_SECONDS, RATE, new Measured());
        boolean well = measured("with the database");
        long postmaster = server.postmaster();
        ProcessHandle.of(postmaster).ifPresent(database -> {
            signal(postmaster, "INT"); // does not wait for sessions to end by themselves
            Server.ended(database, Duration.ofSeconds(30));
        });
        System.out.println("PostgreSQL is stopped: " + (server.postmaster() == 0));
        well &= measured("without the database");
        int gone = 0;
        for (String page : pages) {
            gone += server.answers(page) ? 0 : 1;
        }
        System.out.printf(Locale.ROOT, "%d of %d pages are still there%n", pages.size() - gone, pages.size());
        return well && gone == 0;
    }

    private static void signal(long process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start().waitFor();
        } catch (IOException _) {
            // it has ended by itself
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first page and what can be reached from it: tables, units, methods, data; no downloads. */
    private List<String> pages() {
        Browser browser = new Browser(Browser.client(), server.address());
        Set<String> found = new LinkedHashSet<>(List.of("/cong-khai"));
        List<String> waiting = new ArrayList<>(found);
        while (!waiting.isEmpty() && found.size() < PAGES) {
            for (String link : browser.get(waiting.removeFirst()).orFail("a public page").all(LINK)) {
                if (!link.contains(".") && found.size() < PAGES && found.add(link)) {
                    waiting.add(link);
                }
            }
        }
        return List.copyOf(found);
    }

    private void send(int seconds, int rate, Measured measured) {
        Phaser running = new Phaser(1);
        long begin = System.nanoTime();
        long gap = 1_000_000_000L / rate;
        for (long nth = 0; nth < (long) seconds * rate; nth++) {
            long due = begin + nth * gap;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            HttpRequest request = requests.get((int) (nth * 31 % requests.size()));
            running.register();
            var _ = client.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
                if (failure != null) {
                    measured.error("no answer: " + (failure.getCause() == null ? failure : failure.getCause()));
                } else {
                    measured.took(kind(request), new Reply(answer.statusCode(), "", "", System.nanoTime() - due));
                }
                running.arriveAndDeregister();
            });
        }
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), 60, TimeUnit.SECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException _) {
            measured.error("not all were answered within a minute");
        }
    }

    private static String kind(HttpRequest request) {
        String path = request.uri().getPath();
        return path.contains("/don-vi/")
                ? "unit"
                : path.contains("/phuong-phap") ? "method" : path.contains("/du-lieu-mo") ? "data" : "table";
    }

    private boolean measured(String title) {
        long own = ProcessHandle.current().pid();
        double generatorBefore = Machine.processorSeconds(List.of(own));
        double applicationBefore = Machine.processorSeconds(List.of(server.pid()));
        double databaseBefore = Machine.processorSeconds(server.databaseProcesses());
        Measured measured = new Measured();
        String before = Machine.described();
        long begin = System.nanoTime();
        send(SECONDS, RATE, measured);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cores = Runtime.getRuntime().availableProcessors() * seconds / 100;
        Durations all = measured.all();
        System.out.printf(Locale.ROOT,
                "== %s%n%s at the beginning, %s at the end%n%s%.1f requests a second, %d errors%n"
                        + "p50 %.1f, p95 %.1f, p99 %.1f ms%n"
                        + "share of all cores: application %.0f %%, PostgreSQL %.0f %%, this generator %.0f %%%n",
                title, before,
                Machine.described(), measured.table(), all.count() / seconds, measured.errors().size(),
                all.quantile(0.5), all.quantile(0.95), all.quantile(0.99),
                (Machine.processorSeconds(List.of(server.pid())) - applicationBefore) / cores,
                (Machine.processorSeconds(server.databaseProcesses()) - databaseBefore) / cores,
                (Machine.processorSeconds(List.of(own)) - generatorBefore) / cores);
        measured.errors().stream().distinct().limit(10).forEach(System.out::println);
        boolean fast = all.count() > 0 && all.quantile(0.95) < AIM;
        System.out.printf(Locale.ROOT, fast ? "95 of 100 take less than %.0f ms.%n" : "TOO SLOW: the aim is %.0f ms.%n",
                AIM);
        return fast && measured.errors().isEmpty();
    }
}
