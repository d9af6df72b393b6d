package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.AppealRound;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.result.JudgedRound;
import vn.chiso.web.standing.Standings;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** In whose name documents are made, and who reads what is written for them. */
class WhoIssuesTest extends WebTest {

    @Autowired
    private Desk desk;
    @Autowired
    private Issuers issuers;
    @Autowired
    private PlanDocument plans;
    @Autowired
    private UnitPapers papers;
    @Autowired
    private ResultReport reports;
    @Autowired
    private AppealRound.Maker appeals;
    @Autowired
    private JudgedRound.Maker judgedRounds;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Signed signed;
    @Autowired
    private Standings standings;
    @Autowired
    private Units units;
    @Autowired
    private Rendering rendering;
    @Autowired
    private JdbcClient jdbc;

    private long department(String name) {
        long province = units.add(Actor.SYSTEM,
                NewUnit.named("Tỉnh Ban Hành " + System.nanoTime(), Level.PROVINCE, null));
        return units.add(Actor.SYSTEM, NewUnit.named(name, Level.DEPARTMENT, province));
    }

    private Ui ui() {
        return rendering.publicly(Language.VI, "/van-ban", "");
    }

    /** Two units have coordinators, so that nobody can tell which is the standing agency. */
    private void noStandingAgency() {
        rounds.person(department("Sở Thứ Nhất"), Role.COORDINATOR);
        rounds.person(department("Sở Thứ Hai"), Role.COORDINATOR);
    }

    private static String issuer(DraftPage page) {
        return Objects.requireNonNull(page.head()).issuer();
    }

    @Test
    void aReportIsIssuedByTheUnitThatWroteItWhoeverHasItMade() {
        noStandingAgency();
        Round round = judgedRounds.published(1).round();
        String key = standings.of(standings.ofUnit(round.unit()).orElseThrow()).getFirst().slug();
        Person leader = rounds.person(round.unit(), Role.LEADER);
        assertThat(desk.open(leader, "ket-qua", key).head()).as("nobody has written").isNull();
        assertThat(desk.makes(leader, "ket-qua", key)).isFalse();
        Person coordinator = rounds.person(department("Sở Khoa học và Công nghệ"), Role.COORDINATOR);
        assertThat(issuer(desk.open(coordinator, "ket-qua", key))).isEqualTo("Sở Khoa học và Công nghệ");
        desk.write(coordinator, "ket-qua", key, Map.of("tinh-hinh", "Đã đánh giá xong."));
        DraftPage page = desk.open(leader, "ket-qua", key);
        assertThat(issuer(page)).isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(Objects.requireNonNull(page.head()).symbol()).isEqualTo("BC-SKHCN");
        assertThat(Desk.field(page, "tinh-hinh").value()).isEqualTo("Đã đánh giá xong.");
        assertThat(desk.makes(leader, "ket-qua", key)).isTrue();
        Person other = rounds.person(department("Sở Ban Hành Thử"), Role.COORDINATOR);
        desk.write(other, "ket-qua", key, Map.of("kien-nghi", "Đề nghị công bố."));
        assertThat(issuer(desk.open(other, "ket-qua", key))).isEqualTo("Sở Khoa học và Công nghệ");
    }

    @Test
    void onlyThoseWhoWriteTheReportAndThoseWhoLeadOpenIt() {
        Round round = judgedRounds.published(1).round();
        String key = standings.of(standings.ofUnit(round.unit()).orElseThrow()).getFirst().slug();
        for (Role role : List.of(Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER)) {
            Person person = rounds.person(round.unit(), role);
            assertThat(reports.offers(person, ui())).as(role.id()).isEmpty();
            assertThatThrownBy(() -> reports.open(person, key, ui())).as(role.id())
                    .isInstanceOf(AccessDeniedException.class);
        }
        Visitor visitor = new Visitor(address());
        visitor.signIn(rounds.person(round.unit(), Role.UNIT_HEAD).login(), Round.PASSWORD);
        for (String act : List.of("", "/lap", "/bang-tinh")) {
            assertThat(visitor.post("/van-ban/ket-qua/" + key + act, Map.of("tinh-hinh", "x")).statusCode()).as(act)
                    .isEqualTo(403);
        }
    }

    @Test
    void theMinutesOfAUnitAreNotIssuedByTheUnitAndTellItNothingThatIsWritten() {
        noStandingAgency();
        AppealRound made = appeals.begin(1);
        String key = UnitPapers.key(made.round(), made.unit());
        assertThat(desk.open(made.head(), "bien-ban", key).head()).isNull();
        Person coordinator = rounds.person(department("Sở Khoa học và Công nghệ"), Role.COORDINATOR);
        desk.write(coordinator, "bien-ban", key, Map.of("ket-luan", "Chưa thông báo."));
        DraftPage page = desk.open(made.head(), "bien-ban", key);
        assertThat(issuer(page)).isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(page.reads()).isFalse();
        assertThat(page.fields()).isEmpty();
        assertThat(page.changedBy()).isNull();
        assertThat(desk.makes(made.head(), "bien-ban", key)).isTrue();
        assertThat(Desk.field(desk.open(rounds.person(null, Role.COUNCIL_MEMBER), "bien-ban", key), "ket-luan").value())
                .isEqualTo("Chưa thông báo.");
        Draft seen = papers.minutes(made.head(), made.round(), made.unit());
        assertThat(seen.reads()).isFalse();
    }

