package vn.chiso.engine.text;

import java.util.List;
import java.util.Locale;
import vn.chiso.engine.checking.Remark;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.TraceLine;

/** Remarks to the person who enters values, in words: what is wrong and what to do. */
public final class RemarkText {

    private static final Exact HUNDRED = Exact.of(100);

    private final Remark remark;
    private final Messages messages;
    private final Phrases phrases;

    private RemarkText(Remark remark, Messages messages) {
        this.remark = remark;
        this.messages = messages;
        this.phrases = new Phrases(messages);
    }

    /** The sentence, in the bundle's language. */
    public static String sentence(Remark remark, Messages messages) {
        RemarkText text = new RemarkText(remark, messages);
        return switch (remark.matter()) {
            case Remark.Obstructed(TraceLine.Obstacle obstacle) -> text.obstacle(obstacle);
            case Remark.Differs differs -> text.differs(differs);
            case Remark.PercentOrShare(_, Exact entered, Exact alternative) ->
                messages.say("remark.percent-or-share", text.percent(entered), text.percent(alternative));
            case Remark.RatioJumped(var of, Exact before, Exact now, Exact limit) ->
                text.jumped("ratio", of.inLetters(), before, now, limit);
            case Remark.PointsJumped(Exact before, Exact now, Exact limit) ->
                text.jumped("points", "", before, now, limit);
        };
    }

    /** What the level asks for, in a word or two. */
    public static String label(Remark.Level level, Messages messages) {
        return messages.say("remark.level." + level.name().toLowerCase(Locale.ROOT));
    }

    private String obstacle(TraceLine.Obstacle obstacle) {
        if (obstacle instanceof TraceLine.PartAboveWhole(var part, Exact partValue, var whole, Exact wholeValue)) {
            String key = part.size() + whole.size() == 2 ? "remark.part-above-whole" : "remark.part-above-whole.sums";
            return messages.say(key, phrases.letters(part), phrases.points(partValue), phrases.letters(whole),
                    phrases.points(wholeValue));
        }
        if (obstacle instanceof TraceLine.ZeroDenominator(var of)) {
            boolean claim = remark.leaf().applicability().claim() == Node.Applicability.Claim.ALLOWED;
            return messages.say(claim ? "remark.zero-denominator" : "remark.zero-denominator.applies",
                    phrases.letters(of.denominator()));
        }
        return ObstacleText.sentence(obstacle, messages);
    }

    private String differs(Remark.Differs differs) {
        var comparison = differs.disagreement().comparison();
        boolean alone = comparison.left().equals(List.of(differs.operand().input()))
                || comparison.right().equals(List.of(differs.operand().input()));
        String here = alone
                ? messages.say("remark.here", differs.operand().letter(), remark.leaf().code())
                : messages.say("remark.here.sum", codes(differs.here()));
        String there = messages.say(differs.there().size() == 1 ? "remark.there" : "remark.there.sum",
                phrases.points(differs.other()), codes(differs.there()));
        String key = "remark.differs." + switch (comparison.relation()) {
            case EQUALS -> "equals";
            case AT_MOST -> differs.own().compareTo(differs.other()) > 0 ? "above" : "below";
        };
        return messages.say(key, here, phrases.points(differs.own()), there, comparison.why());
    }

    private static String codes(List<NodeCode> codes) {
        return String.join(", ", codes.stream().map(NodeCode::value).toList());
    }

    /** The value of a percentage field with its sign; a share is shown as the percentage that was typed. */
    private String percent(Exact value) {
        boolean share = remark.matter() instanceof Remark.PercentOrShare(var operand, _, _)
                && operand.input().type() == InputType.SHARE;
        return Numbers.shortest(share ? value.times(HUNDRED) : value, 10, messages.language()) + "%";
    }

    private String jumped(String what, String letters, Exact before, Exact now, Exact limit) {
        Exact difference = now.minus(before).times(HUNDRED);
        return messages.say("remark.jump." + what + (difference.signum() < 0 ? ".down" : ".up"), letters,
                Numbers.percent(before, messages.language()), Numbers.percent(now, messages.language()),
                Numbers.shortest(difference.max(difference.negated()), 2, messages.language()),
                phrases.points(limit));
    }
}
