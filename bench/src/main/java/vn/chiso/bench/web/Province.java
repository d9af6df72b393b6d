package vn.chiso.bench.web;

import java.nio.charset.StandardCharsets;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets up units, accounts and rounds as administrator and coordinator do: by the pages of the application. */
final class Province {

    static final String OFFICERS_PASSWORD = "do-tai-hai-tram-can-bo";
    private static final String REASON = "Đo tải trên dữ liệu giả lập";
    private static final List<String> PHASES = List.of("preparation", "self-assessment", "appraisal", "appeal", "lock",
            "publication");
    private static final Pattern COMMUNE = Pattern
            .compile("name=\"chon\" value=\"(\\d+)\".*?</th>\\s*<td class=\"soft\">(\\d+)</td>", Pattern.DOTALL);
    private static final Pattern TICKED = Pattern.compile("name=\"row\" value=\"(\\d+)\"");
    private static final Pattern LINK = Pattern.compile("<code>[^<]*(/dat-mat-khau/[^<]+)</code>");
    private static final Pattern NUMBER = Pattern.compile("/ky/(\\d+)/");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final HttpClient client = Browser.client();
    private final Server server;
    private final Browser coordinator;

    Province(Server server) {
        this.server = server;
        coordinator = new Browser(client, server.address()).signIn("dieuphoi", Cast.PASSWORD);
    }

    Browser coordinator() {
        return coordinator;
    }

    /** Brings in the units of the whole country. */
    void loadCountry() {
        Browser administrator = new Browser(client, server.address()).signIn("quantri", Cast.PASSWORD);
        administrator.open("/don-vi/nap-danh-muc");
        administrator.post("/don-vi/nap-danh-muc", Map.of("tinh", "")).orFail("loading the units");
    }

    /** Creates a round in preparation; its number. */
    long round(String name, String framework) {
        Reply form = coordinator.open("/ky/moi");
        String version = form.first(Pattern.compile("<option value=\"(\\d+)\"[^>]*>" + Pattern.quote(framework)));
        Reply created = coordinator.post("/ky/moi", Map.of("ten", name, "nam",
                Integer.toString(today().getYear()), "khung", version)).orFail("creating the round");
        Matcher number = NUMBER.matcher(created.location());
        if (!number.find()) {
            throw new IllegalStateException("the round was not created: " + created.location());
        }
        return Long.parseLong(number.group(1));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String setup(long round) {
        return "/ky/" + round + "/thiet-lap";
    }

    /** Adds the first communes of the country; identifier of each to its code. */
    Map<String, String> addCommunes(long round, int count) {
        Map<String, String> communes = new LinkedHashMap<>();
        for (int page = 1; communes.size() < count && page < 100; page++) {
            Matcher row = COMMUNE.matcher(coordinator
                    .open(setup(round) + "/don-vi/them?cap=commune&trang=" + page).body());
            while (row.find() && communes.size() < count) {
                communes.put(row.group(1), row.group(2));
            }
        }
        List<Map.Entry<String, String>> form = new ArrayList<>(
                List.of(Map.entry("viec", "chon"), Map.entry("xep-khoi", "Xã, phường")));
        communes.keySet().forEach(id -> form.add(Map.entry("chon", id)));
        coordinator.post(setup(round) + "/don-vi/them", form).orFail("adding the communes");
        return communes;
    }

    /** Adds every commune of today. */
    void addAllCommunes(long round) {
        coordinator.open(setup(round) + "/don-vi/them?cap=commune");
        coordinator.post(setup(round) + "/don-vi/them", Map.of("viec", "tat-ca", "cap", "commune", "xep-khoi",
                "Xã, phường")).orFail("adding all communes");
    }

    /** Plans the phases and opens the self-assessment. */
    void open(long round) {
        Map<String, String> calendar = new HashMap<>();
        LocalDate day = today().minusDays(10);
        for (String phase : PHASES) {
            calendar.put("tu-" + phase, day.format(DAY));
            calendar.put("den-" + phase, day.plusDays(phase.equals("self-assessment") ? 30 : 6).format(DAY));
            day = day.plusDays(phase.equals("self-assessment") ? 31 : 7);
        }
        calendar.put("phien-ban", coordinator.open(setup(round) + "/lich").hidden("phien-ban"));
        coordinator.post(setup(round) + "/lich", calendar).orFail("planning the phases");
        String version = coordinator.open(setup(round) + "/thong-tin").hidden("phien-ban");
        coordinator.post(setup(round) + "/giai-doan", Map.of("sang", "self-assessment", "ly-do", REASON, "phien-ban",
                version)).orFail("opening the self-assessment");
    }

    /** Makes an officer for each commune, from a table, and lets each choose a password; their logins. */
    List<String> officers(Map<String, String> communes) {
        StringBuilder table = new StringBuilder("login,name,email,unit_code,roles\n");
        List<String> logins = new ArrayList<>();
        communes.values().forEach(code -> {
            logins.add("xa." + code);
            table.append("xa.").append(code).append(",Cán bộ xã ").append(code).append(",,").append(code)
                    .append(",data-officer\n");
        });
        Browser administrator = new Browser(client, server.address()).signIn("quantri", Cast.PASSWORD);
        administrator.open("/tai-khoan/nhap-tep");
        Reply draft = administrator.upload("/tai-khoan/nhap-tep", "file", "can-bo.csv", "text/csv",
                table.toString().getBytes(StandardCharsets.UTF_8)).orFail("sending the accounts");
        Reply preview = administrator.open(draft.location());
        List<Map.Entry<String, String>> form = new ArrayList<>(List.of(Map.entry("digest", preview.hidden("digest"))));
        preview.all(TICKED).forEach(row -> form.add(Map.entry("row", row)));
        Reply invited = administrator.post(draft.location(), form).orFail("creating the accounts");
        List<String> links = invited.all(LINK);
        if (links.size() != logins.size()) {
            throw new IllegalStateException(links.size() + " invitations for " + logins.size() + " officers");
        }
        for (String link : links) {
            Browser invitee = new Browser(client, server.address());
            invitee.open(link);
            invitee.post(link, Map.of("password", OFFICERS_PASSWORD, "repeated", OFFICERS_PASSWORD))
                    .orFail("choosing a password");
        }
        return logins;
    }
}
