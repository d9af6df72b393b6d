package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;

/** Packets on the running application: downloaded, filled in, uploaded, looked at, applied. */
class PacketsTest extends WebTest {

    private static final String A = "ho-so-tinh";
    private static final String B = "ho-so-truc-tuyen-tinh";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Entries entries;
    @Autowired
    private EntryStore store;
    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Audit audit;

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isEqualTo("/");
        return visitor;
    }

    private Visitor officer(long unit) {
        return visitor(rounds.person(unit, Role.DATA_OFFICER));
    }

    private static String path(Round round, long provider) {
        return "/ky/" + round.id() + "/goi-excel/" + provider;
    }

    private static PacketFile download(Visitor visitor, Round round, long provider) {
        HttpResponse<byte[]> file = visitor.download(path(round, provider) + "/tai");
        assertThat(file.statusCode()).isEqualTo(200);
        return new PacketFile(file.body());
    }

    /** Uploads a packet that is taken in; gives the address of its preview. */
    private static String upload(Visitor visitor, Round round, long provider, byte[] file) {
        HttpResponse<String> answer = visitor.upload(path(round, provider), "tep", "gói.xlsx", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return visitor.target(answer);
    }

    private static HttpResponse<String> apply(Visitor visitor, String preview, String page, @Nullable String chosen) {
        Map<String, String> form = new HashMap<>(Map.of("da-xem",
                Visitor.between(page, "name=\"da-xem\" value=\"", "\""), "cach", chosen == null ? "tat-ca" : "chon"));
        if (chosen != null) {
            form.put("chon", chosen);
        }
        return visitor.post(preview, form);
    }

    private Optional<String> value(Round round, long unit, String input) {
        return Optional.ofNullable(store.values(round.id(), unit).get(input)).map(StoredValue::value);
    }

    private void save(Round round, long unit, String leaf, int version, Map<String, String> typed) {
        entries.save(rounds.person(round.department(), Role.DATA_OFFICER), round.campaign(), round.entry(unit, leaf),
                new Typed(version, typed, Map.of(), "", Claim.NONE));
    }

    @Test
    void aPacketGoesOutAndComesBackAndApplyingItAgainChangesNothing() {
        Round round = rounds.begin(2, "5.10.1", "5.10.2");
        long first = round.units().getFirst();
        long second = round.units().getLast();
        Visitor officer = officer(round.department());
        HttpResponse<byte[]> file = officer.download(path(round, round.department()) + "/tai");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"goi-excel-so-thu-\\d+-ky-\\d+-\\d{8}\\.xlsx\"");
        PacketFile packet = new PacketFile(file.body());
        assertThat(packet.read().values()).hasSize(8);
        byte[] filled = packet.number(first, "5.10.1", A, "412650").number(first, "5.10.1", B, "199599")
                .number(second, "5.10.1", A, "1000.5").number(second, "5.10.2", "ho-so-huyen", "0")
                .explanation(second, "5.10.2", "Không phát sinh hồ sơ").claim(second, "5.10.1", "Không có số liệu")
                .bytes();

        String preview = upload(officer, round, round.department(), filled);
        String page = officer.get(preview).body();
        assertThat(page).contains("412.650", "199.599", "Không phát sinh hồ sơ",
                packet.cell(first, "5.10.1", A), "Số liệu!").doesNotContain("Ô đã đổi");
        assertThat(page).as("1000,5 of a count cannot be right").contains("không thể đúng");
        assertThat(value(round, first, A)).as("looking changes nothing").isEmpty();

        HttpResponse<String> applied = apply(officer, preview, page, null);
        assertThat(applied.statusCode()).isEqualTo(303);
        assertThat(officer.get(officer.target(applied)).body()).contains("Đã ghi nhận 6 ô của 3 chỉ số",
                "Tệp không còn gì khác với số liệu hiện nay");
        assertThat(value(round, first, A)).contains("412650");
        assertThat(value(round, first, B)).contains("199599");
        assertThat(value(round, second, A)).contains("1000.5");
        assertThat(value(round, second, "ho-so-huyen")).contains("0");
        Entry entry = store.find(round.entry(first, "5.10.1")).orElseThrow();
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.answered()).isTrue();
        assertThat(entry.needsProof()).isTrue();
        assertThat(store.find(round.entry(second, "5.10.1")).orElseThrow().claim()).isEqualTo(Claim.NO_DATA);
        assertThat(store.find(round.entry(second, "5.10.2")).orElseThrow().needsProof()).isFalse();
        assertThat(told(round)).contains("entry.packet-uploaded", "entry.packet-applied").hasSize(5);

        apply(officer, preview, page, null);
        String again = upload(officer, round, round.department(), filled);
        assertThat(officer.get(again).body()).contains("Tệp không còn gì khác với số liệu hiện nay")
                .doesNotContain("name=\"da-xem\"");
        assertThat(store.find(round.entry(first, "5.10.1")).orElseThrow().version()).isEqualTo(1);
        assertThat(told(round)).hasSize(6);
    }

    private List<String> told(Round round) {
        return audit.find(new AuditFilter("", "", round.id(), null, null, null, null), 100).stream()
                .map(line -> line.action()).filter(action -> action.startsWith("entry.")).toList();
    }

    @Test
    void aCellThatSomebodyElseChangedIsNotTickedAndStaysUnlessItIsChosen() {
        Round round = rounds.begin(1, "5.10.1");
        long unit = round.unit();
        save(round, unit, "5.10.1", 0, Map.of(A, "100"));
        Visitor officer = officer(round.department());
        byte[] filled = download(officer, round, round.department()).number(unit, "5.10.1", A, "300")
                .number(unit, "5.10.1", B, "50").bytes();
        save(round, unit, "5.10.1", 1, Map.of(A, "200"));

        String preview = upload(officer, round, round.department(), filled);
        String page = officer.get(preview).body();
        String conflict = "v-" + unit + "-5.10.1-" + A;
        assertThat(page).contains("Cán Bộ Thử").contains("value=\"" + conflict + "\" aria-label")
                .contains("value=\"v-" + unit + "-5.10.1-" + B + "\" checked");
        apply(officer, preview, page, null);
        assertThat(value(round, unit, A)).contains("200");
        assertThat(value(round, unit, B)).contains("50");

        apply(officer, preview, officer.get(preview).body(), conflict);
        assertThat(value(round, unit, A)).contains("300");
        assertThat(store.find(round.entry(unit, "5.10.1")).orElseThrow().version()).isEqualTo(4);
    }

    @Test
    void nothingIsAppliedWhenFiguresChangedAfterThePreview() {
        Round round = rounds.begin(2, "5.10.1");
        Visitor officer = officer(round.department());
        PacketFile packet = download(officer, round, round.department());
        round.units().forEach(unit -> packet.number(unit, "5.10.1", A, "300"));
        String preview = upload(officer, round, round.department(), packet.bytes());
        String page = officer.get(preview).body();
        save(round, round.units().getLast(), "5.10.1", 0, Map.of(A, "7"));
        HttpResponse<String> answer = apply(officer, preview, page, null);
        assertThat(officer.get(officer.target(answer)).body()).contains("Số liệu đã thay đổi sau khi mở trang");
        assertThat(value(round, round.unit(), A)).isEmpty();
        assertThat(value(round, round.units().getLast(), A)).contains("7");
        assertThat(officer.get(officer.target(apply(officer, preview, officer.get(preview).body(), "khong-co")))
                .body()).contains("Chưa chọn ô nào");
    }

    @Test
    void aPacketOfAnotherUnitRoundOrFrameworkIsRefusedWithTheReason() {
        Round round = rounds.begin(1, "5.10.1");
        Round other = rounds.after(round);
        Visitor officer = officer(round.department());
        byte[] packet = download(officer, round, round.department()).bytes();

        HttpResponse<String> elsewhere = officer.upload(path(other, round.department()), "tep", "a.xlsx", packet);
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("Tệp này thuộc kỳ đánh giá khác");
        HttpResponse<String> foreign = officer(round.unit()).upload(path(round, round.unit()), "tep", "a.xlsx",
                packet);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("tải về cho đơn vị cung cấp số liệu khác");
        rounds.move(round, Phase.PREPARATION);
        assertThat(campaigns.decide(rounds.person(null, Role.COORDINATOR), rounds.fresh(round),
                new Resolution.SumOfLeaves(new NodeCode("5.4")), "Biên bản họp")).isEmpty();
        rounds.move(round, Phase.SELF_ASSESSMENT);
        HttpResponse<String> outdated = officer.upload(path(round, round.department()), "tep", "a.xlsx", packet);
        assertThat(outdated.statusCode()).isEqualTo(422);
        assertThat(outdated.body()).contains("Bộ chỉ số của kỳ đánh giá đã thay đổi");
    }

    @Test
    void aFileThatIsNoPacketIsRefusedWithWhatToDo() {
        Round round = rounds.begin(1, "5.10.1");
        Visitor officer = officer(round.department());
        String path = path(round, round.department());
        HttpResponse<String> text = officer.upload(path, "tep", "a.xlsx", "a,b".getBytes(StandardCharsets.UTF_8));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("không phải tệp Excel .xlsx", "Chưa có gì bị thay đổi");
        HttpResponse<String> large = officer.upload(path, "tep", "a.xlsx", new byte[12 << 20]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("lớn hơn 10 MB");
        HttpResponse<String> nothing = officer.upload(path, "tep", "a.xlsx", new byte[0]);
        assertThat(officer.get(officer.target(nothing)).body()).contains("Chọn tệp Excel đã điền");
    }

    @Test
    void cellsThatCannotBeTakenAreNamedAndTheOthersAreApplied() {
        Round round = rounds.begin(3, "5.10.1", "7.1.1");
        long first = round.units().getFirst();
        long second = round.units().get(1);
        long third = round.units().getLast();
        Visitor officer = officer(round.department());
        PacketFile packet = download(officer, round, round.department());
        byte[] filled = packet.text(first, "5.10.1", A, "nhiều").formula(first, "5.10.1", B, "1+2", "3")
                .formula(second, "5.10.1", A, "1+2", "").text(second, "5.10.1", B, "n/a")
                .claim(second, "5.10.1", "Không áp dụng").number(third, "5.10.1", A, "9").bytes();
        String preview = upload(officer, round, round.department(), filled);
        String page = officer.get(preview).body();
        assertThat(page).contains("Ô Số liệu!" + packet.cell(first, "5.10.1", A) + ": “nhiều” không phải là số");
        assertThat(page)
                .contains("Ô Số liệu!" + packet.cell(second, "5.10.1", A) + ": Ô chứa công thức chưa được tính");
        assertThat(page).contains("Ô Số liệu!" + packet.cell(second, "5.10.1", B) + ": Không ghi n/a ở đây");
        assertThat(page).contains("Bộ chỉ số không cho phép đề nghị không áp dụng");
        assertThat(page).contains("Ô chứa công thức; đã lấy kết quả tính lần cuối là 3");
        apply(officer, preview, page, null);
        assertThat(value(round, first, B)).contains("3");
        assertThat(value(round, third, A)).contains("9");
        assertThat(value(round, second, A)).isEmpty();
        assertThat(store.find(round.entry(second, "5.10.1")).orElseThrow().claim()).isEqualTo(Claim.NONE);
    }

    @Test
    void whatIsEnteredElsewhereOrHandedInMeanwhileIsNotTaken() {
        // "cb-cntt" is entered at the first indicator that uses it; at the others it is shown and locked.
        Round round = rounds.begin(1);
        Visitor officer = officer(round.unit());
        PacketFile packet = download(officer, round, round.unit());
        List<String> shared = packet.read().values().stream().filter(value -> value.key().input().equals("cb-cntt"))
                .map(value -> value.key().leaf()).toList();
        assertThat(shared).hasSizeGreaterThan(1);
        byte[] filled = packet.number(round.unit(), shared.getLast(), "cb-cntt", "5")
                .number(round.unit(), shared.getFirst(), "cb-cntt", "4").number(round.unit(), "5.10.1", A, "3").bytes();
        String preview = upload(officer, round, round.unit(), filled);
        assertThat(officer.get(preview).body()).contains("Ô này chỉ để xem");
        rounds.move(round, Phase.APPRAISAL);
        String page = officer.get(preview).body();
        assertThat(page).contains("Giai đoạn hiện tại không cho nhập số liệu").doesNotContain("name=\"da-xem\"");
        PacketFile locked = download(officer, round, round.unit());
        String late = upload(officer, round, round.unit(), locked.number(round.unit(), "5.10.1", A, "3").bytes());
        assertThat(officer.get(late).body()).contains("Ô này chỉ để xem");
    }

    @Test
    void lastYearsValueStandsInThePacket() {
        Round first = rounds.begin(1, "5.10.1");
        save(first, first.unit(), "5.10.1", 0, Map.of(A, "368.214"));
        Round second = rounds.after(first);
        byte[] file = officer(first.department()).download(path(second, first.department()) + "/tai").body();
        assertThat(PacketFile.parts(file).values())
                .anySatisfy(part -> assertThat(new String(part, StandardCharsets.UTF_8)).contains("368.214"));
    }

    @Test
    void onlyThoseWhoAreConcernedDownloadAndOnlyTheOfficerUploads() {
        Round round = rounds.begin(1, "5.10.1");
        String path = path(round, round.department());
        byte[] packet = download(officer(round.department()), round, round.department()).bytes();
        Visitor stranger = officer(round.unit());
        assertThat(stranger.get(path).statusCode()).isEqualTo(403);
        assertThat(stranger.get(path + "/tai").statusCode()).isEqualTo(403);
        assertThat(stranger.upload(path, "tep", "a.xlsx", packet).statusCode()).isEqualTo(403);
        for (Visitor reader : List.of(visitor(rounds.person(null, Role.COORDINATOR)),
                visitor(rounds.person(round.department(), Role.UNIT_HEAD)))) {
            assertThat(reader.get(path).body()).contains("Tải gói Excel").doesNotContain("type=\"file\"");
            assertThat(reader.get(path + "/tai").statusCode()).isEqualTo(200);
            assertThat(reader.upload(path, "tep", "a.xlsx", packet).statusCode()).isEqualTo(403);
        }
        Visitor leader = visitor(rounds.person(null, Role.LEADER));
        assertThat(leader.get(path + "/tai").statusCode()).isEqualTo(403);

        Visitor officer = officer(round.department());
        String preview = upload(officer, round, round.department(), packet);
        assertThat(officer.get(preview).statusCode()).isEqualTo(200);
        assertThat(officer(round.department()).get(preview).statusCode()).isEqualTo(403);
        assertThat(officer.get(preview.replaceAll("\\d+$", "999999999")).statusCode()).isEqualTo(404);
        assertThat(officer.get("/ky/999999999/goi-excel/" + round.department()).statusCode()).isEqualTo(404);
    }

    @Test
    void sixtyTwoIndicatorsOfOneHundredUnitsGoOutAndComeBack() {
        Round shape = rounds.begin(Round.CAP_XA, 1, List.of());
        List<String> all = store.ofUnit(shape.id(), shape.unit()).stream().map(entry -> entry.key().leaf().value())
                .toList();
        Round round = rounds.begin(Round.CAP_XA, 100, all);
        Visitor officer = officer(round.department());
        PacketFile packet = download(officer, round, round.department());
        assertThat(packet.read().values()).hasSize(6200);
        packet.read().values().forEach(value -> packet.number(Long.parseLong(value.key().assessedUnit()),
                value.key().leaf(), value.key().input(), "1"));
        byte[] filled = packet.bytes();
        String preview = upload(officer, round, round.department(), filled);
        String page = officer.get(preview).body();
        assertThat(page).contains("6.200").contains("?trang=31");
        apply(officer, preview, page, null);
        assertThat(store.ofProvider(round.id(), round.department())).hasSize(6200)
                .allSatisfy(entry -> assertThat(entry.version()).isEqualTo(1));
    }
}
