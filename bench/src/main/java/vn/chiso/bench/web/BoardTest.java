package vn.chiso.bench.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages of a round that measures every commune of the country. */
final class BoardTest {

    private static final int CALLS = 20;
    private static final double AIM = 1000;
    private static final String FRAMEWORK = "Chỉ số chuyển đổi số (DTI) cấp xã tỉnh Tây Ninh năm 2025";
    private static final Pattern TREE = Pattern.compile("<li data-leaf[^>]*><a href=\"([^\"]+)\"");

    /** One unit in a hundred has this state, by its number; within a unit some indicators are further than others. */
    private static final String STATES = """
            update entry set version = 1, changed_at = now() - make_interval(hours => (unit_id * 31 % 400)::int),
              explanation = case when abs(hashtext(leaf || unit_id)) % 10 = 0 then '' else 'Theo báo cáo của xã.' end,
              answered = true, needs_proof = abs(hashtext(leaf || unit_id)) % 10 = 0,
              errors = case when abs(hashtext(unit_id || leaf)) % 60 = 0 then 1 else 0 end,
              state = case when unit_id * 7919 % 100 < 25 then 'SUBMITTED' when unit_id * 7919 % 100 < 32 then 'PROPOSED'
                           when unit_id * 7919 % 100 < 37 and abs(hashtext(leaf)) % 9 = 0 then 'RETURNED'
                           when unit_id * 7919 % 100 < 37 then 'SUBMITTED' else 'ENTERING' end
             where campaign_id = ? and (unit_id * 7919 % 100 < 37
                or unit_id * 7919 % 100 < 88 and abs(hashtext(leaf || unit_id)) % 100 < unit_id * 13 % 100)""";
    private static final String FIGURES = """
            insert into input_value (campaign_id, unit_id, input, value, source, changed_at)
            select e.campaign_id, e.unit_id, l.input, (abs(hashtext(e.leaf || e.unit_id)) % 6)::text, 'Báo cáo', now()
              from entry e join unnest(?::text[], ?::text[]) as l (leaf, input) on l.leaf = e.leaf
             where e.campaign_id = ? and e.answered
            on conflict do nothing""";

    private BoardTest() {
    }

    /** False when the board opens too slowly. */
    static boolean run() {
        var data = Server.freshFolder("board");
        long round;
        String login;
        try (Server server = Server.start(data)) {
            Province province = new Province(server);
            timed("loading the units of the country", province::loadCountry);
            round = province.round("Cả nước", FRAMEWORK);
            timed("adding 3,321 communes to the round", () -> province.addAllCommunes(round));
            timed("planning and opening the round", () -> province.open(round));
            login = province.officers(Map.of("first", "00004")).getFirst();
            Browser officer = new Browser(Browser.client(), server.address()).signIn(login, Province.OFFICERS_PASSWORD);
            timed("filling in states and figures by SQL", () -> fill(server, round, inputs(officer, round)));
        }
        try (Server server = Server.start(data)) { // nothing is cached
            return pages(server, round, login);
        }
    }

    static void timed(String what, Runnable deed) {
        long begin = System.nanoTime();
        deed.run();
        System.out.printf(Locale.ROOT, "%-50s %8.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    /** Indicator to its figure, as the pages name them. */
    static Map<String, String> inputs(Browser officer, long round) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (String page : officer.open("/ky/" + round + "/nhap-so-lieu").all(TREE)) {
            for (String field : EntryForm.of(officer.open(page)).fields().keySet()) {
                if (field.startsWith("value-")) {
                    inputs.put(page.substring(page.lastIndexOf('/') + 1), field.substring("value-".length()));
                }
            }
        }
        return inputs;
    }

    static void fill(Server server, long round, Map<String, String> inputs) {
        try (Connection connection = DriverManager.getConnection(server.database())) {
            try (PreparedStatement states = connection.prepareStatement(STATES)) {
                states.setLong(1, round);
                states.executeUpdate();
            }
            try (PreparedStatement figures = connection.prepareStatement(FIGURES)) {
                figures.setArray(1, connection.createArrayOf("text", inputs.keySet().toArray()));
                figures.setArray(2, connection.createArrayOf("text", inputs.values().toArray()));
                figures.setLong(3, round);
                figures.executeUpdate();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze entry"); // as the server does by itself after a while
                statement.execute("vacuum analyze input_value");
            }
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static boolean pages(Server server, long round, String login) {
        Browser coordinator = new Browser(Browser.client(), server.address()).signIn("dieuphoi", Cast.PASSWORD);
        Browser officer = new Browser(Browser.client(), server.address()).signIn(login, Province.OFFICERS_PASSWORD);
        String board = "/ky/" + round + "/tong-quan";
        System.out.println(Machine.described());
        System.out.printf(Locale.ROOT, "%-44s %8s   %s%n", "ms", "first", "min / median / max of " + CALLS + " calls");
        double median = page("board", coordinator, board);
        page("board, page 2", coordinator, board + "?trang=2");
        page("board, page 60", coordinator, board + "?trang=60");
        page("board, by state", coordinator, board + "?trang-thai=ENTERING");
        page("board, by name", coordinator, board + "?q=ba%20dinh");
        page("board as workbook", coordinator, board + "/tien-do.xlsx");
        page("rounds", coordinator, "/ky");
        page("assignment matrix", coordinator, "/ky/" + round + "/thiet-lap/phan-cong");
        page("assessed units", coordinator, "/ky/" + round + "/thiet-lap/don-vi");
        page("units to add", coordinator, "/ky/" + round + "/thiet-lap/don-vi/them");
        page("calendar", coordinator, "/ky/" + round + "/thiet-lap/lich");
        page("facts", coordinator, "/ky/" + round + "/thiet-lap/thong-tin");
        page("reminders", coordinator, "/ky/" + round + "/nhac");
        page("officer: list of work", officer, "/viec-cua-toi");
        page("officer: indicator", officer, officer.open("/ky/" + round + "/nhap-so-lieu").all(TREE).getFirst());
        System.out.println(Machine.described());
        System.out
                .println(median < AIM ? "The board opens within a second." : "TOO SLOW: the aim for the board is 1 s.");
        return median < AIM;
    }

    static double page(String name, Browser browser, String path) {
        List<Long> nanos = new ArrayList<>();
        long begin = System.nanoTime();
        double first = 0;
        while (nanos.size() < CALLS && System.nanoTime() - begin < Duration.ofMinutes(1).toNanos()) {
            Reply reply = browser.get(path);
            if (reply.status() != 200) {
                System.out.printf(Locale.ROOT, "%-44s answered with %d%n", name, reply.status());
                return Double.MAX_VALUE;
            }
            if (first == 0) {
                first = reply.nanos() / 1e6;
            } else {
                nanos.add(reply.nanos());
            }
        }
        Durations durations = new Durations(nanos);
        System.out.printf(Locale.ROOT, "%-44s %8.0f   %s%n", name, first, durations.spread());
        return durations.quantile(0.5);
    }
}
