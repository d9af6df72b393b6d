package vn.chiso.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.exchange.Recomputation;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.result.Publication;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;

/** What the portal tells everybody, and what it tells nobody. */
class PortalTest extends WebTest {

    private static final String OUTSIDE = "dti-cap-tinh-2023";
    private static final Pattern CHECKSUM = Pattern
            .compile(
                    "<code class=\"digest\" data-file=\"([^\"]+)\" data-digest=\"[0-9a-f]{64}\">([0-9a-f]{64})</code>");

    @Autowired
    private PublicRoutes routes;
    @Autowired
    private Shelf shelf;
    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Standings standings;
    @Autowired
    private JdbcClient jdbc;

    private Reader reader() {
        return new Reader(address());
    }

    private String nextTable() {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from publication").query(Integer.class).single();
        return "cong-bo-" + number + "-lan-1";
    }

    /** What every address answers now: nothing is taken from the shelf. */
    private Map<String, String> walk(List<String> addresses) {
        Map<String, String> answers = new TreeMap<>();
        for (String address : addresses) {
            shelf.clear();
            HttpResponse<byte[]> answer = reader().get(address);
            assertThat(answer.statusCode()).as(address).isIn(200, 404);
            answers.put(address, Reader.text(answer));
        }
        return answers;
    }

    @Test
    void nothingThatIsNotPublishedIsOnAnyPublicRouteAndAllOfItIsAfterwards() {
        JudgedRound judged = rounds.inAppraisal(3);
        long unit = judged.round().unit();
        rounds.lower(judged, unit, "1,2839");
        rounds.lock(judged);
        String table = nextTable();
        String name = judged.round().campaign().name();
        // names of units hold the number of the round: "Xã Thử 7-01"
        String unitName = jdbc.sql("select name from unit where id = ?").param(unit).query(String.class).single();
        List<String> secrets = List.of(name + "<", name + "\"", unitName, "1.2839", "1,2839", "12839/10000",
                "dv-" + unit + "\"");
        List<String> tables = List.of(table, OUTSIDE, "dti-cap-tinh-2020", "ict-index-2020");
        List<String> addresses = routes.addresses(tables, List.of("dv-" + unit, "khanh-hoa", "thai-binh"),
                List.of("total", JudgedRound.LEAF, "3"));
        assertThat(addresses).hasSizeGreaterThan(40);
        SoftAssertions all = new SoftAssertions();
        walk(addresses).forEach((address, text) -> secrets
                .forEach(secret -> all.assertThat(text).as("%s before publication", address).doesNotContain(secret)));
        all.assertAll();

        Publication publication = rounds.publish(judged);
        assertThat(publication.fileName()).isEqualTo(table + ".zip");
        Map<String, String> after = walk(addresses);
        assertThat(after.get("/cong-khai")).contains(name);
        assertThat(after.get("/cong-khai/du-lieu-mo")).contains(table);
        assertThat(after.get("/cong-khai/du-lieu-mo/" + table + ".csv")).contains(unitName, "1.2839", "12839/10000");
        for (String ending : List.of(".json", ".xlsx", ".zip")) {
            assertThat(after.get("/cong-khai/du-lieu-mo/" + table + ending)).contains(unitName, "1.2839");
        }
        assertThat(after.get("/cong-khai/phuong-phap/" + table)).contains("Cách tính bằng lời");

        rounds.correct(judged, unit, "0,9173"); // waits for a restatement that nobody has published
        String next = table.replace("-lan-1", "-lan-2");
        List<String> both = routes.addresses(List.of(table, next, OUTSIDE), List.of("dv-" + unit),
                List.of("total", JudgedRound.LEAF));
        walk(both).forEach((address, text) -> assertThat(text).as("%s before restatement", address)
                .doesNotContain("0.9173", "0,9173", "9173/10000", next));
        rounds.publishAgain(judged);
        Map<String, String> restated = walk(both);
        assertThat(restated.get("/cong-khai")).as("the walk sees what is new").contains(next);
        assertThat(restated.get("/cong-khai/du-lieu-mo/" + next + ".csv")).contains("9173/10000");
    }

