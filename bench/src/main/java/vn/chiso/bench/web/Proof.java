package vn.chiso.bench.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows that the comparison of the kill test can fail: values are changed behind its back, and it must say so. */
final class Proof {

    private static final Pattern PAGE = Pattern.compile("/ky/(\\d+)/nhap-so-lieu/(\\d+)/(\\S+)");
    private static final Pattern GRID = Pattern.compile("/ky/(\\d+)/bang/\\d+\\?chi-so=([^,\\s]+)");

    private Proof() {
    }

    /** False when something that was done to the data was not noticed. */
    static boolean run() {
        try (Server server = Server.start(Server.freshFolder("proof"))) {
            Ledger ledger = new Ledger();
            List<Saver> savers = Cast.of(server);
            Crowd crowd = new Crowd(savers, ledger);
            crowd.signIn(server);
            crowd.begin();
            Machine.pause(4000);
            crowd.end();
            Saver form = savers.stream().filter(each -> each.described().startsWith("form")).findFirst().orElseThrow();
            Saver grid = savers.stream().filter(each -> each.described().startsWith("grid")).findFirst().orElseThrow();
            boolean quiet = crowd.check().isEmpty();
            System.out.println(quiet ? "untouched: nothing wrong" : "untouched: FALSE ALARM");
            boolean noticed = noticed("a saved form put back", crowd, server, putBack(form), "LOST");
            noticed &= noticed("one row of a grid put back", crowd, server, torn(grid), "HALF APPLIED");
            boolean chain = broken(server);
            System.out.println(chain ? "an audit line rewritten: noticed" : "an audit line rewritten: NOT NOTICED");
            return quiet && noticed && chain;
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static boolean noticed(String what, Crowd crowd, Server server, String sql, String expected)
            throws SQLException {
        change(server, sql);
        List<String> wrong = crowd.check();
        boolean noticed = wrong.stream().anyMatch(sentence -> sentence.contains(expected));
        System.out.println(what + ": " + (noticed ? "noticed, " + wrong.getFirst() : "NOT NOTICED"));
        return noticed;
    }

    private static void change(Server server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.database());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String putBack(Saver form) {
        Matcher page = found(PAGE, form);
        String where = " where campaign_id = " + page.group(1) + " and unit_id = " + page.group(2);
        return "update entry set version = version - 1, explanation = 'Giải trình 1'" + where + " and leaf = '"
                + page.group(3) + "'; update input_value set value = '1', source = 'Sổ 1'" + where
                + " and source like 'Sổ %'";
    }

    private static String torn(Saver grid) {
        Matcher page = found(GRID, grid);
        return "update input_value set value = '1' where campaign_id = " + page.group(1)
                + " and unit_id = (select min(v.unit_id) from input_value v join entry_version e using (campaign_id,"
                + " unit_id) where v.campaign_id = " + page.group(1) + " and e.leaf = '" + page.group(2)
                + "' and e.content like '%\"' || v.input || '\"%' and e.by_person is not null) and input in"
                + " (select v.input from input_value v join entry_version e using (campaign_id, unit_id)"
                + " where e.leaf = '" + page.group(2) + "' and e.content like '%\"' || v.input || '\"%')";
    }

    private static Matcher found(Pattern pattern, Saver saver) {
        Matcher matcher = pattern.matcher(saver.described());
        if (!matcher.find()) {
            throw new IllegalStateException(saver.described());
        }
        return matcher;
    }

    private static boolean broken(Server server) throws SQLException {
        change(server, "alter table audit_line disable trigger all; update audit_line set subject = 'x' where id ="
                + " (select max(id) - 3 from audit_line); alter table audit_line enable trigger all");
        return !KillTest.chain(server).isEmpty();
    }
}
