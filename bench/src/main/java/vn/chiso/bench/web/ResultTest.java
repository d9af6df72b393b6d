package vn.chiso.bench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of a round that measures every commune of the country: the appraiser's pages, locking and publishing it, both
 * killed at random moments, and the bundle recomputed by the command line.
 */
final class ResultTest {

    private static final String FRAMEWORK = "Chỉ số chuyển đổi số (DTI) cấp xã tỉnh Tây Ninh năm 2025";
    private static final int UNITS = 3321;
    private static final int LEAVES = 62;
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
        prepare();
        System.out.println(Machine.described());
        appraise();
        move("appeal");
        move("lock");
        kill("lock", "/chot", () -> count("select count(*) from snapshot where campaign_id = " + round), 9000);
        double lock = timed("lock, 3,321 units x 62 indicators", "/chot");
        check(lock < LOCK_AIM, "the aim for locking is 30 s");
        check(count("select count(*) from snapshot_score") == scores(), "a snapshot has every score");
        move("publication");
        kill("publish", "/cong-bo", () -> count("select count(*) from publication where campaign_id = " + round),
                15_000);
        timed("publish (write, read again, recompute)", "/cong-bo");
        recompute();
        System.out.println(Machine.described());
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

    private void prepare() {
        Province province = new Province(server);
        BoardTest.timed("loading the units of the country", province::loadCountry);
        round = province.round("Cả nước", FRAMEWORK);
        BoardTest.timed("adding 3,321 communes to the round", () -> province.addAllCommunes(round));
        BoardTest.timed("planning and opening the round", () -> province.open(round));
        String login = province.officers(Map.of("first", "00004")).getFirst();
        Browser officer = new Browser(Browser.client(), server.address()).signIn(login, Province.OFFICERS_PASSWORD);
        BoardTest.fill(server, round, BoardTest.inputs(officer, round));
        sql("update entry set state = 'SUBMITTED', answered = true, errors = 0, needs_proof = false, version = 1 "
                + "where campaign_id = " + round);
        sql("insert into campaign_appraiser (campaign_id, leaf, person_id) select " + round
                + ", leaf, (select id from person where login = 'thamdinh') from campaign_indicator where campaign_id = "
                + round);
        sql("vacuum analyze entry");
        move("appraisal");
    }

    private void appraise() {
        Browser appraiser = new Browser(Browser.client(), server.address()).signIn("thamdinh", Cast.PASSWORD);
        System.out.printf(Locale.ROOT, "%-44s %8s   %s%n", "ms", "first", "min / median / max");
        String base = "/ky/" + round + "/tham-dinh";
        BoardTest.page("appraiser's queue", appraiser, base);
        double grid = BoardTest.page("appraiser's grid of 3,321 units", appraiser, base + "/1.1");
        BoardTest.page("appraiser's grid, last page", appraiser, base + "/1.1?trang=67");
        BoardTest.page("appraiser's page of an indicator", appraiser,
                base + "/1.1/" + count("select min(unit_id) from campaign_unit where campaign_id = " + round));
        check(grid < GRID_AIM, "the aim for the grid is 1 s");
    }

    /** Kills the application while it works; afterwards all of it is there, or nothing. */
    private void kill(String what, String path, java.util.function.LongSupplier rows, int within) {
        int kept = 0;
        for (int nth = 0; nth < KILLS && rows.getAsLong() == 0; nth++) {
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
            long found = rows.getAsLong();
            long scores = count("select count(*) from snapshot_score");
            long locked = count("select count(*) from entry where state = 'LOCKED' and campaign_id = " + round);
            long published = count("select count(*) from entry where state = 'PUBLISHED' and campaign_id = " + round);
            boolean snapshot = count("select count(*) from snapshot where campaign_id = " + round) == 1;
            boolean whole = snapshot
                    ? scores == scores() && locked + published == (long) UNITS * LEAVES
                    : scores == 0
                            && locked == 0;
            boolean told = found == 0 ? published == 0 : !what.equals("publish") || locked == 0;
            System.out.printf(Locale.ROOT, "%3d  %s killed after %5d ms: %s, %s%n", nth + 1, what, after,
                    found == 0 ? "nothing kept" : "all kept", whole && told ? "nothing half" : "HALF");
            check(whole && told, what + " left something half done");
            kept += found > 0 ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%s: %d of the killed ones had already ended%n", what, kept);
    }

    private long scores() {
        return count("select (select count(*) from snapshot_unit where snapshot_id = s.id) * "
                + "(select count(distinct node) from snapshot_score where snapshot_id = s.id) from snapshot s "
                + "where campaign_id = " + round);
    }

    /** Does it, unless a killed one had ended already; milliseconds until the page says so. */
    private double timed(String what, String path) {
        Browser coordinator = coordinator();
        String page = "/ky/" + round + "/ket-qua";
        coordinator.open(page);
        double memory = Machine.resident(List.of(server.pid()));
        long begin = System.nanoTime();
        Reply reply = coordinator.post(page + path, Map.of());
        if (reply.status() == 403 || reply.status() == 422) {
            System.out.println(what + ": had ended before it was killed");
            return 0;
        }
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
        System.out.printf(Locale.ROOT, "%-44s %8.0f ms, at most %.0f MiB resident (heap 512), progress told: %s%n",
                what,
                millis, memory, seen.isEmpty() ? "-" : seen);
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

    private void move(String phase) {
        Browser coordinator = coordinator();
        String setup = "/ky/" + round + "/thiet-lap";
        String version = coordinator.open(setup + "/thong-tin").hidden("phien-ban");
        coordinator.post(setup + "/giai-doan", Map.of("sang", phase, "ly-do", "Đo trên dữ liệu giả lập", "phien-ban",
                version)).orFail("moving the round");
        String now = text("select phase from campaign where id = " + round);
        if (!now.equals(phase.toUpperCase(Locale.ROOT))) {
            throw new IllegalStateException("the round is in " + now + ", not in " + phase);
        }
    }

    private void sql(String statement) {
        try (Connection connection = DriverManager.getConnection(server.database());
                Statement done = connection.createStatement()) {
            done.execute(statement);
        } catch (SQLException exception) {
            throw new IllegalStateException(statement, exception);
        }
    }

    private long count(String query) {
        return Long.parseLong(text("select coalesce((" + query + "), 0)"));
    }

    private String text(String query) {
        try (Connection connection = DriverManager.getConnection(server.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException exception) {
            throw new IllegalStateException(query, exception);
        }
    }
}
