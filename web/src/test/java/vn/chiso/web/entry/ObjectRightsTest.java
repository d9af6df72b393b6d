package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.entry.document.Samples;

/**
 * Every route that names a round, a unit, an indicator, a packet or a document, called by people whose business it is not.
 * A route that is added has to be put into one of the kinds below, or the test fails.
 */
class ObjectRightsTest extends EntryTest {

    /** Who may use a route, beyond its role. */
    private enum Kind {
        /** Whoever has to do with the round: no values of anybody. */
        ROUND,
        /** Values or documents of one unit: nobody of another unit. */
        VALUES,
        /** Leads people to their own work, whoever they are. */
        OWN,
        /** Of a locked or published round; who sees it then is asked in ResultRightsTest. */
        RESULT
    }

    private static final String SECRET = "731.846";
    private static final String SECRET_WORDS = "Chỉ xã này được biết";
    private static final String SECRET_DOCUMENT = "4711/BC-BÍ-MẬT";

    private static final Map<String, Kind> KINDS = new TreeMap<>();

    static {
        for (String path : List.of("", "/ket-qua-tham-dinh", "/kien-nghi", "/nhac", "/thiet-lap", "/thiet-lap/don-vi",
                "/thiet-lap/don-vi/bo",
                "/thiet-lap/don-vi/khoi", "/thiet-lap/don-vi/them", "/thiet-lap/giai-doan", "/thiet-lap/hang-so",
                "/thiet-lap/lich", "/thiet-lap/lich/gia-han", "/thiet-lap/phan-cong", "/thiet-lap/phan-cong/nap",
                "/thiet-lap/phan-cong/nap/ghi", "/thiet-lap/phan-cong/xuat.csv", "/thiet-lap/phan-cong/xuat.xlsx",
                "/thiet-lap/phat-hien", "/thiet-lap/phat-hien/bo", "/thiet-lap/thong-tin")) {
            KINDS.put("/ky/{campaign}" + path, Kind.ROUND);
        }
        KINDS.put("/ky/{campaign}/nhap-so-lieu", Kind.OWN);
        for (String path : List.of("/bang/{provider}", "/goi-excel/{provider}", "/goi-excel/{provider}/tai",
                "/goi-excel/{provider}/xem/{upload}", "/ho-so", "/ho-so/{unit}", "/ho-so/{unit}/tai",
                "/hop-hoi-dong", "/hop-hoi-dong/{meeting}", "/hop-hoi-dong/{meeting}/bien-ban",
                "/hop-hoi-dong/{meeting}/chuong-trinh", "/hop-hoi-dong/{meeting}/chuong-trinh/bo",
                "/hop-hoi-dong/{meeting}/{unit}/{leaf}", "/ket-qua-tham-dinh/{unit}",
                "/ket-qua-tham-dinh/{unit}/dong-y", "/kien-nghi/{unit}/{leaf}", "/lech-tham-dinh",
                "/kien-nghi/{unit}/{leaf}/tim-tai-lieu", "/kien-nghi/{unit}/{leaf}/trao-doi",
                "/nhap-so-lieu/{unit}/{leaf}", "/nhap-so-lieu/{unit}/{leaf}/giai-quyet",
                "/nhap-so-lieu/{unit}/{leaf}/luu", "/nhap-so-lieu/{unit}/{leaf}/tai-lieu/kho",
                "/nhap-so-lieu/{unit}/{leaf}/tai-lieu/moi", "/nhap-so-lieu/{unit}/{leaf}/tai-lieu/{id}/go",
                "/nhap-so-lieu/{unit}/{leaf}/trao-doi", "/nop/{provider}", "/nop/{provider}/ky",
                "/nop/{provider}/rut", "/nop/{provider}/tra-lai", "/nop/{provider}/trinh", "/tong-quan",
                "/tong-quan/tien-do.xlsx")) {
            KINDS.put("/ky/{campaign}" + path, Kind.VALUES);
        }
        List.of("/tham-dinh", "/ket-qua", "/ket-qua/tien-do")
                .forEach(path -> KINDS.put("/ky/{campaign}" + path, Kind.ROUND));
        List.of("/ket-qua/chot", "/ket-qua/cong-bo", "/ket-qua/dinh-chinh", "/ket-qua/{number}/{unit}",
                "/ket-qua/{number}/bang-diem.xlsx", "/dinh-chinh",
                "/ket-qua/cong-bo/{version}", "/ket-qua/cong-bo/{version}/tep", "/dinh-chinh/{unit}/{leaf}")
                .forEach(path -> KINDS.put("/ky/{campaign}" + path, Kind.RESULT));
        for (String path : List.of("", "/chap-nhan", "/{unit}", "/{unit}/cham-thu", "/{unit}/luu")) {
            KINDS.put("/ky/{campaign}/tham-dinh/{leaf}" + path, Kind.VALUES);
        }
        for (String path : List.of("", "/tep", "/xem", "/xoa")) {
            KINDS.put("/tai-lieu/{id}" + path, Kind.VALUES);
        }
    }

