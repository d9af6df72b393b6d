package vn.chiso.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.TraceLine;

/**
 * The score of an indicator in sentences that can be read aloud.
 *
 * @param inputs  the values that were read
 * @param steps   how the points came about
 * @param reasons why not more; empty when the maximum was reached
 */
public record Explanation(List<String> inputs, List<String> steps, List<String> reasons) {

    /** Explains a score in the bundle's language. */
    public static Explanation of(LeafScore score, Messages messages) {
        Writer writer = new Writer(score, messages);
        score.trace().forEach(writer::write);
        writer.inputs(score);
        writer.end();
        return new Explanation(writer.inputs, writer.steps, writer.reasons);
    }

    private static final class Writer {
        private final LeafScore score;
        private final Messages messages;
        private final Phrases phrases;
        private final List<String> inputs = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();

        Writer(LeafScore score, Messages messages) {
            this.score = score;
            this.messages = messages;
            this.phrases = new Phrases(messages);
        }

        private void step(String key, Object... facts) {
            steps.add(messages.say("trace." + key, facts));
        }

        private void reason(String key, Object... facts) {
            reasons.add(messages.say("why." + key, facts));
        }

        private boolean lacking() {
            return score.outcome() == Outcome.SCORED && score.points().compareTo(score.max()) < 0;
        }

        private String points(Exact points) {
            return phrases.points(points);
        }

        /** A share of the printed maximum, which is what the rule pays. */
        private String ofMax(Exact share) {
            return points(share.times(score.leaf().ruleMax()));
        }

        /** Points by the rule as they count. */
        private String counted(Exact points) {
            return points(points.times(score.leaf().factor()));
        }

        private String counted(Payment payment) {
            return phrases.payment(payment instanceof Payment.FixedPoints(Exact points)
                    ? new Payment.FixedPoints(points.times(score.leaf().factor()))
                    : payment);
        }

        void write(TraceLine line) {
            switch (line) {
                case TraceLine.Read _ -> {
                    // told apart, in the order of the document's letters
                }
                case TraceLine.Computed computed -> computed(computed);
                case TraceLine.Answered answered -> answered(answered);
                case TraceLine.ConditionPaid paid -> conditionPaid(paid);
                case TraceLine.ConditionChecked checked ->
                    step(checked.holds() ? "condition.holds" : "condition.fails", phrases.condition(checked.when()));
                case TraceLine.ClauseApplied clause -> {
                    if (clause.number() == 0) {
                        step("clause.otherwise");
                    } else {
                        step("clause.applied", clause.number());
                    }
                }
                case TraceLine.Checked checked -> checked(checked);
                case TraceLine.ItemsPaid paid -> itemsPaid(paid);
                case TraceLine.TargetCompared compared -> targetCompared(compared);
                case TraceLine.CutOffCompared compared -> cutOff(compared);
                case TraceLine.StepTaken taken -> stepTaken(taken);
                case TraceLine.TermPaid paid -> termPaid(paid);
                case TraceLine.FullFromChecked checked -> step(checked.holds() ? "full.holds" : "full.fails",
                        phrases.condition(checked.when()));
                case TraceLine.Paid paid -> paid(paid);
                case TraceLine.GivenTaken given -> given(given);
                case TraceLine.FormulaWorked worked -> formula(worked);
                case TraceLine.CutAtMax cut -> step("cut", points(cut.earned()), points(cut.max()));
                case TraceLine.RaisedToZero raised -> step("raised", points(raised.earned()));
                case TraceLine.Rescaled rescaled -> rescaled(rescaled);
                case TraceLine.Rounded rounded -> step("rounded", points(rounded.before()), rounded.digits());
                case TraceLine.NotApplicableClaimed claimed ->
                    step("not-applicable.claimed", claimed.operand().input().name());
                case TraceLine.NotApplicableByRule rule ->
                    step("not-applicable.rule", phrases.condition(rule.when()));
                case TraceLine.NotApplicableDecided _ -> step("not-applicable.decided");
                case TraceLine.PointsDecided decided -> decided(decided);
                case TraceLine.NoRule _ -> step("no-rule");
                case TraceLine.Obstacle obstacle -> reasons.add(ObstacleText.sentence(obstacle, messages));
            }
        }

        void inputs(LeafScore score) {
            List<String> letters = List.copyOf(score.leaf().inputs().keySet());
            score.trace().stream().filter(TraceLine.Read.class::isInstance).map(TraceLine.Read.class::cast)
                    .sorted(Comparator.comparingInt(read -> letters.indexOf(read.operand().letter())))
                    .forEach(read -> inputs.add(messages.say("trace.read", read.operand().letter(),
                            read.operand().input().name(), phrases.value(read.operand().input(), read.value()))));
        }

        private void computed(TraceLine.Computed computed) {
            Quantity of = computed.of();
            step("computed", of.inLetters(), points(computed.numerator()), points(computed.denominator()),
                    phrases.amount(of, computed.value()));
        }

        private void answered(TraceLine.Answered answered) {
            String answer = phrases.value(answered.operand().input(), answered.value());
            step("answered", answer, phrases.share(answered.share()), ofMax(answered.share()));
            if (answered.share().compareTo(Exact.ONE) < 0) {
                reason("answer", answer, phrases.share(answered.share()));
            }
        }

        private void conditionPaid(TraceLine.ConditionPaid paid) {
            String condition = phrases.condition(paid.when());
            if (paid.holds()) {
                step("condition.paid", condition, phrases.share(paid.share()), ofMax(paid.share()));
            } else {
                step("condition.unpaid", condition);
                reason("condition", condition, counted(paid.share().times(score.leaf().ruleMax())));
            }
        }

