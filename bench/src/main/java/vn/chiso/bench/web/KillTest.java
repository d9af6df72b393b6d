package vn.chiso.bench.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Ends the application or its PostgreSQL with SIGKILL at random moments while twenty people save, starts again, and
 * compares what they were told with what is there.
 */
final class KillTest {

    private static final int KILLS = Integer.getInteger("chiso.kills", 50);

    /** What is killed. */
    private enum Blow {
        APPLICATION, POSTMASTER, BACKEND, BOTH;

        /** Application in even rounds, database in odd ones. */
        static Blow of(int round) {
            return switch (round % 4) {
                case 0 -> APPLICATION;
                case 1 -> POSTMASTER;
                case 2 -> round % 8 == 2 ? APPLICATION : BOTH;
                default -> BACKEND;
            };
        }
    }

    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<Long> starts = new ArrayList<>();
    private final List<Long> recoveries = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private Server server;
    private final Crowd crowd;

    private KillTest(long seed) {
        random = new Random(seed);
        server = Server.start(Server.freshFolder("kill"));
        List<Saver> savers = Cast.of(server);
        crowd = new Crowd(savers, ledger);
        crowd.signIn(server);
        System.out.println("seed " + seed + ", " + savers.size() + " savers:");
        savers.forEach(saver -> System.out.println("  " + saver.login() + ": " + saver.described()));
    }

    /** Runs all rounds; false when something was lost. */
    static boolean run() {
        long seed = Long.getLong("chiso.seed", System.nanoTime());
        KillTest test = new KillTest(seed);
        try {
            System.out.println(Machine.described());
            for (int round = 0; round < KILLS && test.wrong.isEmpty(); round++) {
                test.round(round, Blow.of(round));
            }
        } finally {
            test.server.close();
        }
        return test.told(seed);
    }

    private void round(int round, Blow blow) {
        long before = ledger.acknowledgements();
        crowd.begin();
        crowd.awaitSaves(10); // a start that nobody has used yet has nothing to lose
        Machine.pause(random.nextInt(2500));
        crowd.expectDarkness();
        long took = strike(blow);
        crowd.signIn(server);
        List<String> found = crowd.check();
        String chain = chain(server);
        if (!chain.isEmpty()) {
            found = new ArrayList<>(found);
            found.add(chain);
        }
        wrong.addAll(found);
        System.out.printf(Locale.ROOT, "%3d  %-11s  %5d saves reported, back after %5d ms  %s%n", round + 1, blow,
                ledger.acknowledgements() - before, took, found.isEmpty() ? "nothing lost" : found);
    }

    /** Kills, and sees to it that the application serves pages again; milliseconds that this took. */
    private long strike(Blow blow) {
        switch (blow) {
            case APPLICATION -> server.kill();
            case POSTMASTER -> {
                return recovered(server.postmaster());
            }
            case BOTH -> {
                long postmaster = server.postmaster();
                server.kill();
                killed(postmaster);
            }
            case BACKEND -> {
                return backend();
            }
        }
        crowd.end();
        server.abandon();
        // The next start, with nothing tidied up by hand.
        server = Server.start(Server.home().resolve("bench/target/web/kill"));
        starts.add(server.startMillis() * 1_000_000);
        return server.startMillis();
    }

    private long backend() {
        List<Long> backends = server.backends();
        if (backends.isEmpty()) {
            throw new IllegalStateException("PostgreSQL serves no connection, there is nothing to kill");
        }
        return recovered(backends.get(random.nextInt(backends.size())));
    }

    /** PostgreSQL recovers by itself or is started again by the application, which has to notice by itself. */
    private long recovered(long process) {
        killed(process);
        long took = server.await("/dang-nhap", Duration.ofSeconds(60));
        recoveries.add(took * 1_000_000);
        Machine.pause(300);
        crowd.end();
        return took;
    }

    private static void killed(long pid) {
        ProcessHandle.of(pid).ifPresent(handle -> {
            handle.destroyForcibly();
            Server.ended(handle, Duration.ofSeconds(10));
        });
    }

    /** The product's own check of its audit; empty when all is well. */
    static String chain(Server server) {
        Reply page = new Browser(Browser.client(), server.address()).signIn("dieuphoi", Cast.PASSWORD)
                .open("/nhat-ky/kiem-tra");
        return page.body().contains("class=\"notice done\"") ? "" : "AUDIT BROKEN, says the page /nhat-ky/kiem-tra";
    }

    private boolean told(long seed) {
        System.out.printf(Locale.ROOT,
                "%n%d kills (seed %d): %d saves reported as saved %s, %d under way when it happened%n"
                        + "start after a kill, min / median / max ms: %s (%d)%n"
                        + "recovery without a start after the kill of a process of PostgreSQL, ms: %s (%d)%n",
                KILLS, seed,
                ledger.acknowledgements(), ledger.byKind(), ledger.doubts(), new Durations(starts).spread(),
                starts.size(),
                new Durations(recoveries).spread(), recoveries.size());
        wrong.forEach(sentence -> System.out.println("LOST: " + sentence));
        System.out.println(wrong.isEmpty()
                ? "Nothing that was reported as saved is lost, nothing is half applied, the audit is whole."
                : "The application has lost or torn what it reported as saved; see above.");
        return wrong.isEmpty();
    }
}
