package vn.chiso.bench.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds twenty savers among the accounts of the demonstration, by walking its pages. */
final class Cast {

    static final String PASSWORD = "chiso-minh-hoa-2026";
    private static final int SAVERS = 20;
    private static final int PACKETS = 3;
    private static final int GRIDS = 5;
    private static final int CELLS = 12;

    private static final Pattern OFFICER = Pattern.compile("(nhaplieu(?:\\.\\d+|2)?|huyen)<");
    private static final Pattern SUBMIT = Pattern.compile("href=\"(/ky/\\d+/nop/\\d+)\"");
    private static final Pattern ENTRY = Pattern.compile("href=\"(/ky/\\d+/nhap-so-lieu/\\d+/[^\"]+)\"");
    private static final Pattern GRID = Pattern.compile("href=\"(/ky/\\d+/bang/\\d+)\"");
    private static final Pattern INDICATORS = Pattern.compile("<option value=\"([0-9][^\"]*)\"");

    private final Server server;
    private final List<Saver> entries = new ArrayList<>();
    private final List<Saver> grids = new ArrayList<>();
    private final List<Saver> packets = new ArrayList<>();
    /** A figure belongs to one saver, whatever the way in which it is saved. */
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    private Cast(Server server) {
        this.server = server;
    }

    static List<Saver> of(Server server) {
        return new Cast(server).chosen();
    }

    private List<Saver> chosen() {
        var client = Browser.client();
        Browser administrator = new Browser(client, server.address()).signIn("quantri", PASSWORD);
        Set<String> logins = new HashSet<>(administrator.open("/tai-khoan").all(OFFICER));
        logins.addAll(administrator.open("/tai-khoan?trang=2").all(OFFICER));
        for (String login : logins.stream().sorted().toList()) {
            browsers.put(login, new Browser(client, server.address()).signIn(login, PASSWORD));
        }
        browsers.forEach(this::packet);
        browsers.forEach(this::grid);
        shared();
        for (int round = 0; round < 4; round++) {
            browsers.forEach(this::entry);
        }
        List<Saver> savers = new ArrayList<>(packets);
        savers.addAll(grids);
        savers.addAll(entries);
        if (savers.size() < SAVERS) {
            throw new IllegalStateException("only " + savers.size() + " savers found: " + savers.stream()
                    .map(Saver::described).toList());
        }
        return savers.subList(0, SAVERS);
    }

    private void packet(String login, Browser browser) {
        if (packets.size() == PACKETS || login.startsWith("nhaplieu2")) {
            return;
        }
        for (String submit : browser.open("/viec-cua-toi").all(SUBMIT)) {
            String path = submit.replace("/nop/", "/goi-excel/");
            Map<String, List<String>> fields = new LinkedHashMap<>();
            int cells = 0;
            for (String entry : listed(browser, submit)) {
                EntryForm form = EntryForm.of(browser.open(entry));
                if (cells < CELLS && !form.numbers().isEmpty() && !taken.contains(entry)) {
                    fields.put(entry, form.numbers());
                    cells += form.numbers().size();
                }
            }
            if (fields.size() >= 2 && cells >= 4) {
                packets.add(new PacketSaver(login, path, fields));
                taken.addAll(fields.keySet());
                return;
            }
        }
    }

    /** Indicators beside the form of the first one. */
    private List<String> listed(Browser browser, String submit) {
        String round = submit.substring(0, submit.indexOf("/nop/"));
        List<String> listed = browser.open(round + "/nhap-so-lieu").all(ENTRY);
        return listed.stream().filter(entry -> entry.startsWith(round + "/")).toList();
    }

    private void grid(String login, Browser browser) {
        if (grids.size() == GRIDS || login.equals("nhaplieu2")) {
            return;
        }
        for (String path : browser.open("/viec-cua-toi").all(GRID)) {
            for (String code : browser.open(path).all(INDICATORS)) {
                List<String> cells = browser.open(path + "?chi-so=" + code).all(GridSaver.CELL);
                List<String> pages = cells.stream().map(cell -> entryOf(path, cell, code)).distinct().toList();
                if (cells.size() >= 4 && pages.stream().noneMatch(taken::contains)) {
                    Saver grid = new GridSaver(login, path, code);
                    grid.prepare(browser);
                    grids.add(grid);
                    taken.addAll(pages);
                    return;
                }
            }
        }
    }

    private static String entryOf(String grid, String cell, String code) {
        return grid.substring(0, grid.indexOf("/bang/")) + "/nhap-so-lieu/" + cell.split("-", -1)[1] + "/" + code;
    }

    /** Two people of one office at the same indicator: they run into each other's saves. */
    private void shared() {
        entry("nhaplieu", browsers.getOrDefault("nhaplieu", new Browser(Browser.client(), server.address())));
        if (!entries.isEmpty()) {
            entries.add(new EntrySaver("nhaplieu2", entries.getFirst().described().substring("form ".length())));
        }
    }

    private void entry(String login, Browser browser) {
        for (String submit : browser.open("/viec-cua-toi").all(SUBMIT)) {
            for (String path : listed(browser, submit)) {
                if (!taken.contains(path) && !EntryForm.of(browser.open(path)).numbers().isEmpty()) {
                    taken.add(path);
                    entries.add(new EntrySaver(login, path));
                    return;
                }
            }
        }
    }
}
