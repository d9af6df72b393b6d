package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.platform.Refusal;

/** Saving what a unit says about an indicator, on the running application. */
class EntriesTest extends EntryTest {

    private static final String A = SmallFramework.A;
    private static final String B = SmallFramework.B;

    @Autowired
    private Declarations declarations;
    @Autowired
    private Flagging flagging;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsTypedIsTheNextVersionAndScoredExactly() {
        Round round = rounds.begin(1);
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "5.10.1");
        assertThat(entry(key)).extracting(Entry::version, Entry::state, Entry::answered)
                .containsExactly(0, EntryState.EMPTY, false);
        SaveResult.Saved saved = saved(save(officer, round, key, new Typed(0,
                Map.of("ho-so-tinh", "412.650", "ho-so-truc-tuyen-tinh", " 199599 "),
                Map.of("ho-so-tinh", "Hệ thống một cửa"), "", Claim.NONE)));
        assertThat(saved.refusals()).isEmpty();
        assertThat(saved.entry()).extracting(Entry::version, Entry::state, Entry::answered, Entry::needsProof,
                Entry::changedBy).containsExactly(1, EntryState.ENTERING, true, true, officer.id());
        assertThat(store.values(round.id(), round.unit())).hasSize(2)
                .hasEntrySatisfying("ho-so-tinh", figure -> assertThat(figure)
                        .extracting(StoredValue::value, StoredValue::source, StoredValue::changedBy)
                        .containsExactly("412650", "Hệ thống một cửa", officer.id()))
                .hasEntrySatisfying("ho-so-truc-tuyen-tinh",
                        figure -> assertThat(figure.value()).isEqualTo("199599"));
        assertThat(flagging.look(declarations.of(round.campaign(), round.unit())).sheet().scores().get(code("5.10.1")))
                .satisfies(score -> assertThat(score.points())
                        .isEqualTo(Exact.of(199599, 412650).dividedBy(Exact.of(3, 5)).times(Exact.of(4))));
        assertThat(visitor(officer).get(key.path()).body()).contains("3,22 <small>/ 4", "value=\"412.650\"");
    }

    @Test
    void whatCannotBeReadKeepsWhatWasThereAndTheRefusalNamesTheField() {
        Round round = small(1);
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "1.1");
        saved(save(officer, round, key, new Typed(0, Map.of(A, "100", B, "50"), Map.of(A, "Báo cáo"), "Vì sao",
                Claim.NONE)));
        SaveResult.Saved half = saved(save(officer, round, key, new Typed(1, Map.of(A, "nhiều", B, "60"),
                Map.of(A, "x".repeat(201)), "y".repeat(4001), Claim.NOT_APPLICABLE)));
        assertThat(half.refusals()).extracting(Refusal::field)
                .containsExactlyInAnyOrder("value-" + A, "source-" + A, "explanation", "claim");
        assertThat(store.content(key, 2)).isEqualTo(
                new EntryContent(Map.of(A, "100", B, "60"), Map.of(A, "Báo cáo"), "Vì sao", Claim.NONE));

        Visitor visitor = visitor(officer);
        HttpResponse<String> answer = visitor.post(key.path() + "/luu", Map.of("version", "2", "value-" + A, "48.37",
                "value-" + B, "61", "explanation", "Vì sao"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ô a (Tổng số hồ sơ): dùng dấu phẩy cho phần thập phân",
                "href=\"#field-value-" + A + "\"", "value=\"48.37\"", "name=\"version\" value=\"3\"");
        assertThat(value(key, A)).contains("100");
        assertThat(value(key, B)).contains("61");
        for (Map<String, String> bad : List.of(Map.of("version", "x"), Map.of("version", "3", "claim", "MAYBE"))) {
            assertThat(visitor.post(key.path() + "/luu", bad).statusCode()).isEqualTo(400);
        }
        assertThat(entry(key).version()).isEqualTo(3);
    }

    @Test
    void whoSavesSecondIsShownBothAndNothingIsOverwritten() {
        Round round = small(1);
        Person first = officer(round.unit());
        Person second = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "1.1");
        saved(save(first, round, key, typed(0, Map.of(A, "100"))));
        saved(save(first, round, key, typed(1, Map.of(A, "110", B, "50"), "Số mới")));
        SaveResult late = save(second, round, key, typed(1, Map.of(A, "120")));
        assertThat(late).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
            assertThat(conflict.base().values()).isEqualTo(Map.of(A, "100"));
            assertThat(conflict.mine().values()).containsEntry(A, "120");
            assertThat(conflict.saved()).isEqualTo(
                    new EntryContent(Map.of(A, "110", B, "50"), Map.of(), "Số mới", Claim.NONE));
            assertThat(List.of(conflict.baseVersion(), conflict.version())).isEqualTo(List.of(1, 2));
            assertThat(conflict.savedBy()).isEqualTo(first.id());
        });
        assertThat(entry(key)).extracting(Entry::version, Entry::explanation).containsExactly(2, "Số mới");
        assertThat(value(key, A)).contains("110");
        assertThat(store.versions(key, 10)).hasSize(2);
    }

    @Test
    void theSameSavedAgainChangesNothingAndIsNoVersion() {
        Round round = small(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        Typed typed = new Typed(0, Map.of(A, "1.000", B, "300"), Map.of(B, "Cổng"), "Ghi chú", Claim.NONE);
        saved(save(officer(round.unit()), round, key, typed));
        Entry once = entry(key);
        assertThat(saved(save(officer(round.unit()), round, key,
                new Typed(1, typed.values(), typed.sources(), typed.explanation(), Claim.NONE))).entry())
                .isEqualTo(once);
        assertThat(saved(save(officer(round.unit()), round, key, typed)).entry()).as("even of an older version")
                .isEqualTo(once);
        assertThat(store.versions(key, 10)).hasSize(1);
        assertThat(audited(round, "entry.saved")).hasSize(1);
    }

    @Test
    void aSharedFigureIsStoredOnceAndShownAtTheOtherIndicators() {
        Round round = rounds.begin(1);
        Person officer = officer(round.unit());
        EntryKey home = round.entry(round.unit(), "7.1.1");
        EntryKey other = round.entry(round.unit(), "7.1.3");
        saved(save(officer, round, home, typed(0, Map.of("cbccvc", "120", "cb-cntt", "30"))));
        saved(save(officer, round, other, typed(0, Map.of("cb-attt", "6", "cbccvc", "999"))));
        assertThat(value(home, "cbccvc")).as("entered at its home only").contains("120");
        assertThat(store.content(other, 1).values()).isEqualTo(Map.of("cb-attt", "6"));
        assertThat(entry(other).answered()).isTrue();
        Visitor visitor = visitor(officer);
        assertThat(visitor.get(other.path()).body()).contains("value=\"120\"", "Nhập ở chỉ số",
                "href=\"" + home.path() + "\"").doesNotContain("name=\"value-cbccvc\"");
        assertThat(visitor.get(home.path()).body()).contains("name=\"value-cbccvc\"",
                "Cũng dùng ở 7.1.3, 7.2.4, 7.2.5.");
        saved(save(officer, round, home, typed(1, Map.of("cbccvc", "", "cb-cntt", "30"))));
        assertThat(entry(other).answered()).as("follows when the figure goes").isFalse();
    }

    @Test
    void theAuditTellsOldAndNewOrNothingAtAll() {
        Round round = small(1);
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "1.1");
        saved(save(officer, round, key, typed(0, Map.of(A, "100", B, "50"))));
        saved(save(officer, round, key, typed(1, Map.of(A, "110", B, ""))));
        assertThat(audited(round, "entry.saved")).hasSize(2).first().satisfies(line -> {
            assertThat(line.actor().id()).isEqualTo(officer.id());
            assertThat(line.subject()).isEqualTo("1.1");
            assertThat(line.unit()).isEqualTo(round.unit());
            assertThat(line.detail()).contains("\"version\":2", "\"ho-so\":[\"100\",\"110\"]",
                    "\"ho-so-mang\":[\"50\",\"\"]");
        });
        transaction.executeWithoutResult(status -> {
            saved(save(officer, round, key, typed(2, Map.of(A, "7"))));
            status.setRollbackOnly();
        });
        assertThat(value(key, A)).contains("110");
        assertThat(entry(key).version()).isEqualTo(2);
        assertThat(audited(round, "entry.saved")).hasSize(2);
    }

    @Test
    void aClaimCountsOnlyWithItsExplanationAndOnlyWhereTheFrameworkAllowsIt() {
        Round round = small(1);
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "1.1");
        saved(save(officer, round, key, new Typed(0, Map.of(), Map.of(), "", Claim.NO_DATA)));
        assertThat(entry(key)).extracting(Entry::claim, Entry::answered).containsExactly(Claim.NO_DATA, false);
        saved(save(officer, round, key, new Typed(1, Map.of(), Map.of(), "Chưa có hệ thống đo", Claim.NO_DATA)));
        assertThat(entry(key).ready()).isTrue();
        assertThat(saved(save(officer, round, key, new Typed(2, Map.of(), Map.of(), "Chưa có hệ thống đo",
                Claim.NOT_APPLICABLE))).refusals()).extracting(Refusal::field).containsExactly("claim");
        assertThat(entry(key).claim()).isEqualTo(Claim.NO_DATA);

        EntryKey open = round.entry(round.unit(), "2.10");
        saved(save(officer, round, open, new Typed(0, Map.of(), Map.of(), "Không có hồ sơ", Claim.NOT_APPLICABLE)));
        assertThat(entry(open)).extracting(Entry::claim, Entry::ready).containsExactly(Claim.NOT_APPLICABLE, true);
        Visitor visitor = visitor(officer);
        assertThat(visitor.get(open.path()).body()).contains("value=\"NOT_APPLICABLE\"");
        assertThat(visitor.get(key.path()).body()).as("no choice that would be refused")
                .doesNotContain("value=\"NOT_APPLICABLE\"");
    }

    @Test
    void figuresWithoutADocumentNeedAnExplanation() {
        Round round = small(1);
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "2.1");
        saved(save(officer, round, key, typed(0, Map.of(SmallFramework.PLAN, "1"), " \n ")));
        assertThat(entry(key)).extracting(Entry::answered, Entry::needsProof).containsExactly(true, true);
        saved(save(officer, round, key, typed(1, Map.of(SmallFramework.PLAN, "1"), "Kế hoạch 12 ở trang web\r\n")));
        assertThat(entry(key)).extracting(Entry::explanation, Entry::ready)
                .containsExactly("Kế hoạch 12 ở trang web", true);
    }

    @Test
    void decomposedLettersAreStoredComposed() {
        Round round = small(1);
        EntryKey key = round.entry(round.unit(), "1.1");
        String explanation = "Giải trình đầy đủ về số liệu";
        String source = "Hệ thống một cửa điện tử";
        saved(save(officer(round.unit()), round, key, new Typed(0, Map.of(A, "5"),
                Map.of(A, Normalizer.normalize(source, Normalizer.Form.NFD)),
                Normalizer.normalize(explanation, Normalizer.Form.NFD), Claim.NONE)));
        assertThat(entry(key).explanation()).isEqualTo(explanation);
        assertThat(store.values(round.id(), round.unit()).values()).extracting(StoredValue::source)
                .containsExactly(source);
        Visitor visitor = visitor(officer(round.unit()));
        visitor.post(key.path() + "/trao-doi", Map.of("body", Normalizer.normalize(explanation, Normalizer.Form.NFD)));
        assertThat(visitor.get(key.path()).body()).contains("<p>" + explanation + "</p>");
    }

    @Test
    void aShareThatLooksLikeAFractionIsAskedAboutAndNotGuessed() {
        Round round = small(1);
        Person officer = officer(round.unit());
        EntryKey key = round.entry(round.unit(), "1.2");
        Visitor visitor = visitor(officer);
        saved(save(officer, round, key, typed(0, Map.of(SmallFramework.SHARE, "0,86"))));
        assertThat(value(key, SmallFramework.SHARE)).as("stored as typed: 0,86 %").contains("0.0086");
        assertThat(visitor.get(key.path()).body()).contains("0,86% hay 86%?");
        assertThat(entry(key).errors()).as("a question does not stand in the way").isZero();
        saved(save(officer, round, key, typed(1, Map.of(SmallFramework.SHARE, "86%"))));
        assertThat(value(key, SmallFramework.SHARE)).contains("0.86");
        assertThat(visitor.get(key.path()).body()).doesNotContain("hay 86%?").contains("value=\"86\"");
    }

    @Test
    void whatIsHandedInOrOfAnotherPhaseIsShut() {
        Round round = small(2, "2.1");
        Person officer = officer(round.unit());
        SmallFramework.fill(entries, store, officer, round.campaign(), round.unit());
        EntryKey key = round.entry(round.unit(), "1.1");
        Typed late = typed(1, Map.of(A, "7"));
        submissions.propose(officer, round.campaign(), round.unit());
        assertThat(save(officer, round, key, late)).isEqualTo(new SaveResult.Shut("entry.shut.state"));
        submissions.sign(head(round.unit()), round.campaign(), round.unit());
        assertThat(save(officer, round, key, late)).isEqualTo(new SaveResult.Shut("entry.shut.state"));
        Visitor visitor = visitor(officer);
        HttpResponse<String> answer = visitor.post(key.path() + "/luu",
                Map.of("version", "1", "value-" + A, "7"));
        assertThat(visitor.target(answer)).isEqualTo(key.path());
        assertThat(visitor.get(key.path()).body()).contains("đã trình hoặc đã nộp nên không sửa được", "Chỉ xem");

        EntryKey untouched = round.entry(round.units().getLast(), "1.1");
        Person other = officer(untouched.unit());
        for (Phase phase : List.of(Phase.APPRAISAL, Phase.APPEAL, Phase.LOCK, Phase.PUBLICATION)) {
            if (phase == Phase.PUBLICATION) { // which needs locked results, the business of another room
                jdbc.sql("update campaign set phase = 'PUBLICATION' where id = ?").param(round.id()).update();
            } else {
                rounds.move(round, phase);
            }
            assertThat(save(other, round, untouched, typed(0, Map.of(A, "7")))).as(phase.id())
                    .isEqualTo(new SaveResult.Shut("entry.shut.phase"));
        }
        assertThat(value(key, A)).contains("1000");
        assertThat(value(untouched, A)).isEmpty();
        assertThat(entry(untouched).version()).isZero();
    }

    @Test
    void whoDoesNotSupplyAnIndicatorCannotSaveIt() {
        Round round = small(2, "1.1");
        EntryKey key = round.entry(round.unit(), "1.1");
        Typed wanted = typed(0, Map.of(A, "7"));
        assertThat(save(officer(round.unit()), round, key, wanted)).as("assessed, not supplying")
                .isInstanceOf(SaveResult.Shut.class);
        assertThat(save(head(round.department()), round, key, wanted)).isInstanceOf(SaveResult.Shut.class);
        assertThatThrownBy(() -> save(officer(round.units().getLast()), round, key, wanted))
                .isInstanceOf(AccessDeniedException.class);
        for (String none : List.of("9.9", "1", "")) {
            assertThatThrownBy(() -> save(officer(round.department()), round,
                    new EntryKey(round.id(), round.unit(), code(none.isEmpty() ? "0" : none)), wanted))
                    .isInstanceOf(ResponseStatusException.class);
        }
        assertThat(value(key, A)).isEmpty();
    }
}