        private void checked(TraceLine.Checked checked) {
            step("checked", checked.present(), checked.required(),
                    ofMax(Exact.of(checked.present(), checked.required())));
            if (!checked.absent().isEmpty()) {
                reason("absent", checked.absent().size(), phrases.names(checked.absent()));
            }
        }

        private void itemsPaid(TraceLine.ItemsPaid paid) {
            Operand operand = paid.clause().input();
            step("items", phrases.measured(operand.input(), paid.count()), points(paid.clause().points()),
                    points(paid.earned()));
            Exact cap = paid.clause().cap();
            if (cap != null && paid.paid().compareTo(paid.earned()) < 0) {
                step("items.cap", points(cap), points(paid.paid()));
            }
            if (lacking() && (cap == null || paid.paid().compareTo(cap) < 0)) {
                reason("items", operand.input().name(), counted(paid.clause().points()));
            } else if (lacking()) {
                reason("items.cap", operand.input().name(), counted(paid.paid()));
            }
        }

        private void targetCompared(TraceLine.TargetCompared compared) {
            Exact value = compared.value();
            Exact target = compared.target();
            boolean part = compared.of().whole() == Quantity.Whole.PART;
            String shownValue = part ? Numbers.percent(value, messages.language()) : points(value);
            String shownTarget = part ? Numbers.percent(target, messages.language()) : points(target);
            if (!compared.named()) {
                step("ratio", shownValue, points(score.leaf().ruleMax()), points(value.times(score.leaf().ruleMax())));
            } else if (value.compareTo(target) >= 0) {
                step("target.met", shownValue, shownTarget, points(score.leaf().ruleMax()));
            } else {
                step("target.missed", shownValue, shownTarget, points(score.leaf().ruleMax()),
                        points(value.dividedBy(target).times(score.leaf().ruleMax())));
            }
            if (value.compareTo(target) < 0) {
                Exact gap = target.minus(value);
                reason(part ? "target.percent" : "target", shownTarget,
                        points(part ? gap.times(Exact.of(100)) : gap));
            }
        }

        private void cutOff(TraceLine.CutOffCompared compared) {
            Quantity of = compared.of();
            String bounds = phrases.interval(of, compared.full());
            step(compared.reached() ? "cut-off.reached" : "cut-off.missed", phrases.amount(of, compared.value()),
                    bounds, points(score.leaf().ruleMax()));
            if (!compared.reached()) {
                reason("cut-off", bounds);
            }
        }

        private void stepTaken(TraceLine.StepTaken taken) {
            String pays = phrases.payment(taken.pays());
            if (taken.number() == 0) {
                step("step.none", pays);
            } else {
                step("step.taken", taken.number(), pays);
            }
            if (lacking()) {
                reason("step", counted(taken.pays()));
            }
        }

        private void termPaid(TraceLine.TermPaid paid) {
            Exact share = paid.value().times(paid.weight());
            step("term", paid.of().inLetters(), phrases.amount(paid.of(), paid.value()), points(paid.weight()),
                    points(score.leaf().ruleMax()), ofMax(share));
            if (lacking() && paid.weight().equals(Exact.ONE)) {
                reason("term", paid.of().inLetters());
            }
        }

        private void paid(TraceLine.Paid paid) {
            step("paid", phrases.payment(paid.pays()));
            if (lacking()) {
                reason("paid", counted(paid.pays()));
            }
        }

        private void given(TraceLine.GivenTaken given) {
            if (given.operand().input().type() == InputType.SHARE) {
                step("given.share", points(given.value()), points(score.leaf().ruleMax()),
                        points(given.value().times(score.leaf().ruleMax())));
            } else {
                step("given.points", points(given.value()));
            }
            if (lacking()) {
                reason("given");
            }
        }

        private void formula(TraceLine.FormulaWorked worked) {
            step("formula", worked.text(), points(score.leaf().ruleMax()), points(worked.value()));
            if (lacking()) {
                reason("formula");
            }
        }

        private void rescaled(TraceLine.Rescaled rescaled) {
            step("rescaled", points(rescaled.printedMax()), rescaled.factor(),
                    points(rescaled.printedMax().times(rescaled.factor())), points(rescaled.before()),
                    points(rescaled.before().times(rescaled.factor())));
        }

        /** What the rule would have given, then what counts instead. */
        private void decided(TraceLine.PointsDecided decided) {
            switch (decided.outcome()) {
                case MISSING, BAD_VALUE -> {
                    steps.clear();
                    step(decided.outcome() == Outcome.MISSING ? "decided.missing" : "decided.bad-value");
                }
                case NOT_APPLICABLE -> step("decided.applies");
                case SCORED, NO_RULE, NOT_COUNTED -> {
                }
            }
            String key = switch (decided.basis()) {
                case REJECTED -> "decided.rejected";
                case SET_BY_HAND -> "decided.set-by-hand";
            };
            step(key, points(decided.decided()), points(score.leaf().max()), points(decided.byRule()));
            step("decided.by", decided.by(), decided.reason());
            // What the rule asks for would not bring more points.
            reasons.clear();
            if (lacking()) {
                reason(key, points(decided.decided()));
            }
        }

        void end() {
            if (score.outcome() == Outcome.MISSING || score.outcome() == Outcome.BAD_VALUE) {
                steps.clear();
                step(score.outcome() == Outcome.MISSING ? "missing" : "bad-value", points(score.leaf().max()));
                if (score.leaf().isRescaled()) {
                    step("rescaled.max", points(score.leaf().ruleMax()), score.leaf().factor(),
                            points(score.leaf().max()));
                }
            }
            if (!lacking() && score.outcome() == Outcome.SCORED) {
                reasons.clear();
            }
        }
    }
}
