package vn.chiso.web.appraisal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    private static final int MOST_DECIMALS = 4;

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
                ? figures(considered, leaf, stage, typed, refusals)
                : Map.of();
        Exact points = verdict == Verdict.SET_BY_HAND ? points(leaf, typed, refusals) : null;
        String reason = Reasons.tidy(typed.reason());
        if (!refusals.isEmpty()) {
            return new Weighed.Refused(refusals);
        }
        Long evidence = evidence(considered, leaf, stage, typed, refusals);
        Decision wanted = new Decision(Objects.requireNonNull(considered.declared().entries().get(leaf.code())).key(),
                stage, stage == Stage.RESTATEMENT ? considered.edition() : 0, typed.draft(), verdict, figures, points,
                code(typed), reason, evidence, typed.meeting() == 0 ? null : (Long) typed.meeting(), Exact.ZERO,
                Exact.ZERO, false, now == null ? 1 : now.version() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.id());
        Trial trial = Trial.of(considered, leaf, stage, wanted);
        if (!typed.draft()) {
            reasoned(wanted, trial, leaf, refusals);
        }
        return refusals.isEmpty() ? new Weighed.Fit(wanted.weighed(trial)) : new Weighed.Refused(refusals);
    }

    /**
     * Points that fall, here or where a figure is shared, need a reason with a code, those that change at all a
     * sentence; so does what the council says. Who accepts what the unit declared takes nothing away from it.
     */
    private void reasoned(Decision wanted, Trial trial, Node.Leaf leaf, List<Refusal> refusals) {
        if (trial.falls() && wanted.verdict() != Verdict.ACCEPTED && wanted.code() == null) {
            refusals.add(trial.fallsHere()
                    ? Refusal.at("code", "appraisal.code.missing")
                    : Refusal.at("code", "appraisal.code.missing-elsewhere", trial.lowered().stream()
                            .map(other -> other.leaf().head().codeAsPrinted()).collect(Collectors.joining(", "))));
        }
        if (trial.changes() || wanted.verdict() == Verdict.SET_BY_HAND || wanted.verdict() == Verdict.REJECTED
                || wanted.stage() != Stage.APPRAISAL) {
            refusals.addAll(reasons.refusals(wanted.reason(), leaf));
        }
    }

    /** The reason code that was chosen; null for none. */
    static @Nullable ReasonCode code(Judgement typed) {
        for (ReasonCode code : ReasonCode.values()) {
            if (code.name().equals(typed.code())) {
                return code;
            }
        }
        return null;
    }

    /** Only what differs from the declared figures, in stored form. */
    static Map<String, String> figures(Considered considered, Node.Leaf leaf, Stage stage, Judgement typed,
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
            refusals.add(Refusal.at("verdict", stage == Stage.APPRAISAL
                    ? "appraisal.corrected.nothing"
                    : "appraisal.corrected.as-declared"));
        }
        return figures;
    }

    /** Points that somebody sets: a number that people can read out, with few decimals. */
    static @Nullable Exact points(Node.Leaf leaf, Judgement typed, List<Refusal> refusals) {
        if (TypedValue.number(InputType.POINTS,
                typed.points().strip()) instanceof TypedValue.Value(InputValue.Amount(Exact value))
                && value.signum() >= 0 && value.compareTo(leaf.max()) <= 0) {
            if (Exact.of(value.rounded(MOST_DECIMALS)).equals(value)) {
                return value;
            }
            refusals.add(Refusal.at("points", "appraisal.points.decimals", MOST_DECIMALS));
            return null;
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
