package vn.chiso.bench.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the call of the start script to the first page, and what the application needs when nobody does anything. */
final class StartTest {

    private static final int STARTS = 5;
    private static final int IDLE_SECONDS = 60;

    private StartTest() {
    }

    static boolean run() {
        System.out.println(Machine.described());
        Server.start(Server.freshFolder("start")).close(); // the files of the program are in the memory of the machine
                                                           // now
        series("demonstration");
        series("production", "--production");
        idle("demonstration");
        return true;
    }

    private static void series(String kind, String... options) {
        List<Long> fresh = new ArrayList<>();
        List<Long> freshReady = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            Path data = Server.freshFolder("start");
            try (Server server = Server.start(data, options)) {
                fresh.add(server.firstPageMillis() * 1_000_000);
                freshReady.add(server.startMillis() * 1_000_000);
            }
            try (Server server = Server.start(data, options)) {
                again.add(server.firstPageMillis() * 1_000_000);
            }
        }
        System.out.printf(Locale.ROOT, "%s, ms, min / median / max of %d%n  first page, new data folder   %s%n"
                + "  ready, new data folder        %s%n  first page, second start      %s%n", kind, STARTS,
                new Durations(fresh).spread(), new Durations(freshReady).spread(), new Durations(again).spread());
    }

    private static void idle(String kind) {
        try (Server server = Server.start(Server.freshFolder("start"))) {
            new Browser(Browser.client(), server.address()).signIn("dieuphoi", Cast.PASSWORD);
            Machine.pause(IDLE_SECONDS * 1000L);
            List<Long> application = List.of(server.pid());
            List<Long> database = server.databaseProcesses();
            System.out.printf(Locale.ROOT, "%s, one person signed in, then %d s idle, MiB%n"
                    + "  application: RSS %.0f, PSS %.0f%n  PostgreSQL, %d processes: RSS %.0f, PSS %.0f%n", kind,
                    IDLE_SECONDS, Machine.resident(application), Machine.proportional(application), database.size(),
                    Machine.resident(database), Machine.proportional(database));
        }
        System.out.println(Machine.described());
    }
}
