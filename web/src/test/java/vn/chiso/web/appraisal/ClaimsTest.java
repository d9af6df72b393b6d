package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.Round;

/** A unit claims that an indicator does not apply to it: that counts once somebody has accepted it. */
class ClaimsTest extends AppraisalTest {

    private static LeafScore score(Considered considered, EntryKey key, UnitInputs inputs) {
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf()).orElseThrow();
        return new Scoring(considered.declared().framework()).score(leaf, inputs);
    }

    private Considered considered(Round round) {
        return considerations.of(rounds.fresh(round), round.unit());
    }

    @Test
    void whatNobodyAcceptedCountsAsIfNothingHadBeenClaimed() {
        Round round = signed.claiming();
        EntryKey key = round.entry(round.unit(), "2.10");
        Person person = appraiser(round, null, "2.10");
        rounds.move(round, Phase.APPRAISAL);
        Considered open = considered(round);
        assertThat(score(open, key, open.declaredInputs()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        for (UnitInputs inputs : List.of(open.appraised(), open.decided(), open.settled())) {
            assertThat(score(open, key, inputs)).satisfies(score -> {
                assertThat(score.outcome()).isEqualTo(Outcome.SCORED);
                assertThat(score.points()).as("by the figure that it shares").isEqualTo(Exact.of(4));
                assertThat(score.max()).isEqualTo(Exact.of(4));
            });
        }
        Judgement typed = judgement(key, Verdict.ACCEPTED);
        done(decide(person, round, key, new Judgement(0, typed.declared(), false, Verdict.ACCEPTED,
                Map.of(), "", "", "", "", 0)));
        Considered accepted = considered(round);
        assertThat(score(accepted, key, accepted.decided()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void whoRefusesAClaimSaysWhy() {
        Round round = signed.claiming();
        EntryKey key = round.entry(round.unit(), "2.10");
        Person person = appraiser(round, null, "2.10");
        rounds.move(round, Phase.APPRAISAL);
        Judgement typed = judgement(key, Verdict.CORRECTED);
        assertThat(refused(decide(person, round, key, new Judgement(0, typed.declared(), false, Verdict.CORRECTED,
                Map.of(), "", "", REASON, "", 0)))).containsExactly("appraisal.code.missing");
        Decision decision = done(decide(person, round, key, typed));
        assertThat(decision.lowers()).as("the claim is taken away").isTrue();
        Considered considered = considered(round);
        assertThat(score(considered, key, considered.appraised()).points()).isEqualTo(Exact.of(4));
    }
}
