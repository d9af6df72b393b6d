package vn.chiso.bench.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The pages of a plan of 2,000 tasks. */
final class PlanTest {

    private static final int TASKS = 2_000;
    private static final int CALLS = 300;
    /** Milliseconds that 95 of 100 pages and filters of the table must keep. */
    private static final double AIM = 300;

    /** Tasks under forty headings, of thirty lead units, with deadlines over three years; four in five are measured. */
    private static final List<String> ROWS = List.of("""
            insert into plan_heading (plan_id, part, position, code, name)
            select %1$d, 'TASK', 100 + h, 'Đ' || h, 'Nhóm nhiệm vụ ' || h from generate_series(1, 40) h""", """
            insert into plan_row (plan_id, part, position, code, heading, name, indicators, content, deadline, due_on,
                                  state, percent, search_key, changed_at, changed_by)
            select %1$d, 'TASK', 1000 + n, 'Đ' || (n %% 40 + 1) || '.' || n, 'Đ' || (n %% 40 + 1),
                   'Nâng tỷ lệ hồ sơ trực tuyến của lĩnh vực ' || n, array[(n %% 8 + 1)::text],
                   array['Rà soát, tái cấu trúc quy trình, hướng dẫn người dân nộp hồ sơ trực tuyến.'],
                   to_char(date '2026-01-31' + n %% 1000, '"ngày" DD/MM/YYYY'), date '2026-01-31' + n %% 1000,
                   (array['NOT_STARTED', 'RUNNING', 'RUNNING', 'DONE', 'PAUSED'])[n %% 5 + 1], n %% 101,
                   'nang ty le ho so truc tuyen cua linh vuc ' || n, now(), 'Đo tải'
              from generate_series(1, %2$d) n""",
            """
                    insert into plan_row_unit (row_id, role, position, name)
                    select id, 'LEAD', 1, 'Sở chủ trì số ' || id %% 30 from plan_row where plan_id = %1$d and position > 1000""",
            """
                    insert into plan_measure (row_id, position, content, unit, baseline_year, baseline_value, goal_comparison,
                                              goal_value)
                    select id, 1, 'Tỷ lệ hồ sơ trực tuyến', '%%', 2025, '4837/100', 'AT_LEAST', '80'
                      from plan_row where plan_id = %1$d and position > 1000 and id %% 5 > 0""",
            "vacuum analyze");

    private PlanTest() {
    }

    /** False when pages come too slowly. */
    static boolean run() {
        try (Server server = Server.start(Server.freshFolder("plan"))) {
            long plan = fill(server);
            Browser coordinator = new Browser(Browser.client(), server.address()).signIn("dieuphoi", Cast.PASSWORD);
            String base = "/ke-hoach/" + plan;
            String before = Machine.described();
            Random random = new Random(2026);
            Measured warm = new Measured();
            look(coordinator, base, random, warm, CALLS / 3);
            Measured measured = new Measured();
            look(coordinator, base, random, measured, CALLS);
            System.out.printf(Locale.ROOT, "%s at the beginning, %s at the end%n%d tasks%n%s", before,
                    Machine.described(), TASKS, measured.table());
            System.out.printf(Locale.ROOT, "%-44s %8s   %s%n", "ms", "first", "min / median / max of 20 calls");
            for (String page : List.of("", "/tien-do", "/do-phu", "/do-phu?muc=don-vi", "/du-tinh", "/lua-chon",
                    "/lua-chon?tinh=1")) {
                BoardTest.page(base.substring(1, 9) + page, coordinator, base + page);
            }
            measured.errors().stream().distinct().limit(10).forEach(System.out::println);
            boolean fast = measured.errors().isEmpty() && measured.all().quantile(0.95) < AIM;
            System.out.printf(Locale.ROOT,
                    fast ? "95 of 100 take less than %.0f ms.%n" : "TOO SLOW: the aim is %.0f ms.%n", AIM);
            return fast;
        }
    }

    /** Adds the tasks to the plan that a demonstration carries out. */
    private static long fill(Server server) {
        try (Connection connection = DriverManager.getConnection(server.database());
                Statement statement = connection.createStatement()) {
            long plan;
            try (ResultSet row = statement.executeQuery("select max(id) from plan where state = 'ISSUED'")) {
                row.next();
                plan = row.getLong(1);
            }
            for (String sql : ROWS) {
                statement.execute(sql.contains("%") ? sql.formatted(plan, TASKS) : sql);
            }
            return plan;
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static void look(Browser browser, String base, Random random, Measured measured, int calls) {
        String tasks = base + "/nhiem-vu";
        for (int call = 0; call < calls; call++) {
            switch (call % 6) {
                case 0 -> measured.took("page", browser.get(tasks + "?trang=" + (1 + random.nextInt(40))));
                case 1 ->
                    measured.took("heading", browser.get(tasks + "?de-muc=" + text("Đ" + (1 + random.nextInt(40)))));
                case 2 -> measured.took("lead unit",
                        browser.get(tasks + "?chu-tri=" + text("Sở chủ trì số " + random.nextInt(30))));
                case 3 -> measured.took("late, by deadline",
                        browser.get(tasks + "?trang-thai=qua-han&sap=thoi-han&trang=" + (1 + random.nextInt(8))));
                case 4 ->
                    measured.took("free text", browser.get(tasks + "?q=" + text("linh vuc " + random.nextInt(200))));
                default -> measured.took("indicator, by code",
                        browser.get(tasks + "?sap=ma&chi-so=" + (1 + random.nextInt(8))));
            }
        }
    }

    private static String text(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
