package vn.chiso.web.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.Round;
import vn.chiso.web.entry.Signed;
import vn.chiso.web.platform.Refusal;

/** What tests of judging have in common. */
abstract class AppraisalTest extends WebTest {

    static final String A = Signed.A;
    static final String B = Signed.B;
    static final String REASON = "Bảng trích xuất ngày 31/12 chỉ ghi nhận 150 hồ sơ trực tuyến, xem trang 3.";

    @Autowired
    Round.Maker rounds;
    @Autowired
    Signed signed;
    @Autowired
    EntryStates states;
    @Autowired
    Deciding deciding;
    @Autowired
    DecisionStore decisions;
    @Autowired
    Considerations considerations;

    /** A signed round in the phase of appraisal. */
    Round judged(int assessed) {
        Round round = signed.round(assessed);
        rounds.move(round, Phase.APPRAISAL);
        return round;
    }

    Person appraiser(Round round, @Nullable Long unit, String... leaves) {
        return signed.appraiser(round, unit, leaves);
    }

    Entry entry(EntryKey key) {
        return states.find(key).orElseThrow();
    }

    EntryState state(EntryKey key) {
        return entry(key).state();
    }

    /** A conclusion as the form of the page as it now stands would send it. */
    Judgement judgement(EntryKey key, @Nullable Verdict verdict) {
        return new Judgement(decisions.find(key, Stage.APPRAISAL).map(Decision::version).orElse(0),
                entry(key).stamp(), false, verdict, Map.of(), "", "L02", REASON, "", 0);
    }

    Judgement corrected(EntryKey key, Map<String, String> figures) {
        Judgement plain = judgement(key, Verdict.CORRECTED);
        return new Judgement(plain.version(), plain.declared(), false, Verdict.CORRECTED, figures, "", "L02", REASON,
                "", 0);
    }

    Deciding.Result decide(Person person, Round round, EntryKey key, Judgement typed) {
        return deciding.decide(person, rounds.fresh(round), key, Stage.APPRAISAL, typed);
    }

    static Decision done(Deciding.Result result) {
        assertThat(result).isInstanceOf(Deciding.Result.Done.class);
        return ((Deciding.Result.Done) result).decision();
    }

    /** Keys of everything that stands against it. */
    static List<String> refused(Deciding.Result result) {
        assertThat(result).isInstanceOf(Deciding.Result.Refused.class);
        return ((Deciding.Result.Refused) result).refusals().stream().map(Refusal::key).toList();
    }

    Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isEqualTo("/");
        return visitor;
    }
}
