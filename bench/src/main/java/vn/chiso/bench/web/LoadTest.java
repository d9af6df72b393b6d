package vn.chiso.bench.web;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Two hundred officers of two hundred communes enter figures and look at pages for a minute. */
final class LoadTest {

    private static final int OFFICERS = 200;
    private static final int SECONDS = Integer.getInteger("chiso.load.seconds", 60);
    private static final int THINK = Integer.getInteger("chiso.load.think", 4000);
    private static final String FRAMEWORK = "Bộ tiêu chí chuyển đổi chính quyền số tỉnh Thừa Thiên Huế";

    private LoadTest() {
    }

    /** Milliseconds that 95 of 100 requests must keep. */
    private static final double AIM = 300;

    /** False when there were errors, or when it was too slow. */
    static boolean run() {
        Random random = new Random(Long.getLong("chiso.seed", 2026));
        try (Server server = Server.start(Server.freshFolder("load"))) {
            Province province = new Province(server);
            province.loadCountry();
            long round = province.round("Đo tải 200 xã, phường", FRAMEWORK);
            Map<String, String> communes = province.addCommunes(round, OFFICERS);
            province.open(round);
            List<String> logins = province.officers(communes);
            Measured warm = new Measured();
            List<Officer> officers = signedIn(server, round, logins, random, warm);
            System.out.println("warm-up of 20 s, same acts");
            together(officers, 20);
            System.out.print(warm.table());
            Measured measured = new Measured();
            officers.forEach(officer -> officer.into(measured));
            return measured(server, officers, measured);
        }
    }

    private static List<Officer> signedIn(Server server, long round, List<String> logins, Random random,
            Measured measured) {
        HttpClient client = Browser.client();
        List<Officer> officers = new ArrayList<>();
        for (String login : logins) {
            Browser browser = new Browser(client, server.address()).signIn(login, Province.OFFICERS_PASSWORD);
            officers.add(new Officer(browser, round, new Random(random.nextLong()), measured));
        }
        return officers;
    }

    private static void together(List<Officer> officers, int seconds) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = officers.stream()
                .map(officer -> Thread.ofVirtual().start(() -> officer.work(until, THINK))).toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean measured(Server server, List<Officer> officers, Measured measured) {
        long own = ProcessHandle.current().pid();
        double generatorBefore = Machine.processorSeconds(List.of(own));
        double applicationBefore = Machine.processorSeconds(List.of(server.pid()));
        double databaseBefore = Machine.processorSeconds(server.databaseProcesses());
        long begin = System.nanoTime();
        String before = Machine.described();
        together(officers, SECONDS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cores = Runtime.getRuntime().availableProcessors() * seconds / 100;
        System.out.printf(Locale.ROOT,
                "%s at the beginning, %s at the end%n%d officers, one session each, %.0f s, between"
                        + " two acts %.1f s of thinking on average%n%s%.1f requests a second, %d errors%n"
                        + "share of all cores: application %.0f %%, PostgreSQL %.0f %%, this generator %.0f %%;%n"
                        + "processor time for one request: %.1f ms%n",
                before,
                Machine.described(), officers.size(), seconds, THINK / 1000.0, measured.table(),
                measured.all().count() / seconds, measured.errors().size(),
                (Machine.processorSeconds(List.of(server.pid())) - applicationBefore) / cores,
                (Machine.processorSeconds(server.databaseProcesses()) - databaseBefore) / cores,
                (Machine.processorSeconds(List.of(own)) - generatorBefore) / cores,
                (Machine.processorSeconds(List.of(server.pid())) - applicationBefore
                        + Machine.processorSeconds(server.databaseProcesses()) - databaseBefore) * 1000
                        / Math.max(1, measured.all().count()));
        measured.errors().stream().distinct().limit(10).forEach(System.out::println);
        boolean fast = measured.all().quantile(0.95) < AIM;
        System.out.println(
                fast ? "95 of 100 requests take less than 300 ms." : "TOO SLOW: the aim is 300 ms for 95 of 100.");
        return fast && measured.errors().isEmpty();
    }
}
