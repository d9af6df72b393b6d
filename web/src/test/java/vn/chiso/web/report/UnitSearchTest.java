package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;

/** Every form and every minutes that a person may open can be found, however many units there are. */
class UnitSearchTest extends WebTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/van-ban/(?:phieu|bien-ban)/[0-9-]+)\"");

    @Autowired
    private Signed signed;
    @Autowired
    private Round.Maker rounds;

    private Visitor signIn(Person person) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor;
    }

    private static String search(Round round, String text, int page) {
        return ReportPaths.UNITS + "?ky=" + round.id() + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&trang=" + page;
    }

    private static List<String> links(Visitor visitor, String path) {
        return LINK.matcher(visitor.get(path).body()).results().map(found -> found.group(1)).toList();
    }

    private static String paper(String kind, Round round, long unit) {
        return ReportPaths.draft(kind, UnitPapers.key(round, unit));
    }

    @Test
    void everyUnitOfARoundIsFoundPageByPageAndByNameWithoutDiacritics() {
        Round round = signed.empty(30);
        Visitor coordinator = signIn(rounds.person(null, Role.COORDINATOR));
        List<String> first = links(coordinator, search(round, "", 1));
        List<String> second = links(coordinator, search(round, "", 2));
        assertThat(first).hasSize(25).contains(paper("phieu", round, round.unit()));
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first)
                .contains(paper("phieu", round, round.units().getLast()));
        assertThat(coordinator.get(search(round, "", 1)).body()).contains(
                "/van-ban/don-vi?ky=" + round.id() + "&amp;q=&amp;trang=2");
        assertThat(links(coordinator, search(round, "xa thu " + number(round) + "-30", 1)))
                .containsExactly(paper("phieu", round, round.units().getLast()));
        assertThat(coordinator.get(search(round, "không có", 1)).body()).contains("Không có đơn vị nào phù hợp");
        assertThat(links(coordinator, ReportPaths.DOCUMENTS)).as("the list only begins").hasSizeLessThan(25);
        assertThat(coordinator.get(ReportPaths.DOCUMENTS).body()).contains("href=\"" + ReportPaths.UNITS + "\"");
        assertThat(coordinator.get(second.getLast()).statusCode()).isEqualTo(200);
    }

    private static String number(Round round) {
        return round.campaign().name().replaceAll("\\D", "");
    }

    @Test
    void membersOfTheCouncilFindFormsAndMinutesOnceTheAppraisalHasBegun() {
        Round round = signed.round(2);
        Person member = rounds.person(null, Role.COUNCIL_MEMBER);
        Visitor visitor = signIn(member);
        assertThat(links(visitor, search(round, "", 1))).doesNotContain(paper("phieu", round, round.unit()));
        rounds.move(round, Phase.APPRAISAL);
        List<String> found = links(visitor, search(round, "", 1));
        assertThat(found).containsExactlyInAnyOrder(paper("phieu", round, round.unit()),
                paper("bien-ban", round, round.unit()), paper("phieu", round, round.units().getLast()),
                paper("bien-ban", round, round.units().getLast()));
        assertThat(found).allSatisfy(path -> assertThat(visitor.get(path).statusCode()).isEqualTo(200));
    }

    @Test
    void whoAppraisesEverythingFindsFormsAndWhoDoesNotFindsNone() {
        Round round = signed.round(2);
        rounds.move(round, Phase.APPRAISAL);
        Visitor all = signIn(signed.appraiser(round, null, "1.1", "1.2", "2.1", "2.10"));
        assertThat(links(all, search(round, "", 1))).containsExactlyInAnyOrder(paper("phieu", round, round.unit()),
                paper("phieu", round, round.units().getLast()));
        Visitor some = signIn(signed.appraiser(round, null, "1.1"));
        assertThat(links(some, search(round, "", 1))).isEmpty();
        Visitor officer = signIn(rounds.person(round.unit(), Role.DATA_OFFICER));
        assertThat(links(officer, search(round, "", 1))).as("the own one stands in the list").isEmpty();
        assertThat(links(officer, ReportPaths.DOCUMENTS)).containsExactly(paper("phieu", round, round.unit()));
    }

    @Test
    void thePagesOfAUnitLeadToItsDocuments() {
        Round round = signed.round(2);
        long unit = round.unit();
        String form = paper("phieu", round, unit);
        String minutes = paper("bien-ban", round, unit);
        String dossier = "/ky/" + round.id() + "/ho-so/" + unit;
        String submission = "/ky/" + round.id() + "/nop/" + unit;
        Visitor officer = signIn(rounds.person(unit, Role.DATA_OFFICER));
        assertThat(links(officer, dossier)).containsExactly(form);
        assertThat(links(officer, submission)).containsExactly(form);
        Visitor department = signIn(rounds.person(round.department(), Role.DATA_OFFICER));
        assertThat(links(department, "/ky/" + round.id() + "/nop/" + round.department())).isEmpty();
        rounds.move(round, Phase.APPRAISAL);
        assertThat(links(officer, dossier)).as("not before the appraisal is over").containsExactly(form);
        Visitor coordinator = signIn(rounds.person(null, Role.COORDINATOR));
        assertThat(links(coordinator, dossier)).containsExactly(form, minutes);
        assertThat(links(coordinator, "/ky/" + round.id() + "/tham-dinh/1.1/" + unit)).containsExactly(form, minutes);
        Visitor appraiser = signIn(signed.appraiser(round, null, "1.1"));
        assertThat(links(appraiser, "/ky/" + round.id() + "/tham-dinh/1.1/" + unit)).isEmpty();
    }
}
