package vn.chiso.web.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.appraisal.Deciding;
import vn.chiso.web.appraisal.Decision;
import vn.chiso.web.appraisal.Judgement;
import vn.chiso.web.appraisal.Stage;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Round;
import vn.chiso.web.platform.Refusal;

/** A published value is corrected more than once: each correction is weighed against what was published last. */
class RestatementTest extends WebTest {

    @Autowired
    private JudgedRound.Maker rounds;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Publishing publishing;
    @Autowired
    private Locking locking;
    @Autowired
    private SnapshotStore snapshots;

    private Deciding.Result decide(JudgedRound judged, Verdict verdict, String points, @Nullable String code,
            int version) {
        var plain = rounds.judgement(judged, judged.round().unit(), verdict, points, code == null ? "" : code);
        return deciding.decide(judged.coordinator(), rounds.now(judged),
                judged.round().entry(judged.round().unit(), JudgedRound.LEAF), Stage.RESTATEMENT,
                new Judgement(version, plain.declared(), false, verdict, plain.figures(),
                        points, plain.code(), plain.reason(), "", 0));
    }

    private static Decision done(Deciding.Result result) {
        assertThat(result).isInstanceOf(Deciding.Result.Done.class);
        return ((Deciding.Result.Done) result).decision();
    }

    private Exact published(JudgedRound judged, int snapshot) {
        long id = snapshots.find(judged.round().id(), snapshot).orElseThrow().id();
        return snapshots.scores(id, judged.round().unit()).stream()
                .filter(score -> score.node().equals(JudgedRound.LEAF)).findFirst().orElseThrow().points();
    }

    private Publishing.Published restate(JudgedRound judged) {
        return publishing.restate(judged.coordinator(), rounds.now(judged), JudgedRound.REASON, _ -> {
        });
    }

    private String list(JudgedRound judged) {
        return visitor(judged).get(RestatePages.path(rounds.now(judged))).body();
    }

    private Visitor visitor(JudgedRound judged) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(judged.coordinator().login(), Round.PASSWORD);
        return visitor;
    }

    private String form(JudgedRound judged) {
        return visitor(judged).get(RestatePages.path(rounds.now(judged)) + "/" + judged.round().unit() + "/"
                + JudgedRound.LEAF).body();
    }

    @Test
    void aSecondCorrectionIsWeighedAgainstTheSecondVersion() {
        JudgedRound judged = rounds.restated(1);
        assertThat(published(judged, 2)).isEqualTo(Exact.of(1, 2));
        assertThat(form(judged)).contains("Giá trị đã công bố: 0,50");
        Decision decision = done(decide(judged, Verdict.SET_BY_HAND, "0,75", null, 0));
        assertThat(List.of(decision.before(), decision.after())).containsExactly(Exact.of(1, 2), Exact.of(3, 4));
        assertThat(decision.lowers()).as("more than was published last").isFalse();
        assertThat(form(judged)).as("what waits is not published").contains("Giá trị đã công bố: 0,50");
        assertThat(list(judged)).containsPattern("(?s)0,50<.*0,75<.*Chờ đính chính");
        assertThat(decide(judged, Verdict.SET_BY_HAND, "0,25", "", 1))
                .isInstanceOfSatisfying(Deciding.Result.Refused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::key).containsExactly("appraisal.code.missing"));
        assertThat(restate(judged)).isInstanceOf(Publishing.Published.Done.class);
        assertThat(published(judged, 3)).isEqualTo(Exact.of(3, 4));
        assertThat(published(judged, 2)).as("the version before stays").isEqualTo(Exact.of(1, 2));
        assertThat(form(judged)).contains("Giá trị đã công bố: 0,75");
        assertThat(list(judged)).doesNotContain("Chờ đính chính");
    }

    @Test
    void whoKeepsWhatWasPublishedTakesOnlyTheWaitingCorrectionBack() {
        JudgedRound judged = rounds.restated(1);
        done(decide(judged, Verdict.SET_BY_HAND, "0,75", null, 0));
        Decision kept = done(decide(judged, Verdict.UPHELD, "", null, 1));
        assertThat(List.of(kept.before(), kept.after())).as("the value of the second version, not of the first")
                .containsExactly(Exact.of(1, 2), Exact.of(1, 2));
        assertThat(restate(judged)).as("then nothing is corrected")
                .isInstanceOf(Publishing.Published.Refused.class);
    }

    @Test
    void aRestatementMayReturnToWhatTheUnitDeclared() {
        JudgedRound judged = rounds.restated(1);
        assertThat(form(judged)).contains("Lấy số liệu đơn vị khai báo");
        Decision decision = done(decide(judged, Verdict.ACCEPTED, "", null, 0));
        assertThat(decision.after()).isEqualTo(published(judged, 1));
        assertThat(restate(judged)).isInstanceOf(Publishing.Published.Done.class);
        assertThat(published(judged, 3)).isEqualTo(published(judged, 1));
    }

    @Test
    void nothingIsRestatedThatWasNotPublished() {
        JudgedRound judged = rounds.inAppraisal(1);
        rounds.moveTo(judged, Phase.LOCK);
        locking.lock(judged.coordinator(), rounds.now(judged), _ -> {
        });
        rounds.moveTo(judged, Phase.PUBLICATION);
        assertThatThrownBy(() -> decide(judged, Verdict.SET_BY_HAND, "0,75", "L02", 0))
                .isInstanceOf(AccessDeniedException.class);
    }
}
