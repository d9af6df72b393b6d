package vn.chiso.engine.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Answer;
import vn.chiso.engine.planning.Answer.Ending;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Curve;
import vn.chiso.engine.planning.Effect;
import vn.chiso.engine.planning.Gain;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.planning.LeftOut;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.MeasureId;
import vn.chiso.engine.planning.Proof;
import vn.chiso.engine.planning.Way;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.scoring.InputValue;

/** What planning finds, in words: what would bring lost points, what was chosen, how sure that is, why not more. */
public final class PlanningText {

    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    private final Messages messages;
    private final Phrases phrases;

    private PlanningText(Messages messages) {
        this.messages = messages;
        this.phrases = new Phrases(messages);
    }

    /**
     * Why a measure was not chosen.
     *
     * @param candidates the measures among which was chosen: other measures are called by their names
     */
    public static String sentence(LeftOut reason, Collection<Measure> candidates, Messages messages) {
        PlanningText text = new PlanningText(messages);
        return switch (reason) {
            case LeftOut.TooLate(Measure measure) -> messages.say("planning.left-out.too-late",
                    PlanText.period(new CalendarPeriod.Day(measure.finish()), messages));
            case LeftOut.NeedsOthers(_, Set<MeasureId> missing) ->
                messages.say("planning.left-out.needs-others", names(missing, candidates));
            case LeftOut.Excluded(_, Set<MeasureId> by) ->
                messages.say("planning.left-out.excluded", names(by, candidates));
            case LeftOut.NoGain noGain -> text.noGain(noGain);
            case LeftOut.TooDear tooDear -> text.tooDear(tooDear, candidates);
            case LeftOut.NotNeeded(_, Exact gained) ->
                messages.say("planning.left-out.not-needed", text.phrases.points(gained));
            case LeftOut.Undecided(_, Exact gained) ->
                messages.say("planning.left-out.undecided", text.phrases.points(gained));
        };
    }

    private static String names(Set<MeasureId> ids, Collection<Measure> candidates) {
        Map<MeasureId, String> names = candidates.stream().collect(Collectors.toMap(Measure::id, Measure::name));
        return ids.stream().sorted().map(id -> "“" + names.getOrDefault(id, id.value()) + "”")
                .collect(Collectors.joining(", "));
    }

    private String noGain(LeftOut.NoGain reason) {
        String key = "planning.left-out." + (reason.gained().isZero() ? "no-gain" : "loses")
                + (reason.alone().signum() > 0 ? ".beside-others" : "");
        String alone = messages.say("planning.alone" + (reason.measure().needs().isEmpty() ? "" : ".with-needed"));
        return messages.say(key, phrases.points(reason.gained().negated()), phrases.points(reason.alone()), alone);
    }

    private String tooDear(LeftOut.TooDear reason, Collection<Measure> candidates) {
        String gain = messages.say("planning.would-gain" + (reason.together().isEmpty() ? "" : ".together"),
                phrases.points(reason.gained()), money(reason.cost().total(), messages),
                names(reason.together(), candidates));
        String missing = money(reason.missing(), messages);
        return reason.source() == null
                ? messages.say("planning.left-out.too-dear", gain, missing)
                : messages.say("planning.left-out.too-dear.source", gain, missing, reason.source());
    }

    /** What the measures of an answer reach, and for how much money; points of the whole as tables print them. */
    public static String outcome(Answer answer, Goal goal, Messages messages) {
        PlanningText text = new PlanningText(messages);
        Exact reached = answer.projected().after().total().points();
        String points = text.whole(reached);
        String money = money(answer.cost().total(), messages);
        if (goal instanceof Goal.MostPoints) {
            return answer.chosen().isEmpty()
                    ? messages.say("planning.outcome.nothing", points)
                    : messages.say("planning.outcome.most", points,
                            text.whole(answer.projected().gained()), money);
        }
        return messages.say("planning.outcome." + key(answer.ending()), text.goal(goal),
                seemsToReach(reached, goal) ? text.phrases.points(reached) : points, money);
    }

    /** Whether points miss a goal but would read as if they reached it. */
    private static boolean seemsToReach(Exact points, Goal goal) {
        return goal instanceof Goal.Points(Exact wanted) && points.compareTo(wanted) < 0
                && Exact.of(points.rounded(2)).compareTo(wanted) >= 0;
    }

    /** Points of the whole with two decimals. */
    private String whole(Exact points) {
        return Numbers.fixed(points, 2, messages.language());
    }

    private String goal(Goal goal) {
        return switch (goal) {
            case Goal.MostPoints _ -> messages.say("planning.goal.most");
            case Goal.Points(Exact points) -> messages.say("planning.goal.points", phrases.points(points));
            case Goal.Rank rank -> messages.say("planning.goal.rank", rank.rank());
        };
    }

