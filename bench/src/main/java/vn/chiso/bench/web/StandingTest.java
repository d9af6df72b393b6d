package vn.chiso.bench.web;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Fifty people look at rankings and profiles of every commune of the country over five years. */
final class StandingTest {

    private static final int PEOPLE = 50;
    private static final int SECONDS = Integer.getInteger("chiso.standing.seconds", 60);
    private static final int THINK = Integer.getInteger("chiso.standing.think", 4000);
    private static final int FIRST_YEAR = 2021;
    private static final int YEARS = 5;
    /** Milliseconds that 95 of 100 requests must keep. */
    private static final double AIM = 200;

    /** Tables of five years, 3,321 communes, 9 main indices and 62 indicators, as publishing would have left them. */
    private static final List<String> TABLES = List.of("""
            insert into subject (slug, kind, name, search_key, unit_id, valid_from)
            select 'dv-' || id, 'unit', name, search_key, id, valid_from from unit
             where level = 'COMMUNE' and valid_to is null""", """
            insert into standing (slug, series, series_name, year, name, publisher, source, note, origin, illustrative,
                                  complete, of_units, shown, version, break_reason, digest, at)
            select 'do-' || y, 'do', 'Đo tải', y, 'Đo tải ' || y, 'Đo tải', '', '', 'own', true, true, %d, 'points', 1,
                   '', md5(y::text), now() from generate_series(%d, %d) as y""".formatted(Country.UNITS, FIRST_YEAR,
            FIRST_YEAR + YEARS - 1),
            """
                    insert into standing_node (standing_id, node, parent, position, code, name, name_en, max, kind)
                    select s.id, n.node, n.parent, row_number() over (partition by s.id order by n.place), n.node, n.name,
                           n.name, n.max::text, n.kind
                      from standing s cross join (
                            select 'total' as node, null as parent, 0 as place, 'Tổng điểm' as name, 620 as max, 'total' as kind
                            union all select g::text, null, g * 100, 'Chỉ số chính ' || g,
                                             10 * (select count(*) from generate_series(1, 62) l where (l - 1) % 9 + 1 = g),
                                             'group' from generate_series(1, 9) g
                            union all select ((l - 1) % 9 + 1) || '.' || ((l - 1) / 9 + 1), ((l - 1) % 9 + 1)::text,
                                             ((l - 1) % 9 + 1) * 100 + (l - 1) / 9 + 1, 'Chỉ số thành phần ' || l, 10, 'leaf'
                                        from generate_series(1, 62) l) n
                     where s.series = 'do'""",
            """
                    insert into standing_unit (standing_id, subject_id, name, search_key, block, region, tier, source)
                    select s.id, j.id, j.name, j.search_key, case when u.name like 'Phường%' then 'Phường' else 'Xã' end,
                           p.name, '', ''
                      from standing s cross join subject j join unit u on u.id = j.unit_id join unit p on p.id = u.parent_id
                     where s.series = 'do'""",
            """
                    create temporary table value as
                    select n.standing_id, u.subject_id, n.node, n.parent, (abs(hashtext(n.standing_id || n.node || u.subject_id))
                           % 41 + u.subject_id % 61)::numeric / 10 as points, n.max::numeric as max
                      from standing_node n join standing s on s.id = n.standing_id and s.series = 'do'
                      join standing_unit u on u.standing_id = s.id where n.kind = 'leaf'""",
            """
                    insert into value select standing_id, subject_id, parent, '', sum(points), sum(max)
                      from value group by 1, 2, 3""", """
                    insert into value select standing_id, subject_id, 'total', null, sum(points), sum(max)
                      from value where parent = '' group by 1, 2""",
            """
                    insert into standing_value (standing_id, subject_id, node, points, max, share, rank, block_rank, region_rank)
                    select v.standing_id, v.subject_id, v.node, (v.points * 10)::bigint || '/10', v.max::text, v.points / v.max,
                           rank() over (partition by v.standing_id, v.node order by v.points desc),
                           rank() over (partition by v.standing_id, v.node, u.block order by v.points desc),
                           rank() over (partition by v.standing_id, v.node, u.region order by v.points desc)
                      from value v join standing_unit u using (standing_id, subject_id)""",
            """
                    insert into standing_summary (standing_id, block, node, units, mean, lowest, median, best)
                    select v.standing_id, b.block, v.node, count(*), (avg(v.points / v.max) * 1000000)::bigint || '/1000000',
                           (min(v.points / v.max) * 1000000)::bigint || '/1000000',
                           (percentile_disc(0.5) within group (order by v.points / v.max) * 1000000)::bigint || '/1000000',
                           (max(v.points / v.max) * 1000000)::bigint || '/1000000'
                      from value v join standing_unit u using (standing_id, subject_id)
                      cross join lateral (values (''), (u.block)) as b (block)
                     group by 1, 2, 3""",
            "vacuum analyze");

    private final Server server;
    private final List<String> subjects;
    private final List<String> regions;

    private StandingTest(Server server, List<String> subjects, List<String> regions) {
        this.server = server;
        this.subjects = subjects;
        this.regions = regions;
    }

