package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Phase;

/** A grid on the running application. */
class GridTest extends WebTest {

    private static final String LEAF = "5.10.1";
    private static final String A = "ho-so-tinh";
    private static final String B = "ho-so-truc-tuyen-tinh";

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Entries entries;
    @Autowired
    private EntryStore store;

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isEqualTo("/");
        return visitor;
    }

    private Visitor officer(Round round) {
        return visitor(rounds.person(round.department(), Role.DATA_OFFICER));
    }

    private static String path(Round round) {
        return "/ky/" + round.id() + "/bang/" + round.department();
    }

    /** The form of a page as it would be sent without anything typed. */
    private static Map<String, String> form(Round round, int version) {
        Map<String, String> form = new HashMap<>(Map.of("chi-so", LEAF, "q", "", "trang", "1"));
        round.units().forEach(unit -> {
            form.put("version-" + unit, Integer.toString(version));
            form.put("value-" + unit + "-" + A, "");
            form.put("value-" + unit + "-" + B, "");
        });
        return form;
    }

    private Optional<String> value(Round round, long unit, String input) {
        return Optional.ofNullable(store.values(round.id(), unit).get(input)).map(StoredValue::value);
    }

    private int version(Round round, long unit) {
        return store.find(round.entry(unit, LEAF)).orElseThrow().version();
    }

    private void saveAsOther(Round round, long unit, int version, Map<String, String> typed) {
        entries.save(rounds.person(round.department(), Role.DATA_OFFICER), round.campaign(), round.entry(unit, LEAF),
                new Typed(version, typed, Map.of(), "", Claim.NONE));
    }

    @Test
    void everyRowInWhichSomethingWasTypedIsSavedOnce() {
        Round round = rounds.begin(3, LEAF);
        Visitor officer = officer(round);
        String page = officer.get(path(round)).body();
        round.units().forEach(unit -> assertThat(page).contains("name=\"value-" + unit + "-" + A + "\"",
                "name=\"version-" + unit + "\" value=\"0\""));
        Map<String, String> form = form(round, 0);
        form.put("value-" + round.units().getFirst() + "-" + A, "412.650");
        form.put("value-" + round.units().getFirst() + "-" + B, "199.599");
        form.put("value-" + round.units().getLast() + "-" + A, "1000");
        HttpResponse<String> answer = officer.post(path(round), form);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(officer.get(officer.target(answer)).body()).contains("Đã lưu 2 hàng", "value=\"412.650\"", "3,22",
                "value=\"1.000\"");
        assertThat(value(round, round.units().getFirst(), B)).contains("199599");
        assertThat(version(round, round.units().getFirst())).isEqualTo(1);
        assertThat(version(round, round.units().get(1))).isZero();
        assertThat(store.find(round.entry(round.units().getFirst(), LEAF)).orElseThrow().answered()).isTrue();

        Map<String, String> untouched = form(round, 1);
        untouched.put("version-" + round.units().get(1), "0");
        untouched.put("value-" + round.units().getFirst() + "-" + A, "412.650");
        untouched.put("value-" + round.units().getFirst() + "-" + B, "199.599");
        untouched.put("value-" + round.units().getLast() + "-" + A, "1.000");
        assertThat(officer.get(officer.target(officer.post(path(round), untouched))).body())
                .contains("không có gì để lưu");
        assertThat(version(round, round.units().getFirst())).isEqualTo(1);
    }

    @Test
    void aRowThatSomebodyElseChangedWaitsForAChoiceAndTheOthersAreSaved() {
        Round round = rounds.begin(3, LEAF);
        long taken = round.units().getFirst();
        long free = round.units().get(1);
        long untouched = round.units().getLast();
        Visitor officer = officer(round);
        saveAsOther(round, taken, 0, Map.of(A, "500", B, "20"));
        saveAsOther(round, untouched, 0, Map.of(A, "77"));
        Map<String, String> form = form(round, 0);
        form.put("value-" + taken + "-" + A, "600");
        form.put("value-" + free + "-" + A, "10");
        HttpResponse<String> answer = officer.post(path(round), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Đã lưu 1 hàng", "vừa được người khác lưu", "Đang lưu: 500", "Cán Bộ Thử",
                "name=\"keep-" + taken + "\"", "name=\"version-" + taken + "\" value=\"0\"",
                "name=\"theirs-" + taken + "\" value=\"1\"", "value=\"600\"")
                .doesNotContain("name=\"keep-" + free, "name=\"keep-" + untouched);
        assertThat(value(round, taken, A)).contains("500");
        assertThat(value(round, free, A)).contains("10");
        assertThat(value(round, untouched, A)).as("untouched by this person").contains("77");

        Map<String, String> second = new HashMap<>(form);
        second.put("version-" + free, "1");
        second.put("theirs-" + taken, "1");
        assertThat(officer.post(path(round), second).statusCode()).as("nothing chosen yet").isEqualTo(422);
        assertThat(value(round, taken, A)).contains("500");
        second.put("keep-" + taken, "mine");
        assertThat(officer.post(path(round), second).statusCode()).isEqualTo(303);
        assertThat(value(round, taken, A)).contains("600");
        assertThat(value(round, taken, B)).as("only what was typed replaces the other's").contains("20");
    }

    @Test
    void takingWhatIsSavedLeavesItAndAThirdSaveInBetweenIsAConflictAgain() {
        Round round = rounds.begin(1, LEAF);
        Visitor officer = officer(round);
        saveAsOther(round, round.unit(), 0, Map.of(A, "500"));
        Map<String, String> form = form(round, 0);
        form.put("value-" + round.unit() + "-" + A, "600");
        form.put("theirs-" + round.unit(), "1");
        form.put("keep-" + round.unit(), "saved");
        assertThat(officer.post(path(round), form).statusCode()).isEqualTo(303);
        assertThat(value(round, round.unit(), A)).contains("500");
        saveAsOther(round, round.unit(), 1, Map.of(A, "501"));
        form.put("keep-" + round.unit(), "mine");
        HttpResponse<String> third = officer.post(path(round), form);
        assertThat(third.statusCode()).isEqualTo(422);
        assertThat(third.body()).contains("name=\"theirs-" + round.unit() + "\" value=\"2\"", "Đang lưu: 501");
        assertThat(value(round, round.unit(), A)).contains("501");
    }

    @Test
    void everythingUnreadableIsNamedWithRowAndColumnAndNothingTypedIsLost() {
        Round round = rounds.begin(2, LEAF);
        Map<String, String> form = form(round, 0);
        form.put("value-" + round.units().getFirst() + "-" + A, "nhiều");
        form.put("value-" + round.units().getFirst() + "-" + B, "5");
        form.put("value-" + round.units().getLast() + "-" + A, "0.86");
        HttpResponse<String> answer = officer(round).post(path(round), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("-01: Ô a (", "-02: Ô a (", "chỉ nhập số", "dùng dấu phẩy",
                "value=\"nhiều\"", "value=\"0.86\"", "#field-value-" + round.units().getLast() + "-" + A);
        assertThat(value(round, round.units().getFirst(), B)).as("what can be read is saved").contains("5");
        assertThat(value(round, round.units().getFirst(), A)).isEmpty();
    }

    @Test
    void aClearedCellTakesTheValueAway() {
        Round round = rounds.begin(1, LEAF);
        saveAsOther(round, round.unit(), 0, Map.of(A, "500", B, "100"));
        Map<String, String> form = form(round, 1);
        form.put("value-" + round.unit() + "-" + B, "100");
        assertThat(officer(round).post(path(round), form).statusCode()).isEqualTo(303);
        assertThat(value(round, round.unit(), A)).isEmpty();
        assertThat(value(round, round.unit(), B)).contains("100");
    }

    @Test
    void onlyFiguresThatAreEnteredAtTheIndicatorAreColumns() {
        // "cb-cntt" is the home figure of one indicator and shown at others.
        Round all = rounds.begin(1);
        Visitor officer = visitor(rounds.person(all.unit(), Role.DATA_OFFICER));
        String page = officer.get("/ky/" + all.id() + "/bang/" + all.unit() + "?chi-so=7.1.1").body();
        assertThat(page).contains("<option value=\"7.1.1\" selected");
    }

    @Test
    void rowsArePagedAndFoundWithoutDiacritics() {
        Round round = rounds.begin(60, LEAF);
        Visitor officer = officer(round);
        String page = officer.get(path(round)).body();
        assertThat(page).contains("-50<").doesNotContain("-51<").contains("chi-so=5.10.1&amp;trang=2");
        assertThat(officer.get(path(round) + "?chi-so=" + LEAF + "&trang=2").body()).contains("-51<", "-60<")
                .doesNotContain("-50<");
        String number = officer.get(path(round) + "?q=xa%20thu").body();
        assertThat(number).contains("-50<").contains("q=xa+thu&amp;trang=2");
        assertThat(officer.get(path(round) + "?q=khong%20co").body()).contains("Không có đơn vị nào khớp");
    }

    @Test
    void onlyTheOfficerOfTheProvidingUnitSavesAndOnlyInSelfAssessment() {
        Round round = rounds.begin(1, LEAF);
        Map<String, String> form = form(round, 0);
        form.put("value-" + round.unit() + "-" + A, "5");
        Visitor stranger = visitor(rounds.person(round.unit(), Role.DATA_OFFICER));
        assertThat(stranger.get(path(round)).statusCode()).isEqualTo(403);
        assertThat(stranger.post(path(round), form).statusCode()).isEqualTo(403);
        for (Visitor reader : List.of(visitor(rounds.person(null, Role.COORDINATOR)),
                visitor(rounds.person(round.department(), Role.UNIT_HEAD)))) {
            assertThat(reader.get(path(round)).body()).doesNotContain("cell-input", "Lưu bảng");
            assertThat(reader.post(path(round), form).statusCode()).isEqualTo(403);
        }
        Visitor officer = officer(round);
        Map<String, String> foreign = new HashMap<>(form);
        foreign.put("chi-so", "5.10.2"); // supplied by the unit itself
        assertThat(officer.post(path(round), foreign).statusCode()).isEqualTo(404);
        rounds.move(round, Phase.APPRAISAL);
        HttpResponse<String> late = officer.post(path(round), form);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Giai đoạn hiện tại không cho nhập số liệu");
        assertThat(value(round, round.unit(), A)).isEmpty();
    }
}
