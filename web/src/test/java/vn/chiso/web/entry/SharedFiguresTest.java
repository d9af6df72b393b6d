package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Constants;

/** One figure stands behind several indicators: what was handed in with it stays what it was. */
class SharedFiguresTest extends EntryTest {

    private static final String A = SmallFramework.A;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Constants constants;

    /** A round in which the units hand in 2.10, which counts the figure that the department enters at 1.1. */
    private Round handedIn(EntryState state) {
        Round round = small(1, "1.1");
        saved(save(officer(round.department()), round, round.entry(round.unit(), "1.1"), typed(0, Map.of(A, "1.000"))));
        jdbc.sql("update entry set state = ? where campaign_id = ? and leaf = '2.10'").param(state.name())
                .param(round.id()).update();
        return round;
    }

    @Test
    void aFigureStaysWhileAnotherIndicatorIsHandedInWithIt() {
        for (EntryState state : List.of(EntryState.PROPOSED, EntryState.SUBMITTED, EntryState.IN_APPRAISAL)) {
            Round round = handedIn(state);
            Person officer = officer(round.department());
            EntryKey key = round.entry(round.unit(), "1.1");
            SaveResult.Saved result = saved(save(officer, round, key, typed(1, Map.of(A, "900",
                    SmallFramework.B, "300"), "Theo báo cáo")));
            assertThat(result.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.field()).isEqualTo("value-" + A);
                assertThat(refusal.facts()).contains("2.10", "Quy mô hồ sơ");
            });
            assertThat(value(key, A)).as(state.name()).contains("1000");
            assertThat(value(key, SmallFramework.B)).as("what only this indicator uses is saved").contains("300");
            assertThat(saved(save(officer, round, key, typed(2, Map.of(A, "1.000"), "Như cũ"))).refusals())
                    .as("the same figure is no change").isEmpty();
            assertThat(saved(save(officer, round, key, typed(3, Map.of(A, ""), "Như cũ"))).refusals())
                    .as("taking it away is").hasSize(1);
            jdbc.sql("update entry set state = 'RETURNED' where campaign_id = ? and leaf = '2.10'").param(round.id())
                    .update();
            assertThat(saved(save(officer, round, key, typed(3, Map.of(A, "900"), "Sửa"))).refusals()).isEmpty();
            assertThat(value(key, A)).contains("900");
        }
    }

    @Test
    void aFigureWhoseOwnIndicatorWasSentBackIsAskedForAnewWhoeverUsesIt() {
        for (EntryState state : List.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL, EntryState.APPRAISED)) {
            Round round = handedIn(state);
            EntryKey key = round.entry(round.unit(), "1.1");
            sendBack(round);
            Person officer = officer(round.department());
            assertThat(saved(save(officer, round, key, typed(1, Map.of(A, "900"), "Sửa"))).refusals())
                    .as(state.name()).isEmpty();
            assertThat(value(key, A)).contains("900");
        }
        for (EntryState state : List.of(EntryState.PROPOSED, EntryState.APPEALED)) {
            Round round = handedIn(state);
            EntryKey key = round.entry(round.unit(), "1.1");
            sendBack(round);
            assertThat(saved(save(officer(round.department()), round, key, typed(1, Map.of(A, "900"), "Sửa")))
                    .refusals()).as("what the head or the council has before them stays: " + state).hasSize(1);
        }
    }

    private void sendBack(Round round) {
        jdbc.sql("update entry set state = 'RETURNED' where campaign_id = ? and leaf = '1.1'").param(round.id())
                .update();
    }

    @Test
    void theGridSaysItAtTheCell() {
        Round round = handedIn(EntryState.SUBMITTED);
        Map<String, String> form = new HashMap<>(Map.of("chi-so", "1.1", "q", "", "trang", "1"));
        form.put("version-" + round.unit(), "1");
        form.put("value-" + round.unit() + "-" + A, "900");
        form.put("value-" + round.unit() + "-" + SmallFramework.B, "");
        HttpResponse<String> answer = visitor(officer(round.department()))
                .post("/ky/" + round.id() + "/bang/" + round.department(), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("chỉ số 2.10 (Quy mô hồ sơ) đã trình hoặc đã nộp cũng dùng số liệu này");
        assertThat(value(round.entry(round.unit(), "1.1"), A)).contains("1000");
    }

    @Test
    void aConstantThatIsStillMissingHoldsNobodyUp() {
        Round round = rounds.begin(1);
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "4.2.8");
        assertThat(saved(save(officer, round, key, typed(0, Map.of(), "Chưa có"))).entry().answered())
                .as("the unit's own figure").isFalse();
        Entry entry = saved(save(officer, round, key, typed(1, Map.of("giao-dich-chia-se", "1.500"), "Có")))
                .entry();
        assertThat(entry.answered()).isTrue();
        assertThat(visitor(officer).get(key.path()).body()).contains("điều phối viên chưa nhập số liệu chung của kỳ");
    }

    @Test
    void aConstantThatComesLateIsLookedAtWithWhatIsEntered() {
        Round round = rounds.begin(2);
        Person officer = officer(round.unit());
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        EntryKey key = round.entry(round.unit(), "4.2.8");
        saved(save(officer, round, key, typed(0, Map.of("giao-dich-chia-se", "1.500"), "Có")));
        var input = Constants.of(campaigns.framework(round.campaign()).framework()).getFirst();
        assertThat(constants.set(coordinator, round.campaign(), input, null, "0", "Bộ công bố")).isTrue();
        assertThat(entry(key).errors()).as("nothing can be divided by 0").isEqualTo(1);
        var wrong = constants.values(round.id()).get(input.id().value());
        assertThat(constants.set(coordinator, round.campaign(), input, wrong, "1000", "Bộ đính chính")).isTrue();
        assertThat(entry(key).errors()).isZero();
        assertThat(entry(key).answered()).isTrue();
    }
}
