package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chiso.document.Layout;
import vn.chiso.document.StandardTemplate;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.AppealRound;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.platform.Installation;

/** Documents that were made: who sees them, what the audit says, what is said when one is gone or cannot be made. */
class MadePagesTest extends WebTest {

    private static final String[] HTMX = {"HX-Request", "true"};
    private static final String UNKNOWN = ReportPaths.made("0123456789abcdef");

    @Autowired
    private Signed signed;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private AppealRound.Maker appeals;
    @Autowired
    private TemplateStore templates;
    @Autowired
    private Installation installation;
    @Autowired
    private JdbcClient jdbc;

    private Visitor signIn(Person person) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor;
    }

    private static String form(Round round) {
        return ReportPaths.draft("phieu", UnitPapers.key(round, round.unit()));
    }

    /** Has the form of the unit made, waits for it, and says where it is. */
    private static String make(Visitor visitor, Round round) {
        return make(visitor, form(round));
    }

    private static String make(Visitor visitor, String draft) {
        HttpResponse<String> answer = visitor.post(draft + "/lap", Map.of());
        String path = visitor.target(answer);
        assertThat(path).startsWith(ReportPaths.DOCUMENTS + "/ban-in/");
        assertThat(Visitor.again(() -> visitor.get(path).body(), page -> !page.contains("id=\"tien-do\"")))
                .doesNotContain("id=\"tien-do\"");
        return path;
    }

    private List<String> lines(Person person) {
        return jdbc.sql("select action from audit_line where actor_id = ? and action like 'document.%' order by id")
                .param(person.id()).query(String.class).list();
    }

    @Test
    void aPageThatWaitsForADocumentWhichIsGoneIsLedBackAndToldWhy() {
        Round round = signed.round(1);
        Visitor visitor = signIn(rounds.person(round.unit(), Role.DATA_OFFICER));
        HttpResponse<String> waiting = visitor.get(UNKNOWN + "/tien-do", HTMX);
        assertThat(waiting.statusCode()).isEqualTo(200);
        assertThat(waiting.headers().firstValue("HX-Redirect")).contains(ReportPaths.DOCUMENTS);
        assertThat(visitor.get(ReportPaths.DOCUMENTS).body()).contains("Văn bản đã lập không còn");
        assertThat(visitor.target(visitor.get(UNKNOWN))).isEqualTo(ReportPaths.DOCUMENTS);
    }

    @Test
    void whatWasMadeIsListedForWhoeverHadItMadeAndForNobodyElse() {
        Round round = signed.round(1);
        Visitor officer = signIn(rounds.person(round.unit(), Role.DATA_OFFICER));
        String path = make(officer, round);
        assertThat(officer.get(ReportPaths.DOCUMENTS).body()).contains("Văn bản bạn vừa lập",
                "href=\"" + path + "\"", "Đã lập xong");
        Visitor head = signIn(rounds.person(round.unit(), Role.UNIT_HEAD));
        assertThat(head.get(ReportPaths.DOCUMENTS).body()).doesNotContain("Văn bản bạn vừa lập");
    }

    @Test
    void nobodyElseGetsAnythingOfAMadeDocument() {
        Round round = signed.round(1);
        String path = make(signIn(rounds.person(round.unit(), Role.DATA_OFFICER)), round);
        Person other = rounds.person(round.unit(), Role.DATA_OFFICER);
        Visitor visitor = signIn(other);
        assertThat(visitor.target(visitor.get(path))).isEqualTo(ReportPaths.DOCUMENTS);
        for (String part : List.of("/tep.docx", "/tep.pdf", "/tep.xlsx", "/trang/1.png")) {
            assertThat(visitor.get(path + part).statusCode()).as(part).isEqualTo(404);
        }
        assertThat(visitor.get(path + "/tien-do", HTMX).headers().firstValue("HX-Redirect"))
                .contains(ReportPaths.DOCUMENTS);
        assertThat(lines(other)).isEmpty();
    }

    @Test
    void whoHasMovedToAnotherUnitSeesNothingOfItAnyMore() {
        Round round = signed.round(2);
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        Visitor visitor = signIn(officer);
        String path = make(visitor, round);
        assertThat(visitor.download(path + "/tep.pdf").statusCode()).isEqualTo(200);
        jdbc.sql("update person set unit_id = ? where id = ?").param(round.units().getLast()).param(officer.id())
                .update();
        for (String part : List.of("", "/tep.docx", "/tep.pdf", "/trang/1.png")) {
            assertThat(visitor.get(path + part).statusCode()).as(part).isEqualTo(403);
        }
    }

    @Test
    void whoMayNotReadTheTextsAnyMoreSeesNothingThatWasMadeWithThem() {
        AppealRound appeal = appeals.begin(1);
        Person reader = rounds.person(appeal.unit(), Role.COORDINATOR);
        Visitor visitor = signIn(reader);
        String minutes = ReportPaths.draft("bien-ban", UnitPapers.key(appeal.round(), appeal.unit()));
        String path = make(visitor, minutes);
        assertThat(visitor.download(path + "/tep.pdf").statusCode()).isEqualTo(200);
        jdbc.sql("update person_role set role = ? where person_id = ?").param(Role.DATA_OFFICER.name())
                .param(reader.id()).update();
        assertThat(visitor.get(minutes).statusCode()).as("the minutes without texts").isEqualTo(200);
        assertThat(visitor.get(path + "/tep.pdf").statusCode()).isEqualTo(403);
        assertThat(visitor.get(path).statusCode()).isEqualTo(403);
    }

    /** The program's template of forms with tracked changes in two paragraphs. */
    private static byte[] tracked() {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(StandardTemplate.of(Layout.FORM)))) {
            document.getParagraphs().stream().limit(2).forEach(each -> each.getCTP().addNewIns().setAuthor("A"));
            document.write(changed);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
        return changed.toByteArray();
    }

    @Test
    void aTemplateThatWasTakenBeforeTheCheckAskedSoMuchIsToldAndDropped() {
        Round round = signed.round(1);
        Visitor officer = signIn(rounds.person(round.unit(), Role.DATA_OFFICER));
        Person person = rounds.person(null, Role.COORDINATOR);
        Visitor coordinator = signIn(person);
        templates.keep(Layout.FORM, "mẫu cũ.docx", tracked(), Instant.now(), person.id());
        try {
            assertThat(officer.target(officer.post(form(round) + "/lap", Map.of()))).isEqualTo(form(round));
            assertThat(officer.get(form(round)).body()).contains("Mẫu riêng mẫu cũ.docx không còn dùng được");
            assertThat(coordinator.get(ReportPaths.TEMPLATES).body()).contains(
                    "Mẫu riêng này không còn dùng được: 2 chỗ",
                    "thay đổi đang theo dõi");
        } finally {
            coordinator.post(ReportPaths.TEMPLATES + "/" + Layout.FORM.id() + "/bo", Map.of());
        }
        assertThat(coordinator.get(ReportPaths.TEMPLATES).body()).doesNotContain("không còn dùng được");
        make(officer, round);
    }

    @Test
    void pagesStayInNoCacheAndTheFirstThatIsLookedAtHasItsLineInTheAudit() {
        Round round = signed.round(1);
        Person officer = rounds.person(round.unit(), Role.DATA_OFFICER);
        Visitor visitor = signIn(officer);
        String path = make(visitor, round);
        assertThat(lines(officer)).isEmpty();
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> picture = visitor.download(path + "/trang/1.png");
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Cache-Control")).contains("private, no-store");
        }
        assertThat(lines(officer)).containsExactly("document.previewed");
        HttpResponse<byte[]> file = visitor.download(path + "/tep.docx");
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(lines(officer)).containsExactly("document.previewed", "document.exported");
        assertThat(visitor.get(path + "/trang/0.png").statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "/trang/99.png").statusCode()).isEqualTo(404);
    }

    @Test
    void whereNothingCanBeWrittenThePageSaysSoAndNothingStays() throws IOException {
        Round round = signed.round(1);
        Visitor visitor = signIn(rounds.person(round.unit(), Role.DATA_OFFICER));
        make(visitor, round); // after which nobody else's waits either
        Path folder = installation.data().resolve("documents");
        FileSystemUtils.deleteRecursively(folder);
        Files.writeString(folder, "in the way, as a full disk would be");
        try {
            String path = make(visitor, round);
            assertThat(visitor.get(path).body()).contains("Không ghi được tệp văn bản");
            assertThat(visitor.get(path + "/tep.docx").statusCode()).isEqualTo(404);
            assertThat(visitor.get(ReportPaths.DOCUMENTS).body()).contains("Không lập được");
        } finally {
            Files.delete(folder);
        }
        assertThat(visitor.download(make(visitor, round) + "/tep.docx").statusCode()).isEqualTo(200);
    }
}