    @Test
    void everyPublicAnswerIsTheSameForEverybodyAndMayBeKept() {
        reader().settle();
        SoftAssertions all = new SoftAssertions();
        for (String address : routes.addresses(List.of(OUTSIDE), List.of("khanh-hoa"), List.of("total"))) {
            HttpResponse<byte[]> answer = reader().get(address, "Cookie", "chiso=MTIzNDU2; XSRF-TOKEN=abc");
            all.assertThat(answer.headers().allValues("Set-Cookie")).as(address).isEmpty();
            all.assertThat(Reader.header(answer, "Content-Security-Policy")).as(address)
                    .contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
            all.assertThat(Reader.header(answer, "X-Content-Type-Options")).as(address).isEqualTo("nosniff");
            all.assertThat(Reader.header(answer, "X-Frame-Options")).as(address).isEqualTo("DENY");
            if (Reader.header(answer, "Content-Type").startsWith("text/html")) {
                all.assertThat(Reader.text(answer)).as(address)
                        .doesNotContain("_csrf", "method=\"post\"", " style=\"", "<style", "javascript:")
                        .doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern("\\son[a-z]+=\"");
            }
            if (answer.statusCode() == 200) {
                all.assertThat(Reader.header(answer, "Cache-Control")).as(address).startsWith("public, max-age=60");
                all.assertThat(Reader.header(answer, "ETag")).as(address).startsWith("\"");
                all.assertThat(reader().get(address, "If-None-Match", Reader.header(answer, "ETag")).statusCode())
                        .as(address).isEqualTo(304);
                all.assertThat(reader().send("HEAD", address).body()).as(address).isEmpty();
            } else {
                all.assertThat(Reader.header(answer, "Cache-Control")).as(address).isEqualTo("no-store");
            }
        }
        all.assertAll();
    }