    /**
     * How sure it is that there is no better answer. A bound that is cut to decimals is cut to the careful side; one that
     * then could look like the answer's own points is left out.
     *
     * @param goal what was asked
     */
    public static String proof(Answer answer, Goal goal, Messages messages) {
        Proof proof = answer.proof();
        boolean byPoints = goal instanceof Goal.MostPoints || answer.ending() != Ending.REACHED;
        String key = "planning.proof." + (byPoints ? "points" : "money") + (proof.isOptimal() ? "" : ".gap");
        PlanningText text = new PlanningText(messages);
        if (!byPoints) {
            return messages.say(key, money(proof.bound(), messages), money(proof.gap(), messages));
        }
        if (proof.isOptimal()) {
            return messages.say(key, seemsToReach(proof.bound(), goal)
                    ? text.phrases.points(proof.bound())
                    : text.whole(proof.bound()));
        }
        return proof.gap().times(HUNDRED).compareTo(Exact.ONE) < 0
                ? messages.say(key + ".near", text.atMost(proof.gap()))
                : messages.say(key, text.whole(cut(proof.bound(), HUNDRED)), text.whole(cut(proof.gap(), HUNDRED)));
    }

    private static Exact cut(Exact points, Exact parts) {
        return points.times(parts).ceiling().dividedBy(parts);
    }

    /** How far the best can lie above a curve. */
    public static String gap(Curve curve, Messages messages) {
        return curve.gap().isZero()
                ? messages.say("planning.curve.exact")
                : messages.say("planning.curve.gap", new PlanningText(messages).atMost(curve.gap()));
    }

    private String atMost(Exact points) {
        return phrases.points(cut(points, TEN_THOUSAND));
    }

    /**
     * What a way to full points asks for, and what it brings.
     *
     * @param leaf the indicator of which it is a way
     */
    public static String sentence(Way way, Leaf leaf, Messages messages) {
        PlanningText text = new PlanningText(messages);
        String changes = leaf.operands().stream().map(Operand::input).distinct()
                .filter(input -> way.changes().containsKey(input.id())).map(input -> text.change(way.changes(), input))
                .collect(Collectors.joining(messages.say("planning.and")));
        if (way.gainedInAll().equals(way.gained())) {
            return messages.say("planning.way", changes, text.phrases.points(way.gained()));
        }
        Exact inAll = way.gainedInAll();
        String key = inAll.signum() < 0 ? "planning.way.whole-loses" : "planning.way.whole-gains";
        return messages.say(key, changes, text.phrases.points(way.gained()),
                text.phrases.points(inAll.signum() < 0 ? inAll.negated() : inAll));
    }

    private String change(Map<InputId, InputValue> changes, Input input) {
        InputValue value = changes.get(input.id());
        if (value == null) {
            throw new IllegalArgumentException(input.id() + " does not change");
        }
        return messages.say("planning.change", input.name(), phrases.value(input, value));
    }

    /** Why no way to full points can be said. */
    public static String sentence(Gain.Unsaid unsaid, Messages messages) {
        return messages.say("planning.unsaid." + key(unsaid.why()));
    }

    /**
     * What a measure does to an input.
     *
     * @param input the input that the effect changes
     */
    public static String sentence(Effect effect, Input input, Messages messages) {
        PlanningText text = new PlanningText(messages);
        return switch (effect) {
            case Effect.SetTo(_, InputValue value) ->
                messages.say("planning.effect.set-to", input.name(), text.phrases.value(input, value));
            case Effect.Add(_, Exact by) ->
                messages.say("planning.effect." + (by.signum() < 0 ? "subtract" : "add"), input.name(),
                        text.number(input, by.signum() < 0 ? by.negated() : by));
            case Effect.AtLeast(_, Exact value) ->
                messages.say("planning.effect.at-least", input.name(), text.number(input, value));
        };
    }

    private String number(Input input, Exact number) {
        return phrases.value(input, new InputValue.Amount(number));
    }

    /** Money by source: "ngân sách 5.000 đồng; doanh nghiệp 100 đồng"; in words where there is none. */
    public static String cost(Cost cost, Messages messages) {
        List<String> sources = cost.bySource().entrySet().stream().filter(source -> source.getValue() > 0)
                .map(source -> messages.say("planning.source", source.getKey(), money(source.getValue(), messages)))
                .toList();
        return sources.isEmpty() ? messages.say("planning.no-money") : String.join("; ", sources);
    }

    /** An amount of money, in đồng: "5.000 đồng". */
    public static String money(long amount, Messages messages) {
        return money(Exact.of(amount), messages);
    }

    private static String money(Exact amount, Messages messages) {
        return messages.say("planning.money", Numbers.shortest(amount, 0, messages.language()));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
