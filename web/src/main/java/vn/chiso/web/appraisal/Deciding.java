package vn.chiso.web.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.platform.Refusal;

/** Decides about declared values: one way for appraisers, the council and restatements. */
@Component
public class Deciding {

    private final Campaigns campaigns;
    private final EntryStates states;
    private final Considerations considerations;
    private final AppraisalRights rights;
    private final Weighing weighing;
    private final DecisionStore store;
    private final HandStore hands;
    private final AppealNews appeals;
    private final AppraisalNews news;
    private final MeetingStore meetings;
    private final Reasons reasons;
    private final Audit audit;
    private final Clock clock;

    Deciding(Campaigns campaigns, EntryStates states, Considerations considerations, AppraisalRights rights,
            Weighing weighing, DecisionStore store, HandStore hands, AppealNews appeals, AppraisalNews news,
            MeetingStore meetings, Reasons reasons, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.states = states;
        this.considerations = considerations;
        this.rights = rights;
        this.weighing = weighing;
        this.store = store;
        this.hands = hands;
        this.appeals = appeals;
        this.news = news;
        this.meetings = meetings;
        this.reasons = reasons;
        this.audit = audit;
        this.clock = clock;
    }

    /** How deciding ended. */
    public sealed interface Result {

        /** It is stored. */
        record Done(Decision decision) implements Result {
        }

        /** Nothing is stored; everything that is wrong. */
        record Refused(List<Refusal> refusals) implements Result {
        }

        /** Nothing is stored: somebody decided in between, or the unit handed in something else. */
        record Changed(@Nullable Decision now) implements Result {
        }
    }

    /**
     * Stores a decision, or says everything that is against it.
     *
     * @throws ResponseStatusException not found, when there is no such entry
     * @throws org.springframework.security.access.AccessDeniedException when it is not the person's to decide, or not now
     */
    @Transactional
    public Result decide(Person person, Campaign seen, EntryKey key, Stage stage, Judgement typed) {
        Campaign campaign = campaigns.hold(seen);
        states.lock(campaign.id(), List.of(key.unit()));
        Considered considered = considerations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Entry entry = Objects.requireNonNull(considered.declared().entries().get(key.leaf()));
        Map<Stage, Decision> known = considered.decisions().getOrDefault(key.leaf(), Map.of());
        Decision now = known.get(stage);
        if (stage == Stage.COUNCIL && now != null && !now.draft() && rights.mayJudge(person, entry)) {
            return new Result.Changed(now); // another member was faster; the council decides once
        }
        AppraisalRights.require(rights.may(stage, person, campaign, entry, known));
        AppraisalRights.require(stage != Stage.RESTATEMENT || considered.edition() > 0); // there is nothing to restate
        if (typed.version() != (now == null ? 0 : now.version()) || !typed.declared().equals(entry.stamp())) {
            return new Result.Changed(now);
        }
        if (stage == Stage.COUNCIL && !meetings.onAgenda(typed.meeting(), key)) {
            return new Result.Refused(List.of(Refusal.of("appeal.meeting.not-open")));
        }
        return switch (weighing.weigh(person, considered, leaf, stage, typed)) {
            case Weighing.Weighed.Refused(List<Refusal> refusals) -> new Result.Refused(refusals);
            case Weighing.Weighed.Fit(Decision decision) -> {
                keep(person, considered, leaf, decision);
                yield new Result.Done(decision);
            }
        };
    }

    private void keep(Person person, Considered before, Node.Leaf leaf, Decision decision) {
        store.put(List.of(decision));
        move(decision);
        note(person, decision);
        if (decision.draft()) {
            return;
        }
        if (decision.stage() == Stage.APPRAISAL) {
            List<Input> corrected = before.declared().enteredAt(leaf).stream().map(Operand::input)
                    .filter(input -> decision.figures().containsKey(input.id().value())).toList();
            List<EntryKey> touched = new ArrayList<>(List.of(decision.key()));
            before.declared().sharing(corrected, leaf.code()).keySet().forEach(other -> touched
                    .add(new EntryKey(decision.key().campaign(), decision.key().unit(), other)));
            hands.add(touched, person.id());
        }
        news.decided(person, before, leaf, decision);
    }

    /**
     * What a form would come to, for somebody who may decide now.
     *
     * @throws ResponseStatusException not found, when there is no such entry
     * @throws org.springframework.security.access.AccessDeniedException when it is not the person's to decide, or not now
     */
    public Trial trial(Person person, Campaign campaign, EntryKey key, Stage stage, Judgement typed) {
        Considered considered = considerations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AppraisalRights.require(rights.may(stage, person, campaign,
                Objects.requireNonNull(considered.declared().entries().get(key.leaf())),
                considered.decisions().getOrDefault(key.leaf(), Map.of())));
        return Trial.of(considered, leaf, stage, typed);
    }

    private void move(Decision decision) {
        List<EntryKey> keys = List.of(decision.key());
        switch (decision.stage()) {
            case APPRAISAL -> states.move(keys,
                    Set.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL, EntryState.APPRAISED),
                    decision.draft() ? EntryState.IN_APPRAISAL : EntryState.APPRAISED);
            case COUNCIL -> {
                if (!decision.draft()) {
                    appeals.decided(decision.key());
                    states.move(keys, Set.of(EntryState.APPEALED), EntryState.APPRAISED);
                }
            }
            case RESTATEMENT -> {
            }
        }
    }

    private void note(Person person, Decision decision) {
        ReasonCode code = decision.code();
        audit.record(person.actor(), decision.draft() ? "appraisal.drafted" : "appraisal.decided",
                decision.key().leaf().value(), decision.key().campaign(), decision.key().unit(),
                Map.of("stage", decision.stage().id(), "verdict", decision.verdict().id(), "before",
                        decision.before().toString(), "after", decision.after().toString(), "code",
                        code == null ? "" : code.name(), "reason", decision.reason(), "figures", decision.figures(),
                        "version", decision.version()));
    }

    /**
     * Asks for a supplement: sends one indicator back, with what is wanted, by when. What was concluded about it goes.
     *
     * @param declared stamp of the entry that the page was made from
     * @param until    null when no day could be read
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> giveBack(Person person, Campaign seen, EntryKey key, String declared, String reason,
            @Nullable LocalDate until) {
        Campaign campaign = campaigns.hold(seen);
        states.lock(campaign.id(), List.of(key.unit()));
        Entry entry = states.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AppraisalRights.require(
                rights.mayAppraise(person, campaign, entry, store.find(key, Stage.COUNCIL).orElse(null)));
        if (!entry.stamp().equals(declared)) {
            return List.of(Refusal.of("appraisal.changed-meanwhile"));
        }
        String tidy = Reasons.tidy(reason);
        List<Refusal> refusals = new ArrayList<>();
        if (campaigns.framework(campaign).framework().tree().node(key.leaf()) instanceof Node.Leaf leaf) {
            refusals.addAll(reasons.refusals(tidy, leaf));
        }
        LocalDate today = LocalDate.now(clock);
        if (until == null) {
            refusals.add(Refusal.at("until", "appraisal.return.no-day"));
        } else if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
            refusals.add(Refusal.at("until", "appraisal.return.bad-day"));
        }
        if (until == null || !refusals.isEmpty()) {
            return refusals;
        }
        store.remove(key, Stage.APPRAISAL);
        states.giveBack(key, tidy, until);
        audit.record(person.actor(), "appraisal.returned", key.leaf().value(), key.campaign(), key.unit(),
                Map.of("reason", tidy, "until", until.toString()));
        news.returned(campaign, entry, until);
        return List.of();
    }
}
