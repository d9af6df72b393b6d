package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers one indicator for many units in one table, and saves all rows at once. */
final class GridSaver implements Saver {

    static final Pattern CELL = Pattern
            .compile("<input class=\"cell-input\"[^>]*name=\"(value-\\d+-[^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("name=\"(version-\\d+)\" value=\"(\\d+)\"");

    private final String login;
    private final String path;
    private final String code;
    private Map<String, String> versions = Map.of();
    private List<String> cells = List.of();

    GridSaver(String login, String path, String code) {
        this.login = login;
        this.path = path;
        this.code = code;
    }

    private String page() {
        return path + "?chi-so=" + code;
    }

    private static Map<String, String> values(Reply page, Pattern pattern) {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = pattern.matcher(page.body());
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2));
        }
        return values;
    }

    @Override
    public String login() {
        return login;
    }

    @Override
    public void prepare(Browser browser) {
        Reply page = browser.open(page());
        versions = values(page, ROW);
        cells = List.copyOf(values(page, CELL).keySet());
    }

    private int version(Map<String, String> rows) {
        return rows.entrySet().stream().filter(row -> cells.stream()
                .anyMatch(cell -> cell.startsWith(row.getKey().replace("version", "value") + "-")))
                .mapToInt(row -> Integer.parseInt(row.getValue())).max().orElse(-1);
    }

    @Override
    public void save(Browser browser, long number, Ledger ledger) {
        Map<String, String> typed = new HashMap<>(versions);
        typed.put("chi-so", code);
        typed.put("q", "");
        typed.put("trang", "1");
        cells.forEach(cell -> typed.put(cell, Long.toString(number)));
        ledger.sent(page(), number);
        Reply reply = browser.post(path, typed);
        if (reply.status() == 303) {
            ledger.acknowledged(page(), number, version(versions) + 1);
            prepare(browser);
        } else if (reply.status() < 500) {
            throw new IllegalStateException("saving the grid " + page() + " was answered with " + reply.status());
        }
    }

    @Override
    public List<String> check(Browser browser, Ledger ledger) {
        Reply page = browser.open(page());
        List<Long> numbers = new ArrayList<>();
        values(page, CELL).values().forEach(text -> numbers.add(EntryForm.whole(text)));
        return ledger.check(page(), new Ledger.Seen(version(values(page, ROW)), numbers));
    }

    @Override
    public String described() {
        return "grid " + page() + ", " + cells.size() + " values in " + versions.size() + " units";
    }
}