    /** False when there were errors, or when it was too slow. */
    static boolean run() {
        try (Server server = Server.start(Server.freshFolder("standing"))) {
            Province province = new Province(server);
            BoardTest.timed("loading the units of the country", province::loadCountry);
            List<String> subjects = new ArrayList<>();
            List<String> regions = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            BoardTest.timed("writing the tables of five years by SQL", () -> {
                try (Connection connection = DriverManager.getConnection(server.database());
                        Statement statement = connection.createStatement()) {
                    for (String sql : TABLES) {
                        statement.execute(sql);
                    }
                    read(statement, "select slug from subject where kind = 'unit' order by id", subjects);
                    read(statement, "select distinct region from standing_unit where block <> '' order by 1", regions);
                    read(statement, "select c.code from subject j join unit_code c using (unit_id) "
                            + "where c.valid_to is null order by j.id limit " + PEOPLE, codes);
                    List<String> counts = new ArrayList<>();
                    read(statement, "select count(*) from standing_value v join standing s on s.id = v.standing_id "
                            + "and s.series = 'do'", counts);
                    System.out
                            .println(subjects.size() + " units, " + YEARS + " years, " + counts.getFirst() + " values");
                } catch (SQLException exception) {
                    throw new IllegalStateException(exception);
                }
            });
            Map<String, String> communes = new LinkedHashMap<>();
            codes.forEach(code -> communes.put(code, code));
            return new StandingTest(server, subjects, regions).measure(province.officers(communes));
        }
    }

    private static void read(Statement statement, String query, List<String> into) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                into.add(row.getString(1));
            }
        }
    }

    private boolean measure(List<String> logins) {
        HttpClient client = Browser.client();
        List<Browser> browsers = logins.stream()
                .map(login -> new Browser(client, server.address()).signIn(login, Province.OFFICERS_PASSWORD)).toList();
        Measured warm = new Measured();
        together(browsers, 20, warm);
        System.out.print("warm-up of 20 s, same acts\n" + warm.table());
        long own = ProcessHandle.current().pid();
        double generatorBefore = Machine.processorSeconds(List.of(own));
        double applicationBefore = Machine.processorSeconds(List.of(server.pid()));
        double databaseBefore = Machine.processorSeconds(server.databaseProcesses());
        String before = Machine.described();
        Measured measured = new Measured();
        long begin = System.nanoTime();
        together(browsers, SECONDS, measured);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cores = Runtime.getRuntime().availableProcessors() * seconds / 100;
        System.out.printf(Locale.ROOT, "%s at the beginning, %s at the end%n%d people, one session each, %.0f s, "
                + "between two acts %.1f s of looking on average%n%s%.1f requests a second, %d errors%n"
                + "share of all cores: application %.0f %%, PostgreSQL %.0f %%, this generator %.0f %%%n",
                before, Machine.described(), browsers.size(), seconds, THINK / 1000.0, measured.table(),
                measured.all().count() / seconds, measured.errors().size(),
                (Machine.processorSeconds(List.of(server.pid())) - applicationBefore) / cores,
                (Machine.processorSeconds(server.databaseProcesses()) - databaseBefore) / cores,
                (Machine.processorSeconds(List.of(own)) - generatorBefore) / cores);
        measured.errors().stream().distinct().limit(10).forEach(System.out::println);
        boolean fast = measured.all().quantile(0.95) < AIM;
        System.out.printf(Locale.ROOT, fast ? "95 of 100 take less than %.0f ms.%n" : "TOO SLOW: the aim is %.0f ms.%n",
                AIM);
        return fast && measured.errors().isEmpty();
    }

    private void together(List<Browser> browsers, int seconds, Measured measured) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        Random seeds = new Random(Long.getLong("chiso.seed", 2026));
        List<Thread> threads = browsers.stream().map(browser -> {
            Random random = new Random(seeds.nextLong());
            return Thread.ofVirtual().start(() -> look(browser, until, random, measured));
        }).toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Of a hundred acts 45 are rankings, 35 profiles, 10 heat maps, 10 comparisons. */
    private void look(Browser browser, long until, Random random, Measured measured) {
        Machine.pause(random.nextInt(THINK * 2)); // people do not begin at the same moment
        while (System.nanoTime() < until) {
            String table = "/ket-qua/do-" + (FIRST_YEAR + random.nextInt(YEARS));
            int act = random.nextInt(100);
            if (act < 15) {
                opened(browser, measured, "ranking", table + "?trang=" + (1 + random.nextInt(60)));
            } else if (act < 25) {
                opened(browser, measured, "ranking by", table + "?theo=" + (1 + random.nextInt(9)) + "&sap=bien-dong");
            } else if (act < 35) {
                opened(browser, measured, "region", table + "?vung=" + encoded(any(regions, random)));
            } else if (act < 45) {
                opened(browser, measured, "search",
                        table + "?q=" + any(List.of("an", "tan", "phu", "long", "hoa"), random));
            } else if (act < 80) {
                opened(browser, measured, "profile", table + "/don-vi/" + any(subjects, random));
            } else if (act < 90) {
                opened(browser, measured, "heat map", table + "/nhiet?trang=" + (1 + random.nextInt(60)));
            } else {
                opened(browser, measured, "comparison", table + "/so-sanh?dv=" + String.join("&dv=",
                        Stream.generate(() -> any(subjects, random)).distinct().limit(4).toList()));
            }
            Machine.pause(THINK / 2 + random.nextInt(THINK));
        }
    }

    private static void opened(Browser browser, Measured measured, String kind, String path) {
        try {
            measured.took(kind, browser.get(path));
        } catch (UncheckedIOException exception) {
            measured.error(String.valueOf(exception.getMessage()));
        }
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
