package vn.chiso.bench.web;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Savers who all save at the same time, each as fast as the application answers. */
final class Crowd {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final List<Saver> savers;
    private final Ledger ledger;
    private final AtomicLong numbers = new AtomicLong(1000);
    private final List<Browser> browsers = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean dark = new AtomicBoolean();

    Crowd(List<Saver> savers, Ledger ledger) {
        this.savers = savers;
        this.ledger = ledger;
    }

    /** All sign in, a few at a time as the application hashes passwords. */
    void signIn(Server server) {
        HttpClient client = Browser.client();
        browsers.clear();
        browsers.addAll(together(savers.stream().<Callable<Browser>>map(saver -> () -> new Browser(client,
                server.address()).signIn(saver.login(), Cast.PASSWORD)).toList()));
    }

    private static <T> List<T> together(List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        try (ExecutorService few = Executors.newFixedThreadPool(4)) {
            for (Future<T> each : few.invokeAll(tasks)) {
                results.add(each.get());
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        } catch (ExecutionException exception) {
            throw new IllegalStateException(exception.getCause());
        }
        return results;
    }

    /** All begin to save. */
    void begin() {
        stopping.set(false);
        dark.set(false);
        running.clear();
        for (int index = 0; index < savers.size(); index++) {
            Saver saver = savers.get(index);
            Browser browser = browsers.get(index);
            running.add(Thread.ofVirtual().start(() -> work(saver, browser)));
        }
    }

    private void work(Saver saver, Browser browser) {
        long begin = System.nanoTime();
        try {
            saver.prepare(browser);
            while (!stopping.get() && System.nanoTime() - begin < LONGEST.toNanos()) {
                saver.save(browser, numbers.incrementAndGet(), ledger);
            }
        } catch (UncheckedIOException _) {
            // the lights went out
        } catch (IllegalStateException exception) {
            // After the blow any answer may come; before it each must be understood.
            if (!dark.get()) {
                troubles.add(saver.described() + ": " + exception.getMessage());
            }
        }
    }

    /** Waits until so many saves were reported, a minute at most. */
    void awaitSaves(long count) {
        long until = ledger.acknowledgements() + count;
        long begin = System.nanoTime();
        while (ledger.acknowledgements() < until && System.nanoTime() - begin < Duration.ofMinutes(1).toNanos()) {
            Machine.pause(5);
        }
    }

    /** Something is about to be killed: from now on answers that make no sense are no trouble. */
    void expectDarkness() {
        dark.set(true);
    }

    /** Everybody ends the save that is under way. */
    void end() {
        stopping.set(true);
        for (Thread thread : running) {
            try {
                if (!thread.join(LONGEST)) {
                    throw new IllegalStateException("a saver does not stop");
                }
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is wrong with what the pages show now. */
    List<String> check() {
        List<String> wrong = new ArrayList<>(troubles);
        troubles.clear();
        List<Callable<List<String>>> checks = new ArrayList<>();
        for (int index = 0; index < savers.size(); index++) {
            Saver saver = savers.get(index);
            Browser browser = browsers.get(index);
            checks.add(() -> saver.check(browser, ledger));
        }
        together(checks).forEach(wrong::addAll);
        return wrong;
    }
}
