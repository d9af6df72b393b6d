package vn.chiso.web.appraisal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.Numbers;
import vn.chiso.exchange.InputText;
import vn.chiso.web.account.Person;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.Evidences;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;

/** Turns what somebody typed into a decision, or says everything that is against it. */
@Component
class Weighing {

    private final Reasons reasons;
    private final Evidences evidences;
    private final AppealStore appeals;
    private final Clock clock;

    Weighing(Reasons reasons, Evidences evidences, AppealStore appeals, Clock clock) {
        this.reasons = reasons;
        this.evidences = evidences;
        this.appeals = appeals;
        this.clock = clock;
    }

    /** What comes of it. */
    sealed interface Weighed {

        /** It can be stored. */
        record Fit(Decision decision) implements Weighed {
        }

        /** It cannot. */
        record Refused(List<Refusal> refusals) implements Weighed {
        }
    }

    Weighed weigh(Person person, Considered considered, Node.Leaf leaf, Stage stage, Judgement typed) {
        List<Refusal> refusals = new ArrayList<>();
        Verdict verdict = typed.verdict();
        Decision now = considered.at(leaf.code(), stage);
        if (verdict == null || (verdict == Verdict.UPHELD && stage == Stage.APPRAISAL)) {
            return new Weighed.Refused(List.of(Refusal.at("verdict", "appraisal.verdict.missing")));
        }
        if (typed.draft() && now != null && !now.draft()) {
            return new Weighed.Refused(List.of(Refusal.of("appraisal.draft.concluded")));
        }
        Map<String, String> figures = verdict == Verdict.CORRECTED
                ? figures(considered, leaf, typed, refusals)
                : Map.of();
        Exact points = verdict == Verdict.SET_BY_HAND ? points(leaf, typed, refusals) : null;
        String reason = Reasons.tidy(typed.reason());
        if (!refusals.isEmpty()) {
            return new Weighed.Refused(refusals);
        }
        Long evidence = evidence(considered, leaf, stage, typed, refusals);
        Exact zero = Exact.ZERO;
        Decision wanted = new Decision(Objects.requireNonNull(considered.declared().entries().get(leaf.code())).key(),
                stage, typed.draft(), verdict, figures, points, code(typed), reason, evidence,
                typed.meeting() == 0 ? null : (Long) typed.meeting(), zero, zero, now == null ? 1 : now.version() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS), person.id());
        Scoring scoring = new Scoring(considered.declared().framework());
        LeafScore before = before(scoring, considered, leaf, stage);
        LeafScore after = scoring.score(leaf, considered.with(wanted));
        if (!typed.draft()) {
            reasoned(wanted, before, after, leaf, refusals);
        }
        return refusals.isEmpty()
                ? new Weighed.Fit(new Decision(wanted.key(), stage, wanted.draft(), verdict, figures, points,
                        wanted.code(), reason, evidence, wanted.meeting(), before.points(), after.points(),
                        wanted.version(), wanted.at(), wanted.by()))
                : new Weighed.Refused(refusals);
    }

    /** The score of an indicator before a stage decides about it. */
    static LeafScore before(Scoring scoring, Considered considered, Node.Leaf leaf, Stage stage) {
        return scoring.score(leaf, inputsBefore(considered, stage));
    }

    /** What the engine scores before a stage decides. */
    static UnitInputs inputsBefore(Considered considered, Stage stage) {
        return switch (stage) {
            case APPRAISAL -> considered.declaredInputs();
            case COUNCIL -> considered.until(Stage.APPRAISAL);
            case RESTATEMENT -> considered.until(Stage.COUNCIL);
        };
    }

    /** Whether points fall, or a claim that the indicator does not apply is not accepted. */
    static boolean falls(LeafScore before, LeafScore after) {
        boolean refusedClaim = before.outcome() == Outcome.NOT_APPLICABLE && after.outcome() != Outcome.NOT_APPLICABLE;
        return after.points().compareTo(before.points()) < 0 || refusedClaim;
    }

    /** Points that fall need a reason with a code, those that change at all a sentence; so does what the council says. */
    private void reasoned(Decision wanted, LeafScore before, LeafScore after, Node.Leaf leaf, List<Refusal> refusals) {
        boolean falls = falls(before, after);
        boolean changes = falls || !after.points().equals(before.points()) || wanted.verdict() == Verdict.SET_BY_HAND
                || wanted.verdict() == Verdict.REJECTED || wanted.stage() != Stage.APPRAISAL;
        if (falls && wanted.code() == null) {
            refusals.add(Refusal.at("code", "appraisal.code.missing"));
        }
        if (changes) {
            refusals.addAll(reasons.refusals(wanted.reason(), leaf));
        }
    }

    private static @Nullable ReasonCode code(Judgement typed) {
        for (ReasonCode code : ReasonCode.values()) {
            if (code.name().equals(typed.code())) {
                return code;
            }
        }
        return null;
    }

    /** Only what differs from the declared figures, in stored form. */
    static Map<String, String> figures(Considered considered, Node.Leaf leaf, Judgement typed,
            List<Refusal> refusals) {
        Map<InputId, InputValue> declared = considered.declaredInputs().values();
        Map<String, String> figures = new HashMap<>();
        for (Operand operand : considered.declared().enteredAt(leaf)) {
            Input input = operand.input();
            String text = typed.figures().get(input.id().value());
            if (text == null) {
                continue;
            }
            InputValue said = declared.get(input.id());
            switch (TypedValue.read(input, text)) {
                case TypedValue.Empty _ -> {
                    if (said != null) {
                        figures.put(input.id().value(), "");
                    }
                }
                case TypedValue.Value(var value) -> {
                    if (!value.equals(said)) {
                        figures.put(input.id().value(), InputText.of(value));
                    }
                }
                case TypedValue.Unreadable(String key) ->
                    refusals.add(Refusal.at("value-" + input.id().value(), key, operand.letter(), input.name()));
            }
        }
        if (refusals.isEmpty() && figures.isEmpty() && !considered.claimed(leaf.code())) {
            refusals.add(Refusal.at("verdict", "appraisal.corrected.nothing"));
        }
        return figures;
    }

    static @Nullable Exact points(Node.Leaf leaf, Judgement typed, List<Refusal> refusals) {
        if (TypedValue.number(InputType.POINTS,
                typed.points().strip()) instanceof TypedValue.Value(InputValue.Amount(Exact value))
                && value.signum() >= 0 && value.compareTo(leaf.max()) <= 0) {
            return value;
        }
        refusals.add(Refusal.at("points", "appraisal.points.bad", Numbers.shortest(leaf.max(), 4, Language.VI)));
        return null;
    }

    /** Only a document that stands at the entry; for the council also one of the appeal. */
    private @Nullable Long evidence(Considered considered, Node.Leaf leaf, Stage stage, Judgement typed,
            List<Refusal> refusals) {
        if (!typed.evidence().matches("\\d{1,18}")) {
            return null;
        }
        long id = Long.parseLong(typed.evidence());
        EntryKey key = Objects.requireNonNull(considered.declared().entries().get(leaf.code())).key();
        boolean here = evidences.of(key).stream().anyMatch(document -> document.id() == id)
                || (stage == Stage.COUNCIL && appeals.find(key).filter(appeal -> appeal.documents().contains(id))
                        .isPresent());
        if (!here) {
            refusals.add(Refusal.at("evidence", "appraisal.evidence.elsewhere"));
            return null;
        }
        return id;
    }
}