    @Test
    void thePortalIsOnlyRead() {
        for (String address : List.of("/cong-khai", "/cong-khai/" + OUTSIDE, "/cong-khai/du-lieu-mo/catalog.jsonld")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                HttpResponse<byte[]> answer = reader().send(method, address);
                assertThat(answer.statusCode()).as(method + " " + address).isEqualTo(405);
                assertThat(Reader.header(answer, "Allow")).isEqualTo("GET, HEAD");
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void whatAnAddressSaysBesidesIsIgnoredAndPagesComePacked() {
        reader().settle();
        HttpResponse<byte[]> plain = reader().get("/cong-khai");
        HttpResponse<byte[]> odd = reader().get("/cong-khai?" + "x".repeat(500) + "=1&la=2");
        assertThat(Reader.header(odd, "ETag")).isEqualTo(Reader.header(plain, "ETag"));
        assertThat(odd.body()).isEqualTo(plain.body());
        HttpResponse<byte[]> packed = reader().get("/cong-khai", "Accept-Encoding", "br, gzip");
        assertThat(Reader.header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(Reader.header(packed, "Vary")).contains("Accept-Encoding");
        assertThat(Reader.header(packed, "ETag")).isNotEqualTo(Reader.header(plain, "ETag"));
        assertThat(Reader.header(reader().get("/cong-khai", "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void theLanguageStandsInTheAddress() {
        String english = Reader.text(reader().get("/cong-khai/en"));
        assertThat(english).contains("<html lang=\"en\"", "href=\"/cong-khai/en/phuong-phap\"", "Open data");
        assertThat(Reader.text(reader().get("/cong-khai"))).contains("<html lang=\"vi\"",
                "hreflang=\"en\" href=\"/cong-khai/en\"");
        assertThat(Reader.text(reader().get("/cong-khai/en/khong-co"))).contains("There is no such page");
    }

    /** The files that the page of a table offers: also those that nobody has asked for yet. */
    private List<String> links(String table) {
        List<String> links = Pattern.compile("<a href=\"([^\"]+)\" download>")
                .matcher(Reader.text(reader().get("/cong-khai/du-lieu-mo/" + table))).results()
                .map(found -> found.group(1)).toList();
        assertThat(links).as(table).hasSizeGreaterThan(3);
        return links;
    }

    @Test
    void englishPagesSayWhereTheySpeakVietnamese() {
        Standing table = standings.find("dti-cap-tinh-2024").orElseThrow();
        List<String> texts = new ArrayList<>(List.of(table.note(), table.breakReason(), table.source()));
        standings.statements(table).forEach(statement -> texts.addAll(List.of(statement.label(), statement.note())));
        texts.removeIf(String::isBlank);
        assertThat(texts).hasSizeGreaterThan(6);
        int found = 0;
        for (String path : List.of("", "/dti-cap-tinh-2024", "/dti-cap-tinh-2024/ban-do",
                "/dti-cap-tinh-2024/don-vi/khanh-hoa", "/du-lieu-mo/dti-cap-tinh-2024",
                "/phuong-phap/dti-cap-tinh-2024")) {
            String page = Reader.text(reader().get("/cong-khai/en" + path));
            for (String text : texts) {
                for (MatchResult each : Pattern.compile(Pattern.quote(text)).matcher(page).results().toList()) {
                    String before = page.substring(0, each.start());
                    assertThat(before.substring(before.lastIndexOf("lang=\"")))
                            .as("%s on %s", text, path).startsWith("lang=\"vi\"")
                            .doesNotContain("</tr>", "</li>", "</dd>", "</p>");
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void checksumsOnThePagesAreThoseOfTheFilesAndTheBundleRecomputes(@TempDir Path folder) throws IOException {
        JudgedRound judged = rounds.published(2);
        Publication publication = rounds.restate(judged, judged.round().unit(), "0,5");
        String own = "cong-bo-" + publication.number() + "-lan-" + publication.version();
        for (String table : List.of(own, OUTSIDE, "ict-index-2020", "dti-cap-tinh-2024-34-tinh")) {
            for (String link : links(table)) {
                assertThat(reader().get(link).statusCode()).as(link).isEqualTo(200);
            }
            List<MatchResult> lines = CHECKSUM
                    .matcher(Reader.text(reader().get("/cong-khai/du-lieu-mo/" + table))).results().toList();
            assertThat(lines).as(table).hasSize(table.equals(own) ? 6 : 4);
            for (MatchResult line : lines) {
                HttpResponse<byte[]> file = reader().get("/cong-khai/du-lieu-mo/" + line.group(1));
                assertThat(Sheet.digest(file.body())).as(line.group(1)).isEqualTo(line.group(2));
                assertThat(Reader.header(file, "Content-Disposition")).contains("\"" + line.group(1) + "\"");
                assertThat(Reader.header(file, "Access-Control-Allow-Origin")).isEqualTo("*");
            }
        }
        Path bundle = folder.resolve(own + ".zip");
        Files.write(bundle, reader().get("/cong-khai/du-lieu-mo/" + own + ".zip").body());
        PublicationResult.Read read = (PublicationResult.Read) PublicationReader.read(bundle);
        assertThat(read.digest()).isEqualTo(publication.digest());
        assertThat(Recomputation.of(read).matches()).isTrue();
        assertThat(Visitor.again(() -> Reader.text(reader().get("/cong-khai")),
                home -> home.contains(publication.digest()))).contains(publication.digest(), JudgedRound.REASON);
    }

    @Test
    void figuresOfOthersNeverGoOutUnderOurTerms() {
        List<String> found = new ArrayList<>();
        for (Standing table : standings.all()) {
            boolean ours = table.origin() == Standing.Origin.OWN;
            String page = Reader.text(reader().get("/cong-khai/du-lieu-mo/" + table.slug()));
            boolean said = Pattern.compile("rel=\"license\"").matcher(page).find();
            String json = Reader.text(reader().get("/cong-khai/du-lieu-mo/" + table.slug() + ".json"));
            if (said != ours || json.contains("CC-BY-4.0") != ours) {
                found.add(table.slug());
            }
        }
        assertThat(found).isEmpty();
        assertThat(Reader.text(reader().get("/cong-khai/du-lieu-mo/" + OUTSIDE + ".xlsx")))
                .contains("Theo nguồn công bố").doesNotContain("creativecommons");
    }
}