    @Test
    void minutesAskForNoDay() {
        AppealRound made = appeals.begin(1);
        DraftPage page = desk.open(rounds.person(made.round().department(), Role.COORDINATOR), "bien-ban",
                UnitPapers.key(made.round(), made.unit()));
        assertThat(page.fields()).extracting(DraftPage.Field::id).contains("so").doesNotContain("ngay");
    }

    @Test
    void aFormHasNoSymbol() {
        Round round = signed.round(1);
        Person head = rounds.person(round.unit(), Role.UNIT_HEAD);
        DraftPage page = desk.open(head, "phieu", UnitPapers.key(round, round.unit()));
        assertThat(Objects.requireNonNull(page.head()).symbol()).isEmpty();
        assertThat(Objects.requireNonNull(page.head()).unseen()).isTrue();
        desk.set(head, desk.head(head), Map.of("dia-danh", "Xã Thử"));
        assertThat(Objects.requireNonNull(desk.open(head, "phieu", UnitPapers.key(round, round.unit())).head())
                .unseen()).isFalse();
    }

    @Test
    void aPlanIsIssuedByWhomItNamesWithItsNumberItsDayAndItsSigner() {
        String key = jdbc.sql("select id from plan where slug = 'thua-thien-hue-222-2020' and sample")
                .query(Long.class).single().toString();
        Person appraiser = rounds.person(department("Sở Ban Hành Thử"), Role.APPRAISER);
        DraftPage page = desk.open(appraiser, "ke-hoach", key);
        assertThat(issuer(page)).isEqualTo("Ủy ban nhân dân tỉnh Thừa Thiên Huế");
        assertThat(Objects.requireNonNull(page.head()).symbol()).isEqualTo("KH-UBND");
        assertThat(Desk.field(page, "so").value()).isEqualTo("222");
        assertThat(Desk.field(page, "ngay").value()).isEqualTo("21/10/2020");
        Draft draft = plans.open(appraiser, key, ui());
        Issuer issuer = Objects.requireNonNull(issuers.of(appraiser, draft, null));
        assertThat(issuer.place()).isEqualTo("Thừa Thiên Huế");
        assertThat(issuer.signer()).isEqualTo(draft.issued().signer());
    }

    @Test
    void aPlanThatNamesOneOfOurUnitsBearsWhatThatUnitHasSet() {
        String key = jdbc.sql("select id from plan where slug = 'thua-thien-hue-222-2020' and sample")
                .query(Long.class).single().toString();
        Person appraiser = rounds.person(department("Sở Ban Hành Thử"), Role.APPRAISER);
        Draft draft = plans.open(appraiser, key, ui());
        long province = units.add(Actor.SYSTEM, NewUnit.named("Tỉnh Thừa Thiên Huế", Level.PROVINCE, null)
                .during(LocalDate.of(2025, 7, 1), null)); // the list of the country has one before
        long department = units.add(Actor.SYSTEM, NewUnit.named("Sở Thử Huế", Level.DEPARTMENT, province));
        Person head = rounds.person(province, Role.UNIT_HEAD);
        desk.set(head, desk.head(head), Map.of("noi-nhan", "Lưu: VT, Thử Nghiệm", "nguoi-ky", "Nguyễn Văn Khác"));
        assertThat(issuers.of(appraiser, draft, department)).isNotNull().satisfies(issuer -> {
            assertThat(issuer.unit()).isEqualTo(province);
            assertThat(issuer.recipients()).containsExactly("Lưu: VT, Thử Nghiệm");
            assertThat(issuer.signer()).as("the plan says who signed it").isEqualTo(draft.issued().signer());
        });
        assertThat(Objects.requireNonNull(issuers.of(appraiser, draft, department("Sở Thử Nơi Khác"))).unit()).isZero();
    }

    @Test
    void theHeadingOfADistrictDoesNotNameItsProvince() {
        Issuer issuer = Issuer.named("UBND huyện Bù Đăng, tỉnh Bình Phước", key -> key);
        assertThat(issuer.place()).isEqualTo("Bù Đăng");
        assertThat(issuer.name()).endsWith("huyện Bù Đăng");
    }

    @Test
    void whatIsSuggestedForAUnitFollowsFromItsPlace() {
        long province = units.add(Actor.SYSTEM, NewUnit.named("Tỉnh Gợi Ý", Level.PROVINCE, null));
        long department = units.add(Actor.SYSTEM, NewUnit.named("Sở Thử Gợi Ý", Level.DEPARTMENT, province));
        long centre = units.add(Actor.SYSTEM, NewUnit.named("Trung tâm Thử", Level.OTHER, department));
        long district = units.add(Actor.SYSTEM, NewUnit.named("UBND huyện Gợi Ý", Level.DISTRICT, province));
        assertThat(issuers.of(department)).extracting(Issuer::superior, Issuer::name, Issuer::place)
                .containsExactly("Ủy ban nhân dân tỉnh Gợi Ý", "Sở Thử Gợi Ý", "Gợi Ý");
        assertThat(issuers.of(centre)).extracting(Issuer::superior, Issuer::name, Issuer::place)
                .containsExactly("Sở Thử Gợi Ý", "Trung tâm Thử", "Gợi Ý");
        assertThat(issuers.of(centre).capacity()).containsExactly("GIÁM ĐỐC");
        assertThat(issuers.of(district)).extracting(Issuer::superior, Issuer::name, Issuer::place)
                .containsExactly("", "Ủy ban nhân dân huyện Gợi Ý", "Gợi Ý");
        assertThat(issuers.of(district).capacity()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }
}
