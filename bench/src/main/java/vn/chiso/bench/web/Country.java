package vn.chiso.bench.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Rounds that measure every commune of the country, handed in, proved and judged by SQL as people would have done it. */
@SuppressWarnings("InlineFormatString") // statements read better apart from what fills them in
final class Country {

    static final int UNITS = 3321;
    static final int LEAVES = 62;

    private static final String FRAMEWORK = "Chỉ số chuyển đổi số (DTI) cấp xã tỉnh Tây Ninh năm 2025";
    private static final String REASON = "Công văn 45/SKHCN-CĐS và bảng thống kê kèm theo chỉ chứng minh được một phần "
            + "nội dung đã kê khai, xem trang 3 phụ lục 1.";

    /** One document a unit, beside a third of its indicators. */
    private static final String DOCUMENTS = """
            insert into evidence (unit_id, number, issued_on, issuer, excerpt, valid_from, address, search_key, created_at)
            select unit_id, '512/BC-UBND', date '2026-01-15', 'UBND xã', 'Báo cáo chuyển đổi số năm', date '2025-01-01',
                   'https://xa.example/512', '512/bc-ubnd bao cao chuyen doi so nam ubnd xa', now()
              from campaign_unit where campaign_id = %d""";
    private static final String PROOFS = """
            insert into entry_evidence (campaign_id, unit_id, leaf, evidence_id, attached_at)
            select e.campaign_id, e.unit_id, e.leaf, (select max(id) from evidence d where d.unit_id = e.unit_id), now()
              from entry e where e.campaign_id = %d and abs(hashtext(e.leaf || e.unit_id)) %% 3 = 0""";

    /** Most indicators are accepted, a third is lowered as in a real file, some have other figures, a few wait. */
    private static final String JUDGED = """
            insert into decision (campaign_id, unit_id, leaf, stage, draft, verdict, figures, points, reason_code, reason,
                                  points_before, points_after, lowered, version, decided_at, decided_by)
            select e.campaign_id, e.unit_id, e.leaf, 'APPRAISAL', false, v.verdict,
                   case v.verdict when 'CORRECTED' then '{"' || l.input || '":"2"}' else '{}' end,
                   case v.verdict when 'SET_BY_HAND' then '1/2' end,
                   case when v.verdict in ('SET_BY_HAND', 'REJECTED') then 'L02' end,
                   case v.verdict when 'ACCEPTED' then '' else '%s' end, '3', '1/2',
                   v.verdict in ('SET_BY_HAND', 'REJECTED'), 1, now(), p.id
              from entry e
              join (values %s) as l (leaf, input) on l.leaf = e.leaf
              join person p on p.login = 'thamdinh'
              cross join lateral (select abs(hashtext(e.unit_id || e.leaf)) %% 100 as n) as h
              cross join lateral (select case when n < 25 then 'SET_BY_HAND' when n < 35 then 'REJECTED'
                                              when n < 50 then 'CORRECTED' else 'ACCEPTED' end as verdict) as v
             where e.campaign_id = %d and h.n < 95""";
    /** The council upheld some of what was lowered, and took some of it back. */
    private static final String DECIDED = """
            insert into decision (campaign_id, unit_id, leaf, stage, draft, verdict, figures, reason, points_before,
                                  points_after, lowered, version, decided_at, decided_by)
            select d.campaign_id, d.unit_id, d.leaf, 'COUNCIL', false,
                   case when abs(hashtext(d.leaf || d.unit_id)) %% 2 = 0 then 'UPHELD' else 'ACCEPTED' end, '{}',
                   d.reason, d.points_before, d.points_after, false, 1, now(), p.id
              from decision d, person p
             where d.campaign_id = %d and d.lowered and p.login = 'hoidong'
               and abs(hashtext(d.leaf || d.unit_id)) %% 10 = 0""";

    private final Server server;
    private final Province province;

    private Country(Server server) {
        this.server = server;
        this.province = new Province(server);
    }

    /**
     * Two rounds, in self-assessment as their phase says, with everything in place that the next phases bring.
     *
     * @param before of the year before
     * @param now    the one that follows it
     */
    record Rounds(long before, long now) {
    }

