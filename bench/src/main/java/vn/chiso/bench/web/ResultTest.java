package vn.chiso.bench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a round that measures every commune of the country: the appraiser's pages, locking and publishing it, and the
 * bundle recomputed by the command line. Locking and publishing the round of the year before are killed at random moments.
 */
final class ResultTest {

    private static final double GRID_AIM = 1000;
    private static final double LOCK_AIM = 30_000;
    private static final int KILLS = Math.min(Integer.getInteger("chiso.kills", 50), 10);

    private final Path data = Server.freshFolder("result");
    private final Random random = new Random(Long.getLong("chiso.seed", System.currentTimeMillis()));
    private Server server;
    private long round;
    private boolean well = true;

    private ResultTest() {
        server = Server.start(data);
    }

    /** False when something is too slow, lost or half done. */
    static boolean run() {
        ResultTest test = new ResultTest();
        try {
            test.all();
        } finally {
            test.server.close();
        }
        return test.well;
    }

    private void all() {
        Country.Rounds rounds = Country.prepare(server);
        round = rounds.before();
        kill();
        round = rounds.now();
        Country.move(server, round, "appraisal");
        System.out.println(Machine.described());
        appraise();
        Country.move(server, round, "appeal");
        Country.move(server, round, "lock");
        double lock = timed("lock, 3,321 units x 62 indicators", "/chot", "snapshot");
        check(lock < LOCK_AIM, "the aim for locking is 30 s");
        check(scores() == wanted(), "a snapshot has every score");
        Country.move(server, round, "publication");
        timed("publish (write, read again, recompute)", "/cong-bo", "publication");
        recompute();
        System.out.println(Machine.described());
    }

    /** Locks and publishes the round of the year before, killed at random moments; what follows is measured undisturbed. */
    private void kill() {
        for (String phase : List.of("appraisal", "appeal", "lock")) {
            Country.move(server, round, phase);
        }
        kill("lock", "/chot", "snapshot", 9000);
        if (rows("snapshot") == 0) {
            timed("lock after the last kill", "/chot", "snapshot");
        }
        Country.move(server, round, "publication");
        kill("publish", "/cong-bo", "publication", 15_000);
        if (rows("publication") == 0) {
            timed("publish after the last kill", "/cong-bo", "publication");
        }
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            well = false;
            System.out.println("WRONG: " + what);
        }
    }

    private Browser coordinator() {
        return new Browser(Browser.client(), server.address()).signIn("dieuphoi", Cast.PASSWORD);
    }

    private void appraise() {
        Browser appraiser = new Browser(Browser.client(), server.address()).signIn("thamdinh", Cast.PASSWORD);
        System.out.printf(Locale.ROOT, "%-44s %8s   %s%n", "ms", "first", "min / median / max");
        String base = "/ky/" + round + "/tham-dinh";
        BoardTest.page("appraiser's queue", appraiser, base);
        double grid = BoardTest.page("appraiser's grid of 3,321 units", appraiser, base + "/1.1");
        BoardTest.page("appraiser's grid, last page", appraiser, base + "/1.1?trang=67");
        BoardTest.page("appraiser's page of an indicator", appraiser,
                base + "/1.1/" + Country.count(server,
                        "select min(unit_id) from campaign_unit where campaign_id = " + round));
        check(grid < GRID_AIM, "the aim for the grid is 1 s");
    }

    /** Kills the application while it works; afterwards all of it is there, or nothing. */
    private void kill(String what, String path, String table, int within) {
        int kept = 0;
        for (int nth = 0; nth < KILLS && rows(table) == 0; nth++) {
            Browser coordinator = coordinator();
            coordinator.open("/ky/" + round + "/ket-qua");
            Thread call = Thread.ofVirtual().start(() -> {
                try {
                    coordinator.post("/ky/" + round + "/ket-qua" + path, Map.of());
                } catch (UncheckedIOException _) {
                    // The server was killed while it answered: that is the point.
                }
            });
            int after = random.nextInt(within);
            Machine.pause(after);
            server.kill();
            try {
                call.join();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
            server.abandon();
            server = Server.start(data);
            boolean found = rows(table) > 0;
            boolean whole = whole(what, found);
            System.out.printf(Locale.ROOT, "%3d  %s killed after %5d ms: %s, %s%n", nth + 1, what, after,
                    found ? "all kept" : "nothing kept", whole ? "nothing half" : "HALF");
            check(whole, what + " left something half done");
            kept += found ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%s: %d of the killed ones had already ended%n", what, kept);
    }

    private boolean whole(String what, boolean found) {
        long locked = Country.count(server,
                "select count(*) from entry where state = 'LOCKED' and campaign_id = " + round);
        long published = Country.count(server,
                "select count(*) from entry where state = 'PUBLISHED' and campaign_id = " + round);
        boolean whole = rows("snapshot") == 1
                ? scores() == wanted() && locked + published == (long) Country.UNITS * Country.LEAVES
                : scores() == 0 && locked == 0;
        return whole && (found ? !what.equals("publish") || locked == 0 : published == 0);
    }

    private long rows(String table) {
        return Country.count(server, "select count(*) from " + table + " where campaign_id = " + round);
    }

    /** Scores of the round's only snapshot, as they are. */
    private long scores() {
        return Country.count(server, "select count(*) from snapshot_score where snapshot_id = "
                + "(select id from snapshot where campaign_id = " + round + ")");
    }

    /** As they should be. */
    private long wanted() {
        return Country.count(server, "select (select count(*) from snapshot_unit where snapshot_id = s.id) * "
                + "(select count(distinct node) from snapshot_score where snapshot_id = s.id) from snapshot s "
                + "where campaign_id = " + round);
    }

    /** Does it for the first time and says how many milliseconds it takes until the page says so. */
    private double timed(String what, String path, String table) {
        Browser coordinator = coordinator();
        String page = "/ky/" + round + "/ket-qua";
        coordinator.open(page);
        check(rows(table) == 0, what + ": had been done before, nothing is measured");
        double memory = Machine.resident(List.of(server.pid()));
        long begin = System.nanoTime();
        coordinator.post(page + path, Map.of()).orFail(what);
        String seen = "";
        while (coordinator.get(page + "/tien-do").location().isEmpty()) {
            Matcher progress = Pattern.compile("<progress[^>]* value=\"(\\d+)\"")
                    .matcher(coordinator.get(page + "/tien-do").body());
            if (progress.find() && seen.length() < 60) {
                seen += progress.group(1) + " ";
            }
            memory = Math.max(memory, Machine.resident(List.of(server.pid())));
            Machine.pause(200);
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        check(rows(table) == 1, what + ": nothing came of it, nothing is measured");
        System.out.printf(Locale.ROOT, "%-44s %8.0f ms, at most %.0f MiB resident (heap 512), progress told: %s%n",
                what, millis, memory, seen.isEmpty() ? "-" : seen);
        return millis;
    }

    private void recompute() {
        byte[] bundle = coordinator().download("/ky/" + round + "/ket-qua/cong-bo/1/tep");
        Path file = data.resolveSibling("cong-bo.zip");
        try {
            Files.write(file, bundle);
            System.out.printf(Locale.ROOT, "bundle %.1f MB%n", bundle.length / 1e6);
            long begin = System.nanoTime();
            int code = command("recompute", file.toString());
            System.out.printf(Locale.ROOT, "chiso recompute: exit code %d after %.1f s%n", code,
                    (System.nanoTime() - begin) / 1e9);
            check(code == 0, "the bundle does not recompute");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static int command(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(Server.home().resolve("chiso").toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