    private record Route(String method, String path, boolean file) {
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private EvidenceLibrary library;
    @Autowired
    private Assignments assignments;
    @Autowired
    private Evidences evidences;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Signed signed;

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            boolean file = Arrays.stream(handler.getMethod().getParameterTypes())
                    .anyMatch(MultipartFile.class::isAssignableFrom);
            info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/ky/{") || path.startsWith("/tai-lieu/{"))
                    .forEach(path -> info.getMethodsCondition().getMethods()
                            .forEach(method -> routes.add(new Route(method.name(), path, file))));
        });
        return routes;
    }

    @Test
    void everyRouteThatNamesAnObjectSaysWhoseItIs() {
        Set<String> paths = new TreeSet<>();
        routes().forEach(route -> paths.add(route.path()));
        assertThat(paths).as("each needs a kind here, and no kind is left of a route that is gone")
                .isEqualTo(KINDS.keySet());
        Set<String> elsewhere = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, handler) -> info.getPatternValues().stream()
                .filter(path -> handler.getBeanType().getPackageName().equals("vn.chiso.web.entry"))
                .filter(path -> path.contains("{") && !KINDS.containsKey(path)).forEach(elsewhere::add));
        assertThat(elsewhere).as("routes of this room that name an object by another address").isEmpty();
    }

    /** What belongs to the unit whose values nobody else may see. */
    private record Owned(Round round, Person officer, Evidence document, long packet, long meeting) {

        String filled(String path) {
            return path.replace("{number}", "1").replace("{version}", "1")
                    .replace("{campaign}", Long.toString(round.id()))
                    .replace("{provider}", Long.toString(round.unit())).replace("{unit}", Long.toString(round.unit()))
                    .replace("{leaf}", "1.1").replace("{id}", Long.toString(document.id()))
                    .replace("{upload}", Long.toString(packet)).replace("{meeting}", Long.toString(meeting));
        }
    }

    private Owned owned() {
        Round round = small(2, "2.1");
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "1.1");
        saved(save(officer, round, key, typed(0, Map.of(SmallFramework.A, SECRET, SmallFramework.B, "5"),
                SECRET_WORDS)));
        byte[] pdf = Samples.pdf(SECRET_WORDS);
        EvidenceResult added = library.add(officer, new EvidenceForm(SECRET_DOCUMENT, "2026-01-15", "Xã", SECRET_WORDS,
                "2026-01-01", "2026-12-31", ""), new EvidenceUpload("mat.pdf", pdf.length, new ByteArrayResource(pdf)),
                new EvidenceLibrary.Target(round.campaign(), key));
        assertThat(added).isInstanceOf(EvidenceResult.Done.class);
        String packets = "/ky/" + round.id() + "/goi-excel/" + round.unit();
        Visitor visitor = visitor(officer);
        String preview = visitor.target(visitor.upload(packets, "tep", "goi.xlsx",
                visitor.download(packets + "/tai").body()));
        assertThat(preview).startsWith(packets + "/xem/");
        return new Owned(round, officer, ((EvidenceResult.Done) added).evidence(),
                Long.parseLong(preview.substring(preview.lastIndexOf('/') + 1)), disputed(round, officer));
    }

    /** An appeal of the unit before the council; returns the meeting on whose agenda it stands. */
    private long disputed(Round round, Person officer) {
        jdbc.sql("""
                insert into appeal (campaign_id, unit_id, leaf, by_unit, state, argument, version, changed_at,
                    changed_by, sent_at, sent_by) values (?, ?, '1.1', ?, 'SENT', ?, 1, now(), ?, now(), ?)""")
                .param(round.id()).param(round.unit()).param(round.unit()).param(SECRET_WORDS).param(officer.id())
                .param(officer.id()).update();
        long meeting = jdbc.sql("""
                insert into meeting (campaign_id, title, held_on) values (?, ?, current_date) returning id""")
                .param(round.id()).param(SECRET_WORDS).query(Long.class).single();
        jdbc.sql("insert into meeting_item (meeting_id, campaign_id, unit_id, leaf) values (?, ?, ?, '1.1')")
                .param(meeting).param(round.id()).param(round.unit()).update();
        return meeting;
    }

    private HttpResponse<String> call(Visitor visitor, Owned owned, Route route) {
        String path = owned.filled(route.path());
        if (route.method().equals("GET")) {
            return visitor.get(path);
        }
        return route.file()
                ? visitor.upload(path, path.contains("/goi-excel/") ? "tep" : "file", "a.pdf", Samples.pdf("khác"))
                : visitor.post(path, Map.of("version", "1", "value-" + SmallFramework.A, "1", "reason",
                        "Một lý do đủ dài", "body", "Ý kiến", "tai-lieu", Long.toString(owned.document().id()),
                        "chi-so", "1.1", "cach", "tat-ca", "da-xem", "1", "argument",
                        "Một lý do đủ dài để gửi kiến nghị"));
    }

    /** People whose business it is not; the value says whether they have to do with the round. */
    private Map<Person, Boolean> outsiders(Owned owned) {
        long neighbour = owned.round().units().getLast();
        long stranger = small(1).unit();
        Map<Person, Boolean> outsiders = new LinkedHashMap<>();
        outsiders.put(officer(neighbour), true);
        outsiders.put(head(neighbour), true);
        outsiders.put(rounds.person(neighbour, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER), true);
        outsiders.put(rounds.person(stranger, Role.DATA_OFFICER, Role.UNIT_HEAD), false);
        outsiders.put(rounds.person(null, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER), false);
        outsiders.put(rounds.person(null, Role.APPRAISER), false);
        outsiders.put(rounds.person(owned.round().unit(), Role.ADMINISTRATOR), true);
        return outsiders;
    }

    @Test
    void whoseBusinessItIsNotGetsNothingOnAnyRouteAndChangesNothing() {
        Owned owned = owned();
        List<Entry> before = store.ofUnit(owned.round().id(), owned.round().unit());
        int audited = audited(owned.round(), "").size();
        SoftAssertions all = new SoftAssertions();
        outsiders(owned).forEach((person, concerned) -> {
            Visitor visitor = visitor(person);
            for (Route route : routes()) {
                HttpResponse<String> answer = call(visitor, owned, route);
                String what = person.roles() + " of " + person.unit() + ", " + route + " answers "
                        + answer.statusCode() + " " + visitor.target(answer);
                Kind kind = KINDS.getOrDefault(route.path(), Kind.VALUES);
                if (kind == Kind.OWN) {
                    all.assertThat(visitor.target(answer)).as(what).doesNotContain("/" + owned.round().unit() + "/");
                } else if (kind == Kind.VALUES || kind == Kind.RESULT || !concerned) {
                    all.assertThat(answer.statusCode()).as(what).isIn(403, 404);
                } else {
                    all.assertThat(answer.statusCode()).as(what).isLessThan(500);
                }
                all.assertThat(answer.body()).as(what).doesNotContain(SECRET, "731846", SECRET_WORDS, SECRET_DOCUMENT);
            }
            for (String path : List.of("/nhat-ky", "/nhat-ky/csv")) { // administrators read it, without figures
                HttpResponse<String> answer = visitor.get(path + "?ky=&don-vi=" + owned.round().unit());
                all.assertThat(answer.statusCode()).as(path).isEqualTo(person.is(Role.ADMINISTRATOR) ? 200 : 403);
                all.assertThat(answer.body()).as(path + " for " + person.roles()).doesNotContain(SECRET, "731846",
                        SECRET_WORDS, SECRET_DOCUMENT);
            }
        });
        all.assertAll();
        assertThat(store.ofUnit(owned.round().id(), owned.round().unit())).isEqualTo(before);
        assertThat(evidences.of(owned.round().entry(owned.round().unit(), "1.1"))).containsExactly(owned.document());
        assertThat(audited(owned.round(), "")).as("nothing was done").hasSize(audited);
    }

    @Test
    void whoseBusinessItIsIsNotRefused() {
        Owned owned = owned();
        List<Visitor> insiders = List.of(visitor(owned.officer()), visitor(head(owned.round().unit())),
                visitor(rounds.person(null, Role.COORDINATOR)), visitor(signed.appraiser(owned.round(), null, "1.1")));
        for (Route route : routes()) {
            if (route.method().equals("GET") && KINDS.get(route.path()) != Kind.RESULT) {
                assertThat(insiders).as(route.toString())
                        .anySatisfy(
                                visitor -> assertThat(call(visitor, owned, route).statusCode()).isBetween(200, 303));
            }
        }
        assertThat(insiders.getFirst().get(owned.round().entry(owned.round().unit(), "1.1").path()).body())
                .contains(SECRET, SECRET_WORDS, SECRET_DOCUMENT);
    }

    @Test
    void councilAndAppraisersSeeValuesOnlyWhenTheyAreDue() {
        Owned owned = owned();
        String path = owned.round().entry(owned.round().unit(), "1.1").path();
        for (Role role : List.of(Role.COUNCIL_MEMBER, Role.APPRAISER)) {
            Visitor visitor = visitor(rounds.person(null, role));
            for (String place : List.of(path, "/tai-lieu/" + owned.document().id() + "/tep")) {
                assertThat(visitor.get(place).statusCode()).as(role + " " + place).isEqualTo(403);
            }
        }
    }

    @Test
    void anOwnAddressWithSomethingForeignInItIsRefused() {
        Owned owned = owned();
        Round round = owned.round();
        long own = round.units().getLast();
        EntryKey mine = round.entry(own, "1.1");
        Visitor neighbour = visitor(officer(own));
        long foreign = owned.document().id();
        refused(neighbour.post(mine.path() + "/tai-lieu/kho", Map.of("tai-lieu", Long.toString(foreign))));
        refused(neighbour.post(mine.path() + "/tai-lieu/" + foreign + "/go", Map.of()));
        refused(neighbour.get("/ky/" + round.id() + "/goi-excel/" + own + "/xem/" + owned.packet()));
        refused(neighbour.post("/ky/" + round.id() + "/goi-excel/" + own + "/xem/" + owned.packet(),
                Map.of("cach", "tat-ca", "da-xem", "1")));
        refused(neighbour.post("/ky/" + round.id() + "/bang/" + own, Map.of("chi-so", "1.1", "version-" + round.unit(),
                "1", "value-" + round.unit() + "-" + SmallFramework.A, "1")));
        Round other = small(1);
        Visitor officer = visitor(owned.officer());
        for (String path : List.of("/ky/" + other.id() + "/nhap-so-lieu/" + round.unit() + "/1.1",
                "/ky/" + round.id() + "/nhap-so-lieu/" + other.unit() + "/1.1",
                "/ky/" + round.id() + "/nhap-so-lieu/" + round.unit() + "/1.9",
                "/ky/" + other.id() + "/goi-excel/" + round.unit() + "/xem/" + owned.packet())) {
            refused(officer.get(path));
        }
        assertThat(evidences.of(mine)).isEmpty();
        assertThat(value(round.entry(round.unit(), "1.1"), SmallFramework.A)).contains("731846");
    }

    @Test
    void whoHelpsWithOneIndicatorFindsNoOthersInTheListAndLeadersFindNoPlaceToComment() {
        Round round = small(2, "1.1", "1.2");
        long helper = round.units().getLast();
        assignments.change(rounds.person(null, Role.COORDINATOR).actor(), round.campaign(), List.of(
                new Assignments.Change(code("1.1"), 2, null, Set.of(helper), null, null, "")), "Phối hợp cung cấp");
        EntryKey helped = round.entry(round.unit(), "1.1");
        String page = visitor(officer(helper)).get(helped.path()).body();
        assertThat(page).contains("href=\"" + helped.path() + "\"", helped.path() + "/trao-doi")
                .doesNotContain(round.entry(round.unit(), "1.2").path(), round.entry(round.unit(), "2.1").path());
        assertThat(visitor(rounds.person(null, Role.LEADER)).get(helped.path()).body())
                .contains("href=\"" + round.entry(round.unit(), "1.2").path() + "\"")
                .doesNotContain(helped.path() + "/trao-doi");
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isIn(403, 404);
        assertThat(answer.body()).doesNotContain(SECRET, SECRET_WORDS, SECRET_DOCUMENT);
    }
}