    /** Brings in the units of the country and makes the rounds. */
    static Rounds prepare(Server server) {
        Country country = new Country(server);
        BoardTest.timed("loading the units of the country", country.province::loadCountry);
        Rounds rounds = new Rounds(country.opened("Cả nước năm trước"), country.opened("Cả nước"));
        sql(server, "update campaign set previous_id = " + rounds.before() + " where id = " + rounds.now());
        sql(server, "update campaign set year = year - 1 where id = " + rounds.before());
        String login = country.province.officers(Map.of("first", "00004")).getFirst();
        Map<String, String> inputs = BoardTest.inputs(new Browser(Browser.client(), server.address())
                .signIn(login, Province.OFFICERS_PASSWORD), rounds.before());
        BoardTest.timed("judging the round of the year before by SQL", () -> country.judge(rounds.before(), inputs));
        BoardTest.timed("judging the round by SQL", () -> country.judge(rounds.now(), inputs));
        return rounds;
    }

    private long opened(String name) {
        long round = province.round(name, FRAMEWORK);
        BoardTest.timed("adding 3,321 communes to the round", () -> province.addAllCommunes(round));
        BoardTest.timed("planning and opening the round", () -> province.open(round));
        return round;
    }

    private void judge(long round, Map<String, String> inputs) {
        BoardTest.fill(server, round, inputs);
        sql(server,
                "update entry set state = 'SUBMITTED', answered = true, errors = 0, needs_proof = false, version = 1 "
                        + "where campaign_id = " + round);
        sql(server, "insert into campaign_appraiser (campaign_id, leaf, person_id) select " + round
                + ", leaf, (select id from person where login = 'thamdinh') from campaign_indicator where campaign_id = "
                + round);
        sql(server, DOCUMENTS.formatted(round));
        sql(server, PROOFS.formatted(round));
        sql(server, JUDGED.formatted(REASON, inputs.entrySet().stream()
                .map(pair -> "('" + pair.getKey() + "', '" + pair.getValue() + "')").collect(Collectors.joining(", ")),
                round));
        sql(server, DECIDED.formatted(round));
        sql(server, "update entry e set state = 'APPRAISED' where campaign_id = " + round
                + " and exists (select 1 from decision d where d.campaign_id = e.campaign_id and d.unit_id = e.unit_id "
                + "and d.leaf = e.leaf)");
        sql(server, "vacuum analyze entry");
        sql(server, "vacuum analyze decision");
        sql(server, "vacuum analyze entry_evidence");
        System.out.printf(Locale.ROOT, "round %d: %d entries, %d decisions, %d of them by the council, %d documents%n",
                round, count(server, "select count(*) from entry where campaign_id = " + round),
                count(server, "select count(*) from decision where campaign_id = " + round),
                count(server, "select count(*) from decision where stage = 'COUNCIL' and campaign_id = " + round),
                count(server, "select count(*) from entry_evidence where campaign_id = " + round));
    }

    /** Moves a round on to the next phase, with a reason. */
    static void move(Server server, long round, String phase) {
        Browser coordinator = new Browser(Browser.client(), server.address()).signIn("dieuphoi", Cast.PASSWORD);
        String setup = "/ky/" + round + "/thiet-lap";
        String version = coordinator.open(setup + "/thong-tin").hidden("phien-ban");
        coordinator.post(setup + "/giai-doan", Map.of("sang", phase, "ly-do", "Đo trên dữ liệu giả lập", "phien-ban",
                version)).orFail("moving the round");
        String now = text(server, "select phase from campaign where id = " + round);
        if (!now.equals(phase.toUpperCase(Locale.ROOT))) {
            throw new IllegalStateException("the round is in " + now + ", not in " + phase);
        }
    }

    private static void sql(Server server, String statement) {
        try (Connection connection = DriverManager.getConnection(server.database());
                Statement done = connection.createStatement()) {
            done.execute(statement);
        } catch (SQLException exception) {
            throw new IllegalStateException(statement, exception);
        }
    }

    static long count(Server server, String query) {
        return Long.parseLong(text(server, "select coalesce((" + query + "), 0)"));
    }

    private static String text(Server server, String query) {
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
