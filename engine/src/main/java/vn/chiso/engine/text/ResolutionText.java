package vn.chiso.engine.text;

import java.util.Locale;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Choice;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.number.Exact;

/** Resolutions of contradictory maxima in words. */
public final class ResolutionText {

    private final Messages messages;

    private ResolutionText(Messages messages) {
        this.messages = messages;
    }

    /** What the choice does, in one sentence: "Dùng tổng con: 3.1 tối đa 6, nhóm 3 tối đa 43". */
    public static String sentence(Choice choice, Messages messages) {
        return new ResolutionText(messages).of(choice);
    }

    /** The decision alone, without numbers, for a record of decisions. */
    public static String sentence(Resolution resolution, Messages messages) {
        ResolutionText text = new ResolutionText(messages);
        NodeCode target = resolution.target();
        return messages.say("resolution." + resolution.kind(), text.row(resolution.node()),
                target == null ? "" : text.row(target));
    }

    /** Why the resolution is refused and what to do. */
    public static String sentence(Resolving.Reason reason, Messages messages) {
        ResolutionText text = new ResolutionText(messages);
        String key = reason.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.say("resolution.refused." + key, text.row(reason.node()),
                sentence(reason.resolution(), messages));
    }

    private String of(Choice choice) {
        Choice.Change change = choice.maxima().getFirst();
        String row = row(change.node());
        return switch (choice.resolution()) {
            case Resolution.SumOfLeaves _ -> sum(choice, row, change);
            case Resolution.RescaleToPrinted _ ->
                messages.say("choice.rescale-to-printed" + way(change), row, points(choice.printed()),
                        choice.leaves(), points(change.before()), points(change.after()));
            case Resolution.MovePrinted _ -> messages.say("choice.move-printed", points(choice.printed()),
                    row, points(change.after()));
            case Resolution.MovePrintedAndRescale _ -> messages.say("choice.move-printed-and-rescale" + way(change),
                    points(choice.printed()), row, points(change.before()), points(change.after()));
        };
    }

    private String sum(Choice choice, String row, Choice.Change change) {
        boolean hasGroupAbove = choice.maxima().size() > 2;
        if (!hasGroupAbove) {
            return messages.say("choice.sum-of-leaves", row, points(change.after()));
        }
        Choice.Change above = choice.maxima().get(1);
        return messages.say("choice.sum-of-leaves.within", row, points(change.after()), above.node(),
                points(above.after()));
    }

    private static String way(Choice.Change change) {
        return change.after().compareTo(change.before()) < 0 ? ".down" : "";
    }

    private String row(NodeCode node) {
        return node.equals(NodeCode.TOTAL) ? messages.say("word.total") : node.value();
    }

    private String points(Exact points) {
        return new Phrases(messages).points(points);
    }
}
